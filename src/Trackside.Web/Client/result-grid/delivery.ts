import { ask, jsonOf, NoAnswer, postHeaders } from '../page/posting.ts';
import type { Cells, Change, Results } from './entries.ts';
import { waitAfter } from './patience.ts';
import { batchOf, type GridState, sent, type Trouble, unanswered } from './queue.ts';

const everyMilliseconds = 4_000;

/** Who has something to deliver and wants to hear. */
export interface Sender {
  state: GridState;
  took(batch: readonly Change[], results: Results['results']): void;
  heard(cells: Cells): void;
}

/** The way to the server and back: one request with changes at a time, again and again until it is answered; others' changes meanwhile. */
export class Delivery {
  #failures = 0;
  #again = 0;
  #next = 0;
  #isStopped = false;
  #sending: Promise<void> | null = null;

  constructor(
    readonly sender: Sender,
    readonly resultsUrl: string,
    readonly changesUrl: string,
    readonly undoUrl: string,
  ) {}

  /** Sends what waits, until nothing does or no answer comes. */
  send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    clearTimeout(this.#again);
    for (let batch = batchOf(this.sender.state); batch.length > 0 && !this.#isStopped; batch = batchOf(this.sender.state)) {
      this.sender.state = sent(this.sender.state, batch);
      try {
        const answer = await jsonOf<Results>(await ask(this.resultsUrl, posted({ changes: batch })));
        const results = answer?.results ?? [];
        if (!batch.some(change => results.some(result => result.id === change.id))) {
          throw new Error('The answer is about something else.');
        }

        this.#failures = 0;
        this.sender.took(batch, results);
      } catch (problem) {
        this.#failures++;
        this.sender.state = unanswered(this.sender.state, troubleOf(problem));
        this.#again = window.setTimeout(() => void this.send(), waitAfter(this.#failures));
        return;
      }
    }
  }

  /** Sends what waits while the page is left; the answer is heard, if ever, when the same is sent again. */
  leave(): void {
    const batch = batchOf(this.sender.state);
    if (batch.length > 0) {
      this.sender.state = { ...sent(this.sender.state, batch), sending: this.sender.state.sending };
      fetch(this.resultsUrl, { ...posted({ changes: batch }), keepalive: true }).catch(() => undefined);
    }
  }

  /** Asks what others wrote, now and every few seconds while somebody looks. */
  async listen(): Promise<void> {
    clearTimeout(this.#next);
    if (document.visibilityState !== 'visible' || this.#isStopped) {
      return;
    }

    try {
      const cells = await jsonOf<Cells>(await ask(`${this.changesUrl}?after=${this.sender.state.version}`, asked));
      if (cells !== null && !this.#isStopped) {
        this.sender.heard(cells);
      }

      this.#reached();
    } catch (problem) {
      this.sender.state = { ...this.sender.state, trouble: troubleOf(problem) };
    }

    clearTimeout(this.#next);
    this.#next = window.setTimeout(() => void this.listen(), everyMilliseconds);
  }

  /** The server is there again, so what waits need not wait longer. */
  #reached(): void {
    if (this.sender.state.trouble !== null) {
      this.sender.state = { ...this.sender.state, trouble: null };
      void this.send();
    }
  }

  /** Takes the last change back, whoever is asked for it; null if there is none. */
  async undo(): Promise<Cells | null> {
    return jsonOf<Cells>(await ask(this.undoUrl, posted({})));
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#again);
    clearTimeout(this.#next);
  }
}

const asked: RequestInit = { headers: { Accept: 'application/json' } };

const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  credentials: 'same-origin',
  body: JSON.stringify(body),
  headers: postHeaders({ Accept: 'application/json', 'Content-Type': 'application/json' }),
});

/** A page where JSON was asked for is the sign-in page, or as good as; and a page whose token is no longer good must be opened again. */
export const troubleOf = (problem: unknown): Trouble =>
  problem instanceof NoAnswer && [200, 400, 401, 403].includes(problem.status) ? 'signed-out' : 'offline';
