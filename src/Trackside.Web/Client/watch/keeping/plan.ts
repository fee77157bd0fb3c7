/** What the holder of a key may do: press for all, time themselves, or look on. */
export type Right = 'mark' | 'self' | 'follow';

/** Somebody to be timed, as the server tells of them. */
export interface Planned {
  readonly id: string;
  readonly name: string;
}

/** What `GET /timings/{id}` answers; the rules read more of it than the page does. */
export interface Plan {
  readonly id: string;
  readonly squad: string;
  readonly session: { readonly title: string; readonly on: string; readonly text: string; readonly address: string | null };
  readonly right: Right;
  readonly by: string;
  readonly athletes: readonly Planned[];
  /** The rest of the squad, for who may let somebody in. */
  readonly others?: readonly Planned[];
  readonly next: number;
  readonly server: number;
  readonly mayFollow?: boolean;
}

export const isPlan = (one: unknown): one is Plan => {
  const it = one as Partial<Plan> | null;
  return (
    typeof it === 'object' &&
    it !== null &&
    typeof it.id === 'string' &&
    typeof it.session?.text === 'string' &&
    Array.isArray(it.athletes) &&
    (it.right === 'mark' || it.right === 'self' || it.right === 'follow')
  );
};

/**
 * The plan as it is now, where the server tells anything new of it; else null. What was pressed here under the old text and is not sent yet stays
 * about the old text, so the text changes only once nothing waits.
 */
export const newPlan = (known: Plan, heard: Plan, hasWaiting: boolean): Plan | null => {
  const plan = hasWaiting ? { ...heard, session: { ...heard.session, text: known.session.text } } : heard;
  return told(plan) === told(known) ? null : plan;
};

const told = (plan: Plan): string => JSON.stringify({ ...plan, next: 0, server: 0 });
