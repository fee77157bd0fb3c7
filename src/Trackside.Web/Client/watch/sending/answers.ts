import type { Mark } from '../keeping/mark.ts';

/** What the server says to a batch of marks. */
export interface Receipt {
  readonly known: readonly string[];
  readonly refused: readonly { readonly id: string; readonly field: string; readonly message: string }[];
  readonly server: number;
  readonly next: number;
}

/** A page of marks from a number on. */
export interface MarkPage {
  readonly marks: readonly Numbered[];
  readonly next: number;
}

export interface Numbered {
  readonly number: number;
  readonly mark: Mark;
}

/** Why nothing comes or goes: no network, the link no longer holds, or the server does not take what we say. */
export type Trouble = 'offline' | 'key' | 'refused' | 'busy';

export class Unanswered extends Error {
  constructor(
    readonly trouble: Trouble,
    readonly status: number,
    readonly said: string = '',
  ) {
    super(`${trouble} ${status}`);
  }
}

export const troubleOf = (problem: unknown): Trouble => (problem instanceof Unanswered ? problem.trouble : 'offline');

/** The JSON of an answer; whatever else comes (a proxy's page, a problem) is thrown as what it means for us. */
export const answerOf = async <T>(response: Response): Promise<T> => {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (response.ok && isJson && !response.redirected) {
    return (await response.json()) as T;
  }

  const said = isJson ? await response.json().then(saidBy, () => '') : '';
  throw new Unanswered(kindOf(response.status, isJson), response.status, said);
};

const saidBy = (problem: { readonly title?: string; readonly detail?: string }): string =>
  [problem.title, problem.detail].filter(part => typeof part === 'string' && part !== '').join(' ');

const kindOf = (status: number, isOurs: boolean): Trouble =>
  !isOurs && status !== 401
    ? 'offline'
    : status === 401 || status === 403 || status === 404
      ? 'key'
      : status === 429 || status >= 500
        ? 'busy'
        : 'refused';
