const token = (): string => document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? '';

/** The headers of every POST: who asks from another site does not know the token. */
export const postHeaders = (more: Readonly<Record<string, string>>): Record<string, string> => ({
  RequestVerificationToken: token(),
  ...more,
});

/** An answer that is no JSON of ours (a sign-in page, a proxy's apology) is as good as none. */
export class NoAnswer extends Error {
  constructor(readonly status: number) {
    super(`No answer: ${status}`);
  }
}

/** The JSON of an answer, or null where it is empty on purpose. */
export const jsonOf = async <T>(response: Response): Promise<T | null> => {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (response.status === 204) {
    return null;
  }

  if (!response.ok || response.redirected || !isJson) {
    throw new NoAnswer(response.status);
  }

  return (await response.json()) as T;
};

/** Asks and gives up after a while: at the track a connection may hang for minutes. */
export const ask = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(15_000), ...init });
