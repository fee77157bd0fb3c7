import type { RepReference } from '../keeping/mark.ts';

/** A staggered start under way: who still has to go, and when, in this life's steady milliseconds. */
export interface Stagger {
  readonly group: string;
  readonly every: number;
  readonly nextAt: number;
  readonly waiting: readonly { readonly athlete: string; readonly rep: RepReference }[];
}

/** Those whose turn has come by `now`, each with their own exact moment, and what is left. */
export const dueOf = (
  stagger: Stagger,
  now: number,
): {
  readonly due: readonly { readonly athlete: string; readonly rep: RepReference; readonly at: number }[];
  readonly left: Stagger | null;
} => {
  const count = Math.min(stagger.waiting.length, Math.max(0, Math.floor((now - stagger.nextAt) / stagger.every) + 1));
  const due = stagger.waiting.slice(0, count).map((one, index) => ({ ...one, at: stagger.nextAt + index * stagger.every }));
  const waiting = stagger.waiting.slice(count);
  return { due, left: waiting.length === 0 ? null : { ...stagger, waiting, nextAt: stagger.nextAt + count * stagger.every } };
};
