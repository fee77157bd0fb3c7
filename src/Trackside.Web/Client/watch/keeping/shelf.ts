import type { Receipt } from '../sending/answers.ts';
import type { Kept, Store } from './store.ts';

/** The marks that wait for the server: on the phone's disk, and, where that takes no more, in the page. */
export class Shelf {
  readonly #held = new Map<string, Kept>();

  constructor(
    readonly store: Store | null,
    readonly timing: string,
  ) {}

  /** Marks that no disk holds. */
  get held(): readonly Kept[] {
    return [...this.#held.values()];
  }

  hold(kept: readonly Kept[]): void {
    for (const one of kept) {
      this.#held.set(one.id, one);
    }
  }

  /** The disk has them after all. */
  release(): void {
    this.#held.clear();
  }

  /** The oldest that wait. */
  async batch(most: number): Promise<readonly Kept[]> {
    const held = this.held.filter(one => one.waiting === 1);
    const waiting = IDBKeyRange.bound([this.timing, 1, 0], [this.timing, 1, Number.MAX_SAFE_INTEGER]);
    const stored = this.store === null ? [] : await this.store.getAllFromIndex('marks', 'waiting', waiting, most).catch(() => []);
    return [...stored, ...held].slice(0, most);
  }

  /** Ticks off what the server has, and keeps its words beside what it refused. */
  async tick(known: readonly string[], refused: Receipt['refused']): Promise<void> {
    for (const id of known) {
      this.#change(id, kept => withoutRefusal({ ...kept, waiting: 0 }));
    }

    for (const one of refused) {
      this.#change(one.id, kept => withRefusal(kept, one));
    }

    if (this.store === null) {
      return;
    }

    // Not strict: what is lost of it is only asked again, and the server knows it already.
    const tx = this.store.transaction('marks', 'readwrite');
    const told = [...known.map(id => ({ id, refusal: null })), ...refused.map(one => ({ id: one.id, refusal: one }))];
    const found = await Promise.all(told.map(one => tx.store.get(one.id)));
    for (const [index, kept] of found.entries()) {
      const refusal = told[index]?.refusal ?? null;
      if (kept !== undefined) {
        void tx.store.put(refusal === null ? withoutRefusal({ ...kept, waiting: 0 }) : withRefusal(kept, refusal));
      }
    }

    await tx.done;
  }

  #change(id: string, change: (kept: Kept) => Kept): void {
    const held = this.#held.get(id);
    if (held !== undefined) {
      this.#held.set(id, change(held));
    }
  }
}

const withoutRefusal = ({ refused: _, ...rest }: Kept): Kept => rest;

const withRefusal = (kept: Kept, refusal: Receipt['refused'][number]): Kept => ({
  ...kept,
  waiting: 2,
  refused: { field: refusal.field, message: refusal.message },
});
