import type { Board, BoardGroup, BoardMark } from './board/board.ts';
import type { BrainState } from './board/brain.ts';
import type { Stagger } from './hand/stagger.ts';
import type { Reading } from './keeping/mark.ts';
import type { Settings } from './keeping/settings.ts';
import { usualSettings } from './keeping/settings.ts';
import type { Kept, Timing } from './keeping/store.ts';
import type { Steps } from './keeping/undo.ts';
import type { Trouble } from './sending/answers.ts';

/** What lies over the watch, if anything. */
export type Sheet =
  | { readonly is: 'menu' | 'history' | 'groups' | 'text' | 'settings' | 'keys' | 'share' | 'end' | 'file' }
  | { readonly is: 'athlete' | 'group' | 'mark'; readonly id: string };

/** What is being given to somebody by two taps: first this, then the athlete's button. */
export interface Moving {
  readonly mark: string;
  readonly words: string;
}

/** Everything that the screen shows, as one value that is replaced as a whole. */
export interface WatchState {
  readonly stage: 'opening' | 'none' | 'choose' | 'open';
  readonly timing: Timing | null;
  readonly timings: readonly Timing[];
  readonly board: Board | null;
  /** The reading of the moment that the board is of. */
  readonly at: Reading | null;
  /** All presses, where the board holds only the latest and somebody looks through them. */
  readonly history: readonly BoardMark[];
  /** Whether the board is only raw times. */
  readonly isRaw: boolean;
  readonly brain: BrainState;
  readonly waiting: number;
  readonly refused: readonly Kept[];
  readonly isOnDisk: boolean;
  readonly isPersistent: boolean | null;
  readonly trouble: Trouble | null;
  readonly sheet: Sheet | null;
  readonly isLap: boolean;
  readonly oneByOne: ReadonlySet<string>;
  readonly moving: Moving | null;
  readonly staggers: readonly Stagger[];
  readonly current: string | null;
  readonly steps: Steps;
  readonly settings: Settings;
  /** What was just done, to be heard and read. */
  readonly said: string;
  /** A thing that went wrong, until it is put away. */
  readonly notice: string | null;
  readonly hasUpdate: boolean;
}

export const firstState: WatchState = {
  stage: 'opening',
  timing: null,
  timings: [],
  board: null,
  at: null,
  history: [],
  isRaw: true,
  brain: 'loading',
  waiting: 0,
  refused: [],
  isOnDisk: true,
  isPersistent: null,
  trouble: null,
  sheet: null,
  isLap: false,
  oneByOne: new Set(),
  moving: null,
  staggers: [],
  current: null,
  steps: { undo: null, redo: null },
  settings: usualSettings,
  said: '',
  notice: null,
  hasUpdate: false,
};

/** The moment on the board's axis at a steady moment of this life. */
export const axisAt = (state: Pick<WatchState, 'board' | 'at'>, steady: number): number =>
  state.board === null || state.at === null ? 0 : state.board.now + steady - state.at.steady;

/** Every press that is known: all of them once they were asked for, and always the latest. */
export const pressesOf = (state: Pick<WatchState, 'board' | 'history'>): readonly BoardMark[] => {
  const latest = new Map((state.board?.marks ?? []).map(one => [one.id, one]));
  return [...state.history.filter(one => !latest.has(one.id)), ...latest.values()];
};

/** The group that keys work on: the one that was marked, or else the first. */
export const currentGroup = (state: Pick<WatchState, 'board' | 'current'>): BoardGroup | undefined => {
  const groups = state.board?.groups.filter(one => one.athletes.length > 0) ?? [];
  return groups.find(one => one.id === state.current) ?? groups[0];
};
