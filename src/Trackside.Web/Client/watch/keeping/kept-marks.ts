import { type Arrived, numbered } from './keeper.ts';
import type { Mark } from './mark.ts';
import type { Kept } from './store.ts';

/** The marks of the open timing, as the page holds them: what is on the disk, and how far each has come. */
export class KeptMarks {
  readonly #all = new Map<string, Kept>();
  readonly #own = new Map<string, Mark[]>();

  clear(): void {
    this.#all.clear();
    this.#own.clear();
  }

  has(id: string): boolean {
    return this.#all.has(id);
  }

  put(kept: readonly Kept[]): void {
    for (const one of kept) {
      const own = this.#own.get(one.mark.device) ?? [];
      if (!this.#all.has(one.id)) {
        own.push(one.mark);
        // Nearly always the newest; a sort of what is sorted is quick, but not for nothing.
        if (one.sequence < (own.at(-2)?.sequence ?? 0)) {
          own.sort((first, second) => first.sequence - second.sequence);
        }
      }

      this.#own.set(one.mark.device, own);
      this.#all.set(one.id, one);
    }
  }

  /** The server has numbered them, so it has them. */
  number(marks: readonly Arrived[]): void {
    for (const { mark, number } of marks) {
      const kept = this.#all.get(mark.id);
      if (kept !== undefined && number !== null) {
        this.#all.set(kept.id, numbered(kept, number));
      }
    }
  }

  /** What the server said of those that were sent. */
  tick(known: readonly string[], refused: readonly { readonly id: string; readonly field: string; readonly message: string }[]): void {
    for (const id of known) {
      const kept = this.#all.get(id);
      if (kept !== undefined) {
        const { refused: _, ...rest } = kept;
        this.#all.set(id, { ...rest, waiting: 0 });
      }
    }

    for (const { id, field, message } of refused) {
      const kept = this.#all.get(id);
      if (kept !== undefined) {
        this.#all.set(id, { ...kept, waiting: 2, refused: { field, message } });
      }
    }
  }

  get marks(): readonly Mark[] {
    return [...this.#all.values()].map(one => one.mark);
  }

  /** How many the server does not have yet. */
  get waiting(): number {
    let waiting = 0;
    for (const one of this.#all.values()) {
      waiting += one.waiting === 1 ? 1 : 0;
    }

    return waiting;
  }

  get refused(): readonly Kept[] {
    return [...this.#all.values()].filter(one => one.waiting === 2);
  }

  /** What a phone did, in its order. */
  own(device: string): readonly Mark[] {
    return this.#own.get(device) ?? [];
  }

  hasOwn(device: string, is: (mark: Mark) => boolean = () => true): boolean {
    return this.own(device).some(is);
  }
}
