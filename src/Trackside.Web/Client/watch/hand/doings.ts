import type { Board, BoardAthlete, BoardGroup, BoardRep } from '../board/board.ts';
import { everyone } from '../board/board.ts';
import { type Deed, isSameRep, keyOfRep, type RepReference } from '../keeping/mark.ts';

/** A second press so soon after a finish is meant for the finish: it starts nobody. */
const guardMilliseconds = 3_000;

export interface Pressing {
  /** Whether the next press is a lap. */
  readonly isLap: boolean;
  /** Whether the athletes of the group are started one by one, by their own buttons. */
  readonly isOneByOne: boolean;
  /** The moment on the board's axis. */
  readonly now: number;
  readonly lapMetres: number | null;
}

export const athleteOf = (board: Board, id: string): BoardAthlete | undefined => board.athletes.find(one => one.id === id);

export const groupOf = (board: Board, id: string): BoardGroup | undefined => board.groups.find(one => one.id === id);

export const repOf = (athlete: BoardAthlete, rep: RepReference | null): BoardRep | undefined =>
  rep === null ? undefined : athlete.reps.find(one => isSameRep(one.rep, rep));

/** The last rep that somebody has ended, by the clock. */
export const lastRun = (athlete: BoardAthlete): BoardRep | undefined =>
  athlete.reps
    .filter(one => one.state === 'run' && one.finishedAt !== null)
    .reduce<BoardRep | undefined>(
      (last, one) => (last === undefined || (one.finishedAt ?? 0) >= (last.finishedAt ?? 0) ? one : last),
      undefined,
    );

/** Whether a press of an athlete's button would start them. */
export const wouldStart = (athlete: BoardAthlete, pressing: Pick<Pressing, 'isOneByOne' | 'now'>): boolean => {
  const last = lastRun(athlete)?.finishedAt ?? null;
  return (
    pressing.isOneByOne &&
    (athlete.state === 'waiting' || athlete.state === 'recovering') &&
    athlete.next !== null &&
    (last === null || pressing.now - last > guardMilliseconds)
  );
};

/** What a press of an athlete's button means. Every press is written down, also one that seems out of place: the rules say what it counts for. */
export const pressed = (board: Board, id: string, pressing: Pressing): Deed => {
  const athlete = athleteOf(board, id);
  const group = athlete && groupOf(board, athlete.group);
  if (athlete?.state === 'running' && athlete.current !== null) {
    return pressing.isLap
      ? lapOf(athlete, athlete.current, pressing.lapMetres)
      : { kind: 'finished', athletes: [id], rep: athlete.current };
  }

  if (athlete && athlete.next !== null && wouldStart(athlete, pressing)) {
    return started([id], athlete.next, athlete.group);
  }

  const last = athlete && lastRun(athlete)?.rep;
  const rep = group?.state === 'running' ? group.rep : (last ?? group?.rep ?? athlete?.next);
  return { kind: 'finished', athletes: [id], ...(rep ? { rep } : {}) };
};

const lapOf = (athlete: BoardAthlete, rep: RepReference, every: number | null): Deed => {
  const laps = repOf(athlete, rep)?.laps.length ?? 0;
  return { kind: 'lap', athletes: [athlete.id], rep, ...(every === null ? {} : { metres: every * (laps + 1) }) };
};

export const started = (athletes: readonly string[], rep: RepReference, group: string): Deed => ({
  kind: 'started',
  athletes,
  rep,
  ...(group === everyone ? {} : { group }),
});

/** Who of a group would go at its next start, and with which rep: in the group's order. */
export const starters = (board: Board, group: BoardGroup): readonly { readonly athlete: string; readonly rep: RepReference }[] =>
  group.athletes.flatMap(id => {
    const athlete = athleteOf(board, id);
    if (!athlete || athlete.state === 'running' || athlete.state === 'dropped') {
      return [];
    }

    const planned = repOf(athlete, group.next);
    const rep = group.next !== null && (planned === undefined || planned.state === 'ahead') ? group.next : athlete.next;
    return rep === null ? [] : [{ athlete: id, rep }];
  });

/** The start of a whole group, now: one mark for each rep that is begun, mostly one. */
export const startOf = (board: Board, group: BoardGroup): readonly Deed[] => {
  const byRep = new Map<string, { readonly rep: RepReference; readonly athletes: string[] }>();
  for (const { athlete, rep } of starters(board, group)) {
    const same = byRep.get(keyOfRep(rep)) ?? { rep, athletes: [] };
    same.athletes.push(athlete);
    byRep.set(keyOfRep(rep), same);
  }

  return [...byRep.values()].map(one => started(one.athletes, one.rep, group.id));
};

/** The same rep once more, right after itself; for everybody where nobody is named. */
export const repeated = (athletes: readonly string[] | undefined, rep: RepReference): Deed => ({
  kind: 'repAdded',
  ...(athletes === undefined ? {} : { athletes }),
  like: rep,
  after: rep,
});

/** The groups after some athletes were put into one: a mark for the group they go to. */
export const grouped = (
  group: { readonly id: string; readonly name: string; readonly stagger: number | null },
  athletes: readonly string[],
): Deed => ({
  kind: 'grouped',
  group: group.id,
  name: group.name,
  athletes,
  ...(group.stagger === null ? {} : { stagger: group.stagger }),
});
