import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Mark } from './mark.ts';
import type { Plan, Right } from './plan.ts';

/** A mark as it lies on the phone. `waiting` is 1 until the server has it, 2 where it was refused. */
export interface Kept {
  readonly id: string;
  readonly timing: string;
  readonly sequence: number;
  readonly mark: Mark;
  readonly number: number | null;
  readonly waiting: 0 | 1 | 2;
  /** The sequence again, on marks that were made here: no two of them may have the same, whichever tab made them. */
  readonly turn?: number;
  readonly refused?: { readonly field: string; readonly message: string };
}

/** A timing that this phone takes part in. */
export interface Timing {
  readonly id: string;
  readonly key: string;
  readonly right: Right;
  readonly plan: Plan;
  /** The number of the last mark heard from the server. */
  readonly seen: number;
  readonly openedAt: number;
}

/** The browser itself, as one writer of marks. */
export interface Device {
  readonly id: string;
  readonly sequence: number;
}

interface Stores extends DBSchema {
  device: { key: string; value: unknown };
  timings: { key: string; value: Timing };
  marks: { key: string; value: Kept; indexes: { timing: string; waiting: [string, number, number]; turn: number } };
}

export type Store = IDBPDatabase<Stores>;

export const storeName = 'trackside-timing';

/** Opens what this browser keeps. `lost` is called when it can no longer be written: a newer tab needs it in another form, or the browser closed it. */
export const openStore = (lost: () => void = () => undefined): Promise<Store> =>
  openDB<Stores>(storeName, 1, {
    upgrade(db) {
      db.createObjectStore('device');
      db.createObjectStore('timings', { keyPath: 'id' });
      const marks = db.createObjectStore('marks', { keyPath: 'id' });
      marks.createIndex('timing', 'timing');
      marks.createIndex('waiting', ['timing', 'waiting', 'sequence']);
      marks.createIndex('turn', 'turn', { unique: true });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });

/** Keeps a timing, or what is new of it; what was heard already stays heard. */
export const keepTiming = async (store: Store, key: string, plan: Plan, openedAt: number): Promise<Timing> => {
  const tx = store.transaction('timings', 'readwrite', { durability: 'strict' });
  const before = await tx.store.get(plan.id);
  const timing: Timing = { id: plan.id, key, right: plan.right, plan, seen: before?.seen ?? 0, openedAt };
  await tx.store.put(timing);
  await tx.done;
  return timing;
};
