import { waitAfter } from '../../result-grid/patience.ts';
import { isMark } from '../keeping/mark.ts';
import { type MarkPage, type Numbered, type Trouble, troubleOf } from './answers.ts';
import { EventReader } from './events.ts';

/** After so long without a word the connection is taken for dead; the server's heart beats every fifteen seconds. */
const silence = 40_000;

const pollEvery = 4_000;

/** A stream that ends before anything came, so many times, means something between holds streams back: then we ask instead. */
const mostBroken = 2;

interface Source {
  stream(after: number, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  page(after: number): Promise<MarkPage>;
}

/** Whom the inbox gives marks to. They are stored when `took` ends, and only then the place moves on. */
export interface Taker {
  took(marks: readonly Numbered[], seen: number): Promise<void>;
  trouble(trouble: Trouble | null): void;
}

/** Hears what others mark: by the stream of the server, or by asking again and again where no stream comes through. */
export class Inbox {
  #failures = 0;
  #broken = 0;
  #isStopped = false;
  #current: AbortController | null = null;
  #wake: (() => void) | null = null;

  constructor(
    readonly source: Source,
    readonly taker: Taker,
    public seen: number,
    readonly mayListen: () => boolean = () => document.visibilityState === 'visible',
  ) {}

  async run(): Promise<void> {
    while (!this.#isStopped) {
      if (!this.mayListen()) {
        await this.#pause(60_000);
        continue;
      }

      try {
        if (this.#broken < mostBroken) {
          await this.#stream();
        } else {
          await this.#poll();
        }
      } catch (problem) {
        this.#failures++;
        this.taker.trouble(troubleOf(problem));
        await this.#pause(waitAfter(this.#failures));
      }
    }
  }

  /** The network is back, or somebody looks again: no need to wait longer. */
  wake(): void {
    this.#failures = 0;
    this.#broken = 0;
    this.#wake?.();
  }

  /** Nobody looks: the connection is let go, and taken up again from the same place. */
  rest(): void {
    this.#current?.abort();
  }

  stop(): void {
    this.#isStopped = true;
    this.#current?.abort();
    this.#wake?.();
  }

  async #stream(): Promise<void> {
    const mine = new AbortController();
    this.#current = mine;
    let dead = setTimeout(() => mine.abort(), silence);
    let hasCome = false;
    try {
      const stream = await this.source.stream(this.seen, mine.signal);
      const reader = stream.getReader();
      const events = new EventReader();
      for (let piece = await reader.read(); !piece.done && !this.#isStopped; piece = await reader.read()) {
        clearTimeout(dead);
        dead = setTimeout(() => mine.abort(), silence);
        const marks = events.read(piece.value).flatMap(event => (event.name === 'mark' ? numbered(event.text) : []));
        hasCome = true;
        this.#reached();
        await this.#take(marks);
      }
    } finally {
      clearTimeout(dead);
      mine.abort();
      this.#broken = hasCome || !this.mayListen() ? 0 : this.#broken + 1;
    }

    await this.#pause(waitAfter(hasCome ? 1 : this.#failures + 1));
  }

  async #poll(): Promise<void> {
    const page = await this.source.page(this.seen);
    this.#reached();
    const marks = page.marks.filter(one => isMark(one.mark));
    await this.#take(marks);
    // Now and then the stream is tried again: the network may be another one.
    this.#broken = marks.length === 0 && Math.random() < 0.05 ? 0 : this.#broken;
    if (page.marks.length === 0) {
      await this.#pause(pollEvery);
    }
  }

  async #take(marks: readonly Numbered[]): Promise<void> {
    const fresh = marks.filter(one => one.number > this.seen);
    if (fresh.length > 0) {
      const seen = Math.max(...fresh.map(one => one.number));
      await this.taker.took(fresh, seen);
      this.seen = seen;
    }
  }

  #reached(): void {
    if (this.#failures > 0) {
      this.#failures = 0;
    }

    this.taker.trouble(null);
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const numbered = (text: string): readonly Numbered[] => {
  try {
    const one = JSON.parse(text) as Partial<Numbered>;
    return typeof one.number === 'number' && isMark(one.mark) ? [{ number: one.number, mark: one.mark }] : [];
  } catch {
    return [];
  }
};
