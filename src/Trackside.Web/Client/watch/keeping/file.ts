import { isMark, type Mark } from './mark.ts';
import { isPlan, type Plan } from './plan.ts';

/** Everything of one timing, as it is saved to a file and read back. It holds no key: who finds the file can read, not write. */
export interface SavedTiming {
  readonly trackside: 'timing/1';
  readonly plan: Plan;
  readonly marks: readonly Mark[];
}

export const saved = (plan: Plan, marks: readonly Mark[]): string => {
  const file: SavedTiming = { trackside: 'timing/1', plan, marks };
  return JSON.stringify(file);
};

/** What a file holds, or why it cannot be taken: it is none of ours, or of another session. */
export const readSaved = (text: string, timing: string | null): SavedTiming | 'not-ours' | 'other' => {
  let file: Partial<SavedTiming> | null;
  try {
    file = JSON.parse(text) as Partial<SavedTiming> | null;
  } catch {
    return 'not-ours';
  }

  if (file?.trackside !== 'timing/1' || !isPlan(file.plan) || !Array.isArray(file.marks) || !file.marks.every(isMark)) {
    return 'not-ours';
  }

  return timing !== null && file.plan.id !== timing ? 'other' : { trackside: 'timing/1', plan: file.plan, marks: file.marks };
};

/** A name that tells the day and the session, and that every system takes. */
export const fileName = (plan: Plan): string => {
  const title = plan.session.title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `trackside-${plan.session.on}${title === '' ? '' : `-${title.toLowerCase()}`}.json`;
};
