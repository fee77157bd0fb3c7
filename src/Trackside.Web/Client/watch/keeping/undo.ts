import type { Mark } from './mark.ts';

/** What the next undo takes back, and what the next redo brings again: the ids of the marks that a `removed` would name. */
export interface Steps {
  readonly undo: Mark | null;
  readonly redo: Mark | null;
}

/**
 * Walks through what this phone did, in order. An undo is `removed` of the last step that stands, a redo is `removed` of that `removed`;
 * anything else is a step of its own, a removal out of turn too.
 */
export const stepsOf = (own: readonly Mark[]): Steps => {
  const done: Mark[] = [];
  const undone: { readonly step: Mark; readonly by: Mark }[] = [];
  for (const mark of own) {
    if (mark.kind === 'clock') {
      continue;
    }

    const last = done.at(-1);
    const back = undone.at(-1);
    if (mark.kind === 'removed' && last?.id === mark.of) {
      done.pop();
      undone.push({ step: last, by: mark });
    } else if (mark.kind === 'removed' && back?.by.id === mark.of) {
      undone.pop();
      done.push(back.step);
    } else {
      done.push(mark);
      undone.length = 0;
    }
  }

  return { undo: done.at(-1) ?? null, redo: undone.at(-1)?.by ?? null };
};
