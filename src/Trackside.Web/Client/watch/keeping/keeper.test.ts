import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { Life } from './clocks.ts';
import { Keeper } from './keeper.ts';
import { Shelf } from './shelf.ts';
import { keepTiming, openStore, type Store, storeName } from './store.ts';

const timing = '0190a000-0000-7000-8000-000000000001';
const plan = {
  id: timing,
  squad: 'Squad',
  session: { title: 'Session', on: '2026-05-01', text: '3 x 120m', address: null },
  right: 'mark',
  by: 'Coach',
  athletes: [],
  next: 0,
  server: 0,
} as const;
const finish = { deed: { kind: 'finished', athletes: ['ana'], rep: { number: 1 } } } as const;

let store: Store;
let keeper: Keeper;

const open = async () => {
  const opened = new Keeper(store, new Life(crypto.randomUUID()));
  await opened.begin();
  return opened;
};

beforeEach(async () => {
  store?.close();
  await deleteDB(storeName);
  store = await openStore();
  keeper = await open();
  await keepTiming(store, 'key', plan, 0);
});

test('a mark is stored before it is given', async () => {
  const [kept] = await keeper.make(timing, [finish], null, []);

  expect(await store.get('marks', kept?.id ?? '')).toEqual(kept);
  expect(kept?.mark).toMatchObject({ kind: 'finished', sequence: 1, device: keeper.device });
  expect(kept?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
});

test('two tabs share the device and never a sequence', async () => {
  const other = await open();
  await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? keeper : other).make(timing, [finish], null, [])));

  const sequences = (await keeper.all(timing)).map(one => one.sequence);
  expect(other.device).toBe(keeper.device);
  expect(new Set(sequences).size).toBe(40);
  expect((await open()).device).toBe(keeper.device);
});

test('a new life of the page goes on after the last sequence', async () => {
  await keeper.make(timing, [finish, finish], null, []);
  const [next] = await (await open()).make(timing, [finish], null, []);

  expect(next?.sequence).toBe(3);
});

test('warming up leaves nothing behind', async () => {
  await keeper.warm();

  expect(await store.count('marks')).toBe(0);
});

test('a press after what others did has a greater sequence', async () => {
  const theirs = { ...(await keeper.make(timing, [finish], null, []))[0]?.mark, id: 'theirs', device: 'other', sequence: 90 } as never;
  await keeper.take(timing, [{ mark: theirs, number: 1 }], 1);
  const [mine] = await keeper.make(timing, [finish], null, []);

  expect(mine?.sequence).toBe(91);
  expect((await store.get('timings', timing))?.seen).toBe(1);
});

test('what comes twice is one, and a number ticks it off', async () => {
  const [kept] = await keeper.make(timing, [finish], null, []);
  const mark = kept?.mark as never;

  expect(
    await keeper.take(
      timing,
      [
        { mark, number: 7 },
        { mark, number: 7 },
      ],
      7,
    ),
  ).toEqual([]);
  expect(await store.get('marks', kept?.id ?? '')).toMatchObject({ number: 7, waiting: 0 });
});

test('a file read twice adds only what is missing, and that waits to be sent', async () => {
  const [kept] = await keeper.make(timing, [finish], null, []);
  const lost = { ...kept?.mark, id: 'lost', sequence: 5 } as never;
  const file = [
    { mark: kept?.mark as never, number: null },
    { mark: lost, number: null },
  ];

  expect((await keeper.take(timing, file, null)).map(one => [one.id, one.waiting])).toEqual([['lost', 1]]);
  expect(await keeper.take(timing, file, null)).toEqual([]);
});

test('what no disk takes lives in the page, and is stored as soon as one does', async () => {
  const shelf = new Shelf(store, timing);
  const lost = keeper.makeInMemory(timing, [finish], null);
  shelf.hold(lost);
  expect((await shelf.batch(10)).map(one => one.id)).toEqual(lost.map(one => one.id));

  const [next] = await keeper.make(timing, [finish], null, shelf.held);
  shelf.release();

  expect((await keeper.all(timing)).map(one => one.id)).toEqual([lost[0]?.id, next?.id]);
  expect(next?.sequence).toBe(2);
});

test('a store that is gone is told by what fails', async () => {
  store.close();

  await expect(keeper.make(timing, [finish], null, [])).rejects.toThrow();
  expect(keeper.makeInMemory(timing, [finish], null)[0]?.sequence).toBe(2);
});
