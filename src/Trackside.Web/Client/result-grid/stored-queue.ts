import type { Waiting } from './queue.ts';

/** Whoever holds the device may change; a change belongs to who typed it. */
interface Stored extends Waiting {
  readonly me: string;
}

const isStored = (one: unknown): one is Stored => {
  const it = one as Partial<Record<keyof Stored, unknown>> | null;
  const texts = it === null || typeof it !== 'object' ? [undefined] : [it.id, it.athlete, it.field, it.text, it.me];
  return texts.every(text => typeof text === 'string') && typeof it?.base === 'number';
};

const read = (store: Pick<Storage, 'getItem'>, name: string): readonly Stored[] => {
  try {
    const list: unknown = JSON.parse(store.getItem(name) ?? '[]');
    return Array.isArray(list) ? list.filter(isStored) : [];
  } catch {
    return [];
  }
};

/** The queue of one session on this device; it outlives the page. */
export class StoredQueue {
  readonly #name: string;

  /** All ids that this page ever held: what else lies in the store is another tab's or another person's. */
  readonly #known = new Set<string>();

  constructor(
    readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    session: string,
    readonly me: string,
  ) {
    this.#name = `trackside:queue:${session}`;
  }

  load(): readonly Waiting[] {
    const mine = read(this.store, this.#name).filter(one => one.me === this.me);
    for (const one of mine) {
      this.#known.add(one.id);
    }

    // What was stored may have been sent by the page that is gone, so it counts as tried.
    return mine.map(({ me: _, ...one }) => ({ ...one, isTried: true, refused: one.refused ?? null }));
  }

  /** False if the device keeps nothing (no room, or a private window). */
  save(waiting: readonly Waiting[]): boolean {
    for (const one of waiting) {
      this.#known.add(one.id);
    }

    try {
      const others = read(this.store, this.#name).filter(one => !this.#known.has(one.id));
      const all: readonly Stored[] = [...others, ...waiting.map(one => ({ ...one, me: this.me }))];
      if (all.length === 0) {
        this.store.removeItem(this.#name);
      } else {
        this.store.setItem(this.#name, JSON.stringify(all));
      }

      return true;
    } catch {
      return false;
    }
  }
}

/** The device's store, or one that lasts as long as the page where the browser allows none. */
export const deviceStorage = (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> => {
  try {
    return localStorage;
  } catch {
    const held = new Map<string, string>();
    return {
      getItem: name => held.get(name) ?? null,
      setItem: (name, text) => void held.set(name, text),
      removeItem: name => void held.delete(name),
    };
  }
};
