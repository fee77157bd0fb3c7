import { timeText } from '../hand/times.ts';
import type { Mark, Reading, RepReference } from '../keeping/mark.ts';
import { keyOfRep } from '../keeping/mark.ts';
import type { Plan } from '../keeping/plan.ts';
import type { Board, BoardAthlete, BoardGroup, BoardMark, BoardRep } from './board.ts';
import { everyone } from './board.ts';

/*
 * What can be shown while the rules are not there (still loading, or they cannot load): who runs since when, and times from press to press.
 * It judges nothing: no plan, no aims, no choice among presses of several phones. Marks are kept all the same, and the rules read them later.
 */

/** The time between two presses of one phone: by its steady clock within a life, else by the wall. */
const momentOf = (reading: Reading, now: Reading, axis: number): number =>
  reading.life === now.life ? axis + reading.steady - now.steady : axis + reading.wall - now.wall;

interface Run {
  readonly rep: RepReference;
  readonly startedAt: number | null;
  readonly start: string | null;
  readonly finishedAt: number | null;
  readonly finish: string | null;
  readonly typed: number | null;
}

/** Which marks no longer count, later corrections first. */
const removedOf = (marks: readonly Mark[]): ReadonlySet<string> => {
  const removed = new Set<string>();
  for (const mark of marks.toReversed()) {
    if (mark.kind === 'removed' && !removed.has(mark.id)) {
      removed.add(mark.of);
    }
  }

  return removed;
};

export const rawBoard = (plan: Plan, marks: readonly Mark[], now: Reading): Board => {
  const axis = now.wall;
  const sorted = marks.toSorted((one, other) => one.sequence - other.sequence || (one.id < other.id ? -1 : 1));
  const removed = removedOf(sorted);
  const names = new Map(plan.athletes.map(one => [one.id, one.name]));
  const groups = new Map<string, { name: string; athletes: readonly string[]; stagger: number | null }>();
  const runs = new Map<string, Map<string, Run>>();
  const dropped = new Set<string>();
  const unnamed: { mark: string; at: number; group: null; sinceStart: null; shown: null }[] = [];
  const moves = new Map<string, string>();
  let ended = false;
  let text = plan.session.text;
  let id: string | null = null;

  for (const mark of sorted) {
    if (mark.kind === 'moved' && mark.athlete !== undefined && !removed.has(mark.id)) {
      moves.set(mark.of, mark.athlete);
    }
  }

  for (const mark of sorted.filter(one => !removed.has(one.id))) {
    const at = momentOf(mark.reading, now, axis);
    switch (mark.kind) {
      case 'started':
        for (const athlete of mark.athletes) {
          runsOf(runs, athlete).set(keyOfRep(mark.rep), {
            rep: mark.rep,
            startedAt: at,
            start: mark.id,
            finishedAt: null,
            finish: null,
            typed: null,
          });
        }

        break;
      case 'finished': {
        const moved = moves.get(mark.id);
        const athletes = moved ? [moved] : (mark.athletes ?? []);
        if (athletes.length === 0) {
          unnamed.push({ mark: mark.id, at, group: null, sinceStart: null, shown: null });
        }

        for (const athlete of athletes) {
          const own = runsOf(runs, athlete);
          const open = mark.rep ? own.get(keyOfRep(mark.rep)) : [...own.values()].findLast(run => run.finishedAt === null);
          if (open && open.finishedAt === null) {
            own.set(keyOfRep(open.rep), { ...open, finishedAt: at, finish: mark.id });
          }
        }

        break;
      }
      case 'timed':
        for (const athlete of mark.athletes) {
          runsOf(runs, athlete).set(keyOfRep(mark.rep), {
            rep: mark.rep,
            startedAt: null,
            start: null,
            finishedAt: at,
            finish: mark.id,
            typed: mark.milliseconds,
          });
        }

        break;
      case 'joined':
        names.set(mark.athlete, names.get(mark.athlete) ?? mark.name);
        dropped.delete(mark.athlete);
        break;
      case 'dropped':
        for (const athlete of mark.athletes) {
          dropped.add(athlete);
        }

        break;
      case 'grouped':
        for (const [key, group] of groups) {
          groups.set(key, { ...group, athletes: group.athletes.filter(one => !mark.athletes.includes(one)) });
        }

        groups.set(mark.group, { name: mark.name, athletes: mark.athletes, stagger: mark.stagger ?? null });
        break;
      case 'planned':
        text = mark.text;
        id = mark.id;
        break;
      case 'ended':
        ended = true;
        break;
      default:
        break;
    }
  }

  const grouped = new Set([...groups.values()].flatMap(group => group.athletes));
  const rest = [...names.keys()].filter(one => !grouped.has(one));
  const all = [...groups].map(([key, group]) => ({ key, ...group })).filter(group => group.athletes.length > 0);
  const parts = rest.length > 0 ? [...all, { key: everyone, name: '', athletes: rest, stagger: null }] : all;
  const athletes = parts.flatMap(part =>
    part.athletes.map(athlete => athleteOf(athlete, names.get(athlete) ?? '?', part.key, runs.get(athlete), dropped.has(athlete))),
  );
  return {
    now: axis,
    plan: { id, text, reps: [] },
    groups: parts.map(part =>
      groupOf(
        part,
        athletes.filter(one => one.group === part.key),
      ),
    ),
    athletes,
    unnamed,
    marks: sorted.map(mark => markOf(mark, momentOf(mark.reading, now, axis), removed.has(mark.id), names)),
    marksInAll: sorted.length,
    problems: [],
    ended,
    last: null,
  };
};

