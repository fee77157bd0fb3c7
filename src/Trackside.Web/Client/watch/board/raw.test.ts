import { expect, test, vi } from 'vitest';
import type { Deed, Mark, Reading } from '../keeping/mark.ts';
import type { Plan } from '../keeping/plan.ts';
import type { Board } from './board.ts';
import { Brain, type Rules } from './brain.ts';
import { rawBoard } from './raw.ts';

const plan: Plan = {
  id: 't',
  squad: 's',
  session: { title: '', on: '2026-05-01', text: '3 x 120m', address: null },
  right: 'mark',
  by: 'c',
  athletes: [
    { id: 'ana', name: 'Ana' },
    { id: 'bo', name: 'Bo' },
  ],
  next: 0,
  server: 0,
};

const reading = (steady: number, life = 'l'): Reading => ({ life, steady, wall: 1_000_000 + steady });
const marks = (...deeds: readonly (readonly [number, Deed])[]): readonly Mark[] =>
  deeds.map(([steady, deed], index) => ({ id: `m${index + 1}`, device: 'd', sequence: index + 1, reading: reading(steady), ...deed }));

const start: Deed = { kind: 'started', athletes: ['ana', 'bo'], rep: { number: 1 } };
const finish = (athlete: string): Deed => ({ kind: 'finished', athletes: [athlete], rep: { number: 1 } });

test('without the rules there are times from press to press', () => {
  const board = rawBoard(plan, marks([0, start], [17_320, finish('ana')]), reading(20_000));
  const [ana, bo] = board.athletes;

  expect(ana).toMatchObject({ state: 'recovering', next: { number: 2 }, reps: [{ shown: '17.3', milliseconds: 17_320, state: 'run' }] });
  expect(bo).toMatchObject({ state: 'running', current: { number: 1 } });
  expect(board.groups).toMatchObject([{ state: 'running', rep: { number: 1 }, startedAt: board.now - 20_000 }]);
});

test('what was taken back does not count, and does again when that is taken back', () => {
  const undone = marks([0, start], [17_000, finish('ana')], [18_000, { kind: 'removed', of: 'm2' }]);
  const redone = [...undone, ...marks([0, { kind: 'removed', of: 'm3' }]).map(one => ({ ...one, id: 'm4', sequence: 4 }))];

  expect(rawBoard(plan, undone, reading(20_000)).athletes[0]?.state).toBe('running');
  expect(rawBoard(plan, redone, reading(20_000)).athletes[0]?.reps[0]?.shown).toBe('17.0');
});

test('a reload goes on by the clock on the wall', () => {
  const board = rawBoard(plan, marks([5_000, start]), reading(9_000, 'another life'));

  expect((board.groups[0]?.startedAt ?? 0) - board.now).toBe(-4_000);
});

test('groups, names to come and late comers are shown', () => {
  const board = rawBoard(
    plan,
    marks(
      [0, { kind: 'grouped', group: 'g', name: 'A', athletes: ['bo'] }],
      [1, { kind: 'joined', athlete: 'cy', name: 'Cy' }],
      [2, { kind: 'finished' }],
      [3, { kind: 'moved', of: 'm3', athlete: 'bo' }],
      [4, { kind: 'finished' }],
    ),
    reading(10),
  );

  expect(board.groups.map(one => [one.name, one.athletes])).toEqual([
    ['A', ['bo']],
    ['', ['ana', 'cy']],
  ]);
  expect(board.unnamed.map(one => one.mark)).toEqual(['m5']);
});

test('the rules are asked one call at a time, and get what came meanwhile together', async () => {
  const calls: string[] = [];
  const rules: Rules = {
    openTiming: async () => '',
    addMarks: async given => {
      calls.push(`add ${JSON.parse(given).length}`);
      return '';
    },
    board: async () => {
      calls.push('board');
      return JSON.stringify({ now: 5 });
    },
    history: async () => '{"marks":[]}',
    read: async text => text,
    stop: () => undefined,
  };
  const boards: Board[] = [];
  const states: string[] = [];
  const brain = new Brain(
    async () => rules,
    { board: board => boards.push(board), state: state => states.push(state) },
    () => ({ at: reading(1), asked: { server: 5 } }),
  );
  const [one] = marks([0, start]);
  brain.open('{}', 'en', one ? [one] : []);
  brain.add(marks([1, finish('ana')]));
  brain.add(marks([1, finish('bo')], [2, finish('bo')]));
  await vi.waitFor(() => expect(states).toContain('works'));

  expect(calls[0]).toBe('add 4');
  expect(boards.at(-1)).toEqual({ now: 5 });
});

test('rules that do not load are told, and are not tried again at once', async () => {
  let tries = 0;
  const states: string[] = [];
  const load = () => {
    tries++;
    return Promise.reject(new Error('No WebAssembly here.'));
  };
  const brain = new Brain(load, { board: () => undefined, state: state => states.push(state) }, () => ({
    at: reading(1),
    asked: { server: 5 },
  }));
  brain.open('{}', 'en', []);
  await vi.waitFor(() => expect(states).toEqual(['failed']));
  brain.add(marks([0, start]));

  expect(tries).toBe(1);
  expect(await brain.read('400m', 'en')).toBeNull();
});
