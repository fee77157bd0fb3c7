import { waitAfter } from '../../result-grid/patience.ts';
import type { Shelf } from '../keeping/shelf.ts';
import type { Kept } from '../keeping/store.ts';
import { type Receipt, type Trouble, troubleOf, Unanswered } from './answers.ts';

const mostInBatch = 500;

/** A body may be 1 MB; this leaves room for what JSON adds. */
const mostLetters = 900_000;

/** Whom the outbox tells how it goes. */
export interface Listener {
  sent(ids: readonly string[], refused: Receipt['refused']): void;
  heard(server: number, asked: number, answered: number): void;
  trouble(trouble: Trouble | null): void;
}

/** Sends what waits, a batch at a time, again and again until the server says that it has it. */
export class Outbox {
  #sending: Promise<void> | null = null;
  #isAskedAgain = false;
  #failures = 0;
  #isOffline = false;
  #again: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;
  #most = mostInBatch;

  constructor(
    readonly shelf: Pick<Shelf, 'batch' | 'tick'>,
    readonly wire: { post(marks: readonly Kept['mark'][]): Promise<Receipt> },
    readonly listener: Listener,
    readonly steady: () => number = () => performance.now(),
  ) {}

  /** Sends now what waits; where that runs already, once more after it. */
  send(): Promise<void> {
    clearTimeout(this.#again);
    if (this.#sending !== null) {
      this.#isAskedAgain = true;
      return this.#sending;
    }

    this.#sending = this.#sendAll().finally(() => {
      this.#sending = null;
      if (this.#isAskedAgain && !this.#isStopped) {
        this.#isAskedAgain = false;
        void this.send();
      }
    });
    return this.#sending;
  }

  /** The server was reached some other way: what could not reach it need not wait longer. */
  nudge(): void {
    if (this.#isOffline && this.#sending === null) {
      void this.send();
    }
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#again);
  }

  async #sendAll(): Promise<void> {
    try {
      for (let batch = await this.#batch(); batch.length > 0 && !this.#isStopped; batch = await this.#batch()) {
        await this.#post(batch);
        this.#failures = 0;
        this.#isOffline = false;
        this.listener.trouble(null);
      }
    } catch (problem) {
      this.#failures++;
      this.#isOffline = troubleOf(problem) === 'offline';
      this.listener.trouble(troubleOf(problem));
      if (!this.#isStopped) {
        this.#again = setTimeout(() => void this.send(), waitAfter(this.#failures));
      }
    }
  }

  async #batch(): Promise<readonly Kept[]> {
    const batch = await this.shelf.batch(this.#most);
    let letters = 0;
    return batch.filter((one, index) => {
      letters += JSON.stringify(one.mark).length * 2;
      return index === 0 || letters < mostLetters;
    });
  }

  async #post(batch: readonly Kept[]): Promise<void> {
    const asked = this.steady();
    let receipt: Receipt;
    try {
      receipt = await this.wire.post(batch.map(one => one.mark));
    } catch (problem) {
      if (!(problem instanceof Unanswered) || problem.trouble !== 'refused') {
        throw problem;
      }

      // One among them makes the whole unreadable: it is found by sending fewer.
      if (batch.length > 1) {
        this.#most = Math.max(1, Math.floor(batch.length / 2));
        return;
      }

      receipt = { known: [], refused: batch.map(one => ({ id: one.id, field: '', message: problem.said })), server: Number.NaN, next: 0 };
    }

    this.#most = mostInBatch;
    if (Number.isFinite(receipt.server)) {
      this.listener.heard(receipt.server, asked, this.steady());
    }

    const told = new Set(batch.map(one => one.id));
    const known = receipt.known.filter(id => told.has(id));
    const refused = receipt.refused.filter(one => told.has(one.id) && !known.includes(one.id));
    if (known.length + refused.length === 0) {
      throw new Unanswered('busy', 200);
    }

    await this.shelf.tick(known, refused);
    this.listener.sent(known, refused);
  }
}
