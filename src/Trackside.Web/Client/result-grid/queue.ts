import { type Cell, type Change, type Key, keyOf, type Result } from './entries.ts';

/** A change that the server has not taken yet. */
export interface Waiting extends Change {
  /** Whether it was ever on its way: then the server may have it, although no answer came. */
  readonly isTried: boolean;

  /** Why the server refused it; it waits until it is changed. */
  readonly refused: string | null;
}

/** Two wrote into one cell; theirs stands there. */
export interface Conflict {
  readonly athlete: string;
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
  readonly by: string;
  readonly version: number;
}

export type Trouble = 'offline' | 'signed-out';

/** All that the grid knows beyond its cells. */
export interface GridState {
  readonly waiting: readonly Waiting[];
  readonly conflicts: readonly Conflict[];

  /** What others wrote into cells that are being edited, to be shown when the edit is given up. */
  readonly missed: readonly Cell[];

  /** The ids on their way now. */
  readonly sending: readonly string[];

  /** The version up to which the changes of others are known. */
  readonly version: number;

  /** Why nothing goes through: no network, or nobody is signed in any more. */
  readonly trouble: Trouble | null;
  readonly hasSaved: boolean;
}

export const emptyState = (version: number, waiting: readonly Waiting[] = []): GridState => ({
  waiting,
  conflicts: [],
  missed: [],
  sending: [],
  version,
  trouble: null,
  hasSaved: false,
});

const without = <T extends { athlete: string; field: string }>(list: readonly T[], key: Key): readonly T[] =>
  list.filter(one => keyOf(one) !== key);

export const isWaiting = (state: GridState, key: Key): boolean => state.waiting.some(one => keyOf(one) === key);

export const refusalOf = (state: GridState, key: Key): string | null => state.waiting.findLast(one => keyOf(one) === key)?.refused ?? null;

/**
 * Takes a change in. What waited for the same cell and was never sent is replaced, with the version that its typist saw; what may
 * have reached the server stays before it. Typing what is saved already leaves nothing to send.
 */
export const recorded = (state: GridState, change: Change, saved: string): GridState => {
  const key = keyOf(change);
  const earlier = state.waiting.filter(one => keyOf(one) === key);
  const kept = earlier.filter(one => one.isTried && one.refused === null);
  const base = earlier.find(one => !one.isTried)?.base ?? change.base;
  const isNothing = kept.length === 0 && change.text === saved;
  const added: readonly Waiting[] = isNothing ? [] : [{ ...change, base, isTried: false, refused: null }];
  return {
    ...state,
    waiting: [...state.waiting.filter(one => keyOf(one) !== key || kept.includes(one)), ...added],
    conflicts: without(state.conflicts, key),
  };
};

/** What goes next: the first of each cell, so that the second is based on the answer to the first. */
export const batchOf = (state: GridState, most = 200): readonly Change[] => {
  const seen = new Set<Key>();
  const open = state.waiting.filter(one => {
    const isFirst = !seen.has(keyOf(one));
    seen.add(keyOf(one));
    return isFirst && one.refused === null;
  });
  return open.slice(0, most).map(({ id, athlete, field, text, base }) => ({ id, athlete, field, text, base }));
};

/** They are on their way. */
export const sent = (state: GridState, batch: readonly Change[]): GridState => {
  const ids = batch.map(one => one.id);
  return { ...state, sending: ids, waiting: state.waiting.map(one => (ids.includes(one.id) ? { ...one, isTried: true } : one)) };
};

/** No answer came: all is kept and sent again with the same ids. */
export const unanswered = (state: GridState, trouble: Trouble): GridState => ({ ...state, sending: [], trouble });

/** Takes the answers in. What waits behind an applied change of the same cell is based on it now. */
export const answered = (state: GridState, results: readonly Result[]): GridState =>
  results.reduce(oneAnswered, { ...state, sending: [], trouble: null });

const oneAnswered = (state: GridState, result: Result): GridState => {
  const change = state.waiting.find(one => one.id === result.id);
  if (change === undefined) {
    return state;
  }

  const key = keyOf(change);
  const rest = state.waiting.filter(one => one !== change);
  const hasLater = rest.some(one => keyOf(one) === key);
  switch (result.state) {
    case 'applied':
      return {
        ...state,
        hasSaved: true,
        waiting: rest.map(one => (keyOf(one) === key ? { ...one, base: result.version } : one)),
        missed: state.missed.filter(one => keyOf(one) !== key || one.version > result.version),
      };
    case 'refused':
      return hasLater
        ? { ...state, waiting: rest }
        : { ...state, waiting: state.waiting.map(one => (one === change ? { ...one, refused: result.message ?? '' } : one)) };
    case 'conflict':
      return hasLater ? { ...state, waiting: rest } : conflicted(state, rest, change, result);
  }
};

const conflicted = (state: GridState, rest: readonly Waiting[], change: Waiting, result: Result): GridState => ({
  ...state,
  waiting: rest,
  missed: without(state.missed, keyOf(change)),
  conflicts: [
    ...without(state.conflicts, keyOf(change)),
    {
      athlete: change.athlete,
      field: change.field,
      mine: change.text,
      theirs: result.theirs ?? result.shown ?? '',
      by: result.by ?? '',
      version: result.version,
    },
  ],
});

/** Theirs stays. */
export const dismissed = (state: GridState, key: Key): GridState => ({ ...state, conflicts: without(state.conflicts, key) });

/** What others wrote is kept back, the newest of each cell, while the cell is being edited. */
export const keptBack = (state: GridState, cell: Cell): GridState => ({
  ...state,
  missed: [...state.missed.filter(one => keyOf(one) !== keyOf(cell)), cell],
});

/** What was kept back of a cell is shown now. */
export const released = (state: GridState, key: Key): GridState => ({ ...state, missed: without(state.missed, key) });

/** The last thing typed, if it has certainly not left this place: taking it back needs no server. */
export const lastUntried = (state: GridState): Waiting | undefined => {
  const last = state.waiting.at(-1);
  return last !== undefined && !last.isTried ? last : undefined;
};

/** As if it had not been typed. */
export const takenBack = (state: GridState, id: string): GridState => ({
  ...state,
  waiting: state.waiting.filter(one => one.id !== id),
});
