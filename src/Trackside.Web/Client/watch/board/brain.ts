import type { Anchor, Mark, Reading } from '../keeping/mark.ts';
import type { Board, BoardMark } from './board.ts';

/** The rules, wherever they run; all texts are JSON. */
export interface Rules {
  openTiming(plan: string, language: string): Promise<string>;
  addMarks(marks: string): Promise<string>;
  board(now: string): Promise<string>;
  history(): Promise<string>;
  read(text: string, language: string): Promise<string | null>;
  stop(): void;
}

export type BrainState = 'loading' | 'works' | 'failed';

/** Whom the board is shown to. */
export interface Shower {
  board(board: Board, at: Reading): void;
  state(state: BrainState, problem?: unknown): void;
}

/** This moment by the page's own clocks, and as the rules are asked for it: by the same reading, or by the server's clock. */
export interface Now {
  readonly at: Reading;
  readonly asked: (Reading & { readonly device: string; readonly anchor?: Anchor }) | { readonly server: number };
}

/** After a failure the rules are left alone for a while: loading them again costs a phone a second. */
const restMilliseconds = 10_000;

/** Keeps the rules at the marks: one call at a time, and what comes meanwhile is given together in the next. */
export class Brain {
  #rules: Rules | null = null;
  #waiting: Mark[] = [];
  #isAsked = false;
  #isBusy = false;
  #failedAt = 0;
  #opening: { readonly plan: string; readonly language: string } | null = null;
  #opened: { readonly plan: string; readonly language: string } | null = null;
  #given: Mark[] = [];

  constructor(
    readonly load: () => Promise<Rules>,
    readonly shower: Shower,
    readonly now: () => Now,
  ) {}

  /** Begins a timing, or begins it anew in another language or with another plan. */
  open(plan: string, language: string, marks: readonly Mark[]): void {
    this.#opening = { plan, language };
    this.#given = [...marks];
    this.#waiting = [];
    void this.#think();
  }

  add(marks: readonly Mark[]): void {
    this.#given.push(...marks);
    this.#waiting.push(...marks);
    void this.#think();
  }

  /** Asks for the board as it is now: time has passed, or the clocks are known better. */
  look(): void {
    this.#isAsked = true;
    void this.#think();
  }

  async read(text: string, language: string): Promise<string | null> {
    return this.#rules === null ? null : this.#rules.read(text, language).catch(() => null);
  }

  /** Every mark with what became of it; the board tells of the latest only. Null where the rules are not there. */
  async history(): Promise<readonly BoardMark[] | null> {
    const told = await this.#rules?.history().catch(() => null);
    return told == null ? null : (JSON.parse(told) as { readonly marks: readonly BoardMark[] }).marks;
  }

  async #think(): Promise<void> {
    if (this.#isBusy || Date.now() - this.#failedAt < restMilliseconds) {
      return;
    }

    this.#isBusy = true;
    try {
      if (this.#rules === null) {
        this.#rules = await this.load();
      }

      while (this.#opening !== null || this.#waiting.length > 0 || this.#isAsked) {
        await this.#step(this.#rules);
      }

      this.shower.state('works');
    } catch (problem) {
      // The next mark begins them anew: what they stumbled over may have been this one call.
      this.#opening ??= this.#opened;
      this.#rules?.stop();
      this.#rules = null;
      this.#failedAt = Date.now();
      this.shower.state('failed', problem);
    } finally {
      this.#isBusy = false;
    }
  }

  async #step(rules: Rules): Promise<void> {
    const opening = this.#opening;
    if (opening !== null) {
      this.#opening = null;
      this.#opened = opening;
      this.#waiting = [...this.#given];
      await rules.openTiming(opening.plan, opening.language);
    }

    const marks = this.#waiting;
    this.#waiting = [];
    this.#isAsked = false;
    if (marks.length > 0) {
      await rules.addMarks(JSON.stringify(marks));
    }

    const { at, asked } = this.now();
    const board = JSON.parse(await rules.board(JSON.stringify(asked))) as Board;
    if (this.#opening === null) {
      this.shower.board(board, at);
    }
  }
}
