import { expect, test } from 'vitest';
import { type Board, type BoardAthlete, type BoardGroup, type BoardRep, everyone } from '../board/board.ts';
import { pressed, starters, startOf, wouldStart } from './doings.ts';
import { dueOf } from './stagger.ts';

const rep = (number: number, change: Partial<BoardRep> = {}): BoardRep => ({
  rep: { number },
  name: '120m',
  state: 'ahead',
  startedAt: null,
  finishedAt: null,
  milliseconds: null,
  shown: null,
  within: null,
  aim: null,
  aimShown: null,
  difference: null,
  differenceShown: null,
  side: 'none',
  isTyped: false,
  isStartAssumed: false,
  laps: [],
  start: null,
  finish: null,
  ...change,
});

const athlete = (id: string, change: Partial<BoardAthlete> = {}): BoardAthlete => ({
  id,
  name: id,
  group: 'a',
  state: 'waiting',
  current: null,
  startedAt: null,
  dueAt: null,
  next: { number: 1 },
  nextAim: null,
  nextAimShown: null,
  fade: null,
  reps: [rep(1), rep(2)],
  ...change,
});

const running = (id: string) =>
  athlete(id, { state: 'running', current: { number: 1 }, startedAt: 0, reps: [rep(1, { state: 'running', startedAt: 0 }), rep(2)] });
const finished = (id: string, at: number) =>
  athlete(id, {
    state: 'recovering',
    next: { number: 2 },
    reps: [rep(1, { state: 'run', startedAt: 0, finishedAt: at, milliseconds: at }), rep(2)],
  });

const boardOf = (athletes: readonly BoardAthlete[], group: Partial<BoardGroup> = {}): Board => ({
  now: 0,
  plan: { id: null, text: '', reps: [] },
  groups: [
    {
      id: 'a',
      name: 'A',
      athletes: athletes.map(one => one.id),
      stagger: null,
      state: 'waiting',
      rep: null,
      next: { number: 1 },
      startedAt: null,
      dueAt: null,
      dueWords: null,
      ...group,
    },
  ],
  athletes,
  unnamed: [],
  marks: [],
  marksInAll: 0,
  problems: [],
  ended: false,
  last: null,
});

const together = { isLap: false, isOneByOne: false, now: 20_000, lapMetres: null };

test('who runs finishes, or passes a lap', () => {
  const board = boardOf([running('ana')], { state: 'running', rep: { number: 1 } });

  expect(pressed(board, 'ana', together)).toEqual({ kind: 'finished', athletes: ['ana'], rep: { number: 1 } });
  expect(pressed(board, 'ana', { ...together, isLap: true })).toEqual({ kind: 'lap', athletes: ['ana'], rep: { number: 1 } });
  expect(pressed(board, 'ana', { ...together, isLap: true, lapMetres: 60 })).toMatchObject({ metres: 60 });
});

test('a second tap on a finish is kept for the same rep and starts nobody', () => {
  const board = boardOf([finished('ana', 17_300)], { state: 'recovering', rep: { number: 1 }, next: { number: 2 } });

  expect(pressed(board, 'ana', together)).toEqual({ kind: 'finished', athletes: ['ana'], rep: { number: 1 } });
  expect(pressed(board, 'ana', { ...together, isOneByOne: true, now: 18_000 })).toMatchObject({ kind: 'finished' });
});

test('one by one a press starts who does not run, once the last finish is past', () => {
  const board = boardOf([finished('ana', 17_300)], { state: 'recovering', rep: { number: 1 }, next: { number: 2 } });

  expect(pressed(board, 'ana', { ...together, isOneByOne: true, now: 60_000 })).toEqual({
    kind: 'started',
    athletes: ['ana'],
    rep: { number: 2 },
    group: 'a',
  });
  expect(wouldStart(athlete('bo', { state: 'dropped' }), { isOneByOne: true, now: 0 })).toBe(false);
});

test('a finish of somebody who was not started is kept for what the group runs', () => {
  const board = boardOf([athlete('ana'), running('bo')], { state: 'running', rep: { number: 1 } });

  expect(pressed(board, 'ana', together)).toEqual({ kind: 'finished', athletes: ['ana'], rep: { number: 1 } });
});

test('a group starts with one mark, without those who run or are out', () => {
  const board = boardOf([athlete('ana'), athlete('bo'), athlete('cy', { state: 'dropped' }), running('di')]);
  const group = board.groups[0] as BoardGroup;

  expect(startOf(board, group)).toEqual([{ kind: 'started', athletes: ['ana', 'bo'], rep: { number: 1 }, group: 'a' }]);
  expect(startOf(board, { ...group, id: everyone })[0]).not.toHaveProperty('group');
});

test('who is elsewhere in the plan starts their own rep', () => {
  const board = boardOf(
    [finished('ana', 9), finished('bo', 9), athlete('cy', { next: { added: 'x' }, reps: [rep(1), rep(2, { state: 'skipped' })] })],
    { next: { number: 2 } },
  );

  expect(starters(board, board.groups[0] as BoardGroup).map(one => one.rep)).toEqual([{ number: 2 }, { number: 2 }, { added: 'x' }]);
  expect(startOf(board, board.groups[0] as BoardGroup)).toHaveLength(2);
});

test('who comes late to a rep that is not theirs does not run it', () => {
  const board = boardOf([athlete('ana', { next: null, reps: [rep(1, { state: 'notTheirs' })] })]);

  expect(starters(board, board.groups[0] as BoardGroup)).toEqual([]);
});

test('a staggered start marks each at their own moment, however late one looks', () => {
  const waiting = ['bo', 'cy', 'di'].map(id => ({ athlete: id, rep: { number: 1 } }));
  const stagger = { group: 'a', every: 5_000, nextAt: 5_000, waiting };

  expect(dueOf(stagger, 4_999).due).toEqual([]);
  const { due, left } = dueOf(stagger, 12_000);
  expect(due.map(one => [one.athlete, one.at])).toEqual([
    ['bo', 5_000],
    ['cy', 10_000],
  ]);
  expect(left).toMatchObject({ nextAt: 15_000, waiting: [{ athlete: 'di' }] });
  expect(dueOf(left ?? stagger, 60_000).left).toBeNull();
});