const runsOf = (runs: Map<string, Map<string, Run>>, athlete: string): Map<string, Run> => {
  const own = runs.get(athlete) ?? new Map<string, Run>();
  runs.set(athlete, own);
  return own;
};

const repOf = (run: Run): BoardRep => {
  const milliseconds = run.typed ?? (run.startedAt !== null && run.finishedAt !== null ? run.finishedAt - run.startedAt : null);
  return {
    rep: run.rep,
    name: '',
    state: run.finishedAt === null ? 'running' : 'run',
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    milliseconds,
    shown: milliseconds === null ? null : timeText(milliseconds),
    within: 0,
    aim: null,
    aimShown: null,
    difference: null,
    differenceShown: null,
    side: 'none',
    isTyped: run.typed !== null,
    isStartAssumed: false,
    laps: [],
    start: run.start,
    finish: run.finish,
  };
};

const athleteOf = (id: string, name: string, group: string, own: Map<string, Run> | undefined, isDropped: boolean): BoardAthlete => {
  const runs = [...(own?.values() ?? [])];
  const open = runs.findLast(run => run.finishedAt === null);
  const highest = runs.reduce((most, run) => Math.max(most, 'number' in run.rep ? run.rep.number : 0), 0);
  return {
    id,
    name,
    group,
    state: isDropped ? 'dropped' : open ? 'running' : runs.length > 0 ? 'recovering' : 'waiting',
    current: open?.rep ?? null,
    startedAt: open?.startedAt ?? null,
    dueAt: null,
    next: { number: highest + 1 },
    nextAim: null,
    nextAimShown: null,
    fade: null,
    reps: runs.map(repOf),
  };
};

const groupOf = (
  part: { key: string; name: string; athletes: readonly string[]; stagger: number | null },
  athletes: readonly BoardAthlete[],
): BoardGroup => {
  const running = athletes.filter(one => one.state === 'running');
  const highest = athletes.reduce((most, one) => Math.max(most, one.next && 'number' in one.next ? one.next.number : 1), 1);
  const starts = running.map(one => one.startedAt ?? Number.POSITIVE_INFINITY);
  return {
    id: part.key,
    name: part.name,
    athletes: part.athletes,
    stagger: part.stagger,
    state: running.length > 0 ? 'running' : athletes.some(one => one.state === 'recovering') ? 'recovering' : 'waiting',
    rep: running[0]?.current ?? null,
    next: { number: highest },
    startedAt: starts.length > 0 ? Math.min(...starts) : null,
    dueAt: null,
    dueWords: null,
  };
};

const markOf = (mark: Mark, at: number, isRemoved: boolean, names: ReadonlyMap<string, string>): BoardMark => {
  const athletes = 'athletes' in mark ? (mark.athletes ?? []) : [];
  return {
    id: mark.id,
    at,
    kind: mark.kind,
    words: athletes.map(one => names.get(one) ?? '?').join(', '),
    state: isRemoved ? 'removed' : 'counts',
    why: null,
    athletes,
    rep: 'rep' in mark ? (mark.rep ?? null) : null,
    device: mark.device,
  };
};
