import type { Anchor, Reading } from './mark.ts';

/** The two clocks of a browser: one that only ever goes forward within the page's life, and the one on the wall. */
export interface Clocks {
  steady(): number;
  wall(): number;
}

export const browserClocks: Clocks = { steady: () => performance.now(), wall: () => Date.now() };

/** What a clock on the wall may drift or wait before it counts as set. */
const jumpMilliseconds = 250;

/** Hidden for less than this tells nothing new. */
const shortMilliseconds = 1_000;

/** A mark that tells only of clocks. */
export interface ClockNews {
  readonly hidden?: { readonly steady: number; readonly wall: number };
}

/** One life of the page: reads both clocks at a press, and notices when they part. */
export class Life {
  #apart: number;
  #hidden: { readonly steady: number; readonly wall: number } | null = null;
  #anchor: Anchor | null = null;

  constructor(
    readonly id: string,
    readonly clocks: Clocks = browserClocks,
  ) {
    this.#apart = clocks.wall() - clocks.steady();
  }

  /** Both clocks at a moment of this life that has just been: of the press itself, not of when we come to write it down. */
  at(steady = this.clocks.steady()): Reading {
    const ago = this.clocks.steady() - steady;
    return { life: this.id, steady: Math.round(steady), wall: Math.round(this.clocks.wall() - ago) };
  }

  get anchor(): Anchor | null {
    return this.#anchor;
  }

  /** Looks at the clocks each second: news where the wall was set while the page was in view. */
  tick(): ClockNews | null {
    const apart = this.clocks.wall() - this.clocks.steady();
    if (this.#hidden !== null || Math.abs(apart - this.#apart) <= jumpMilliseconds) {
      return null;
    }

    this.#apart = apart;
    return {};
  }

  hide(): void {
    this.#hidden ??= { steady: Math.round(this.clocks.steady()), wall: Math.round(this.clocks.wall()) };
  }

  /** Back in view: news where the phone may have slept meanwhile. */
  show(): ClockNews | null {
    const hidden = this.#hidden;
    this.#hidden = null;
    const steady = this.clocks.steady();
    const apart = this.clocks.wall() - steady;
    const isParted = Math.abs(apart - this.#apart) > jumpMilliseconds;
    this.#apart = apart;
    return hidden !== null && (isParted || steady - hidden.steady >= shortMilliseconds) ? { hidden } : null;
  }

  /** The server's clock, as an answer tells it: half of the round trip is what it may be out by. True where that is news worth a mark. */
  hear(server: number, asked: number, answered: number): boolean {
    const within = Math.ceil((answered - asked) / 2);
    const heard: Anchor = { steady: Math.round((asked + answered) / 2), server: Math.round(server), within };
    const before = this.#anchor;
    // A worse estimate replaces a better one only once the better one is old: clocks drift.
    if (before !== null && within > before.within && heard.steady - before.steady < 600_000) {
      return false;
    }

    this.#anchor = heard;
    return before === null || within * 2 <= before.within;
  }
}
