import type { Mark } from '../keeping/mark.ts';
import { isPlan, type Plan } from '../keeping/plan.ts';
import { answerOf, type MarkPage, type Receipt, Unanswered } from './answers.ts';

/** The way to the server with a key; every request gives up after a while, for at the track a connection may hang for minutes. */
export class Wire {
  constructor(
    readonly root: string,
    readonly timing: string,
    readonly key: string,
    readonly fetching: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  async plan(): Promise<Plan> {
    const plan = await answerOf<unknown>(await this.#ask(`/timings/${this.timing}`));
    if (!isPlan(plan)) {
      throw new Unanswered('refused', 200);
    }

    return plan;
  }

  /** Marks, and the text of the session that this phone has: what marks without a plan of their own are about. */
  async post(marks: readonly Mark[], text: string): Promise<Receipt> {
    const body = JSON.stringify({ text, marks });
    return answerOf<Receipt>(
      await this.#ask(`/timings/${this.timing}/marks`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }),
    );
  }

  async page(after: number): Promise<MarkPage> {
    return answerOf<MarkPage>(await this.#ask(`/timings/${this.timing}/marks?after=${after}`));
  }

  /** The stream of marks; it lasts until it is cut, or `signal` ends it. */
  async stream(after: number, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const response = await this.fetching(`${this.root}/timings/${this.timing}/marks`, {
      headers: { Accept: 'text/event-stream', Authorization: `Bearer ${this.key}`, 'Last-Event-ID': `${after}` },
      credentials: 'omit',
      cache: 'no-store',
      signal,
    });
    if (!response.ok || response.body === null || !(response.headers.get('content-type') ?? '').includes('text/event-stream')) {
      await answerOf(response);
      throw new Unanswered('offline', response.status);
    }

    return response.body;
  }

  #ask(path: string, init: RequestInit = {}): Promise<Response> {
    return this.fetching(`${this.root}${path}`, {
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(15_000),
      ...init,
      headers: { Accept: 'application/json', Authorization: `Bearer ${this.key}`, ...init.headers },
    });
  }
}
