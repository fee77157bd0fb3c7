import type { RepReference } from '../keeping/mark.ts';

/** The board as the rules work it out of the plan and the marks; docs/timing.md section 5 says what each value means. Moments are server-axis milliseconds. */
export interface Board {
  readonly now: number;
  readonly plan: { readonly id: string | null; readonly text: string; readonly reps: readonly BoardPlanRep[] };
  readonly groups: readonly BoardGroup[];
  readonly athletes: readonly BoardAthlete[];
  readonly unnamed: readonly Unnamed[];
  readonly marks: readonly BoardMark[];
  /** How many marks there are; `marks` may be only the latest. */
  readonly marksInAll: number;
  readonly problems: readonly { readonly mark: string; readonly words: string }[];
  readonly ended: boolean;
  readonly last: string | null;
}

export interface BoardPlanRep {
  readonly number: number;
  readonly name: string;
  readonly metres: number | null;
  readonly seconds: number | null;
  readonly block: number;
  readonly set: number;
  readonly position: number;
  readonly recovery: Recovery | null;
}

export interface Recovery {
  readonly words: string;
  readonly milliseconds: number | null;
  readonly isSendOff: boolean;
  readonly untilFull: boolean;
}

export type State = 'waiting' | 'running' | 'recovering' | 'done' | 'dropped';

export interface BoardGroup {
  readonly id: string;
  readonly name: string;
  readonly athletes: readonly string[];
  readonly stagger: number | null;
  readonly state: State;
  readonly rep: RepReference | null;
  readonly next: RepReference | null;
  readonly startedAt: number | null;
  readonly dueAt: number | null;
  readonly dueWords: string | null;
}

export interface BoardAthlete {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly state: State;
  readonly current: RepReference | null;
  readonly startedAt: number | null;
  readonly dueAt: number | null;
  readonly next: RepReference | null;
  readonly nextAim: number | null;
  readonly nextAimShown: string | null;
  readonly fade: { readonly words: string; readonly percent: number } | null;
  readonly reps: readonly BoardRep[];
}

export type Side = 'faster' | 'on' | 'slower' | 'none';

export interface BoardRep {
  readonly rep: RepReference;
  readonly name: string;
  readonly state: 'ahead' | 'running' | 'run' | 'skipped' | 'missed' | 'notTheirs';
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly milliseconds: number | null;
  readonly shown: string | null;
  readonly within: number | null;
  readonly aim: number | null;
  readonly aimShown: string | null;
  readonly difference: number | null;
  readonly differenceShown: string | null;
  readonly side: Side;
  readonly isTyped: boolean;
  readonly isStartAssumed: boolean;
  readonly laps: readonly BoardLap[];
  readonly start: string | null;
  readonly finish: string | null;
}

export interface BoardLap {
  readonly mark: string;
  readonly metres: number | null;
  readonly at: number;
  readonly shown: string | null;
  readonly split: number;
  readonly difference: number | null;
}

export interface Unnamed {
  readonly mark: string;
  readonly at: number;
  readonly group: string | null;
  readonly sinceStart: number | null;
  readonly shown: string | null;
}

export interface BoardMark {
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  readonly words: string;
  readonly state: 'counts' | 'surplus' | 'removed' | 'moved' | 'problem';
  readonly why: string | null;
  readonly athletes: readonly string[];
  readonly rep: RepReference | null;
  readonly device: string;
}

/** The group of whoever is in none. */
export const everyone = '00000000-0000-0000-0000-000000000000';
