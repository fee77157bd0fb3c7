import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Life } from '../keeping/clocks.ts';
import { Keeper } from '../keeping/keeper.ts';
import type { Mark } from '../keeping/mark.ts';
import { Shelf } from '../keeping/shelf.ts';
import { openStore, type Store, storeName } from '../keeping/store.ts';
import { Unanswered } from './answers.ts';
import { type Listener, Outbox } from './outbox.ts';

const timing = '0190a000-0000-7000-8000-000000000001';

let store: Store;
let server: Map<string, Mark>;
let told: { sent: string[]; refused: string[]; troubles: (string | null)[]; heard: number };
let listener: Listener;

const press = async (count: number) => {
  const keeper = new Keeper(store, new Life('life'));
  await keeper.begin();
  await keeper.make(
    timing,
    Array.from({ length: count }, () => ({ deed: { kind: 'finished' } as const })),
    null,
    [],
  );
};

const receipt = (marks: readonly Mark[]) => {
  for (const mark of marks) {
    server.set(mark.id, mark);
  }

  return { known: marks.map(mark => mark.id), refused: [], server: 1_000, next: server.size };
};

const waiting = async () => (await store.getAll('marks')).filter(one => one.waiting === 1).length;

const until = async (is: () => Promise<boolean>) => {
  for (let tries = 0; tries < 400 && !(await is()); tries++) {
    await vi.advanceTimersByTimeAsync(500);
  }
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  store?.close();
  vi.useRealTimers();
  await deleteDB(storeName);
  store = await openStore();
  server = new Map();
  told = { sent: [], refused: [], troubles: [], heard: 0 };
  listener = {
    sent: (ids, refused) => {
      told.sent.push(...ids);
      told.refused.push(...refused.map(one => one.id));
    },
    heard: () => {
      told.heard++;
    },
    trouble: trouble => told.troubles.push(trouble),
  };
});

afterEach(() => vi.useRealTimers());

test('what waits goes in batches of five hundred, and is ticked off', async () => {
  await press(1_200);
  const sizes: number[] = [];
  const post = async (marks: readonly Mark[]) => {
    sizes.push(marks.length);
    return receipt(marks);
  };
  await new Outbox(new Shelf(store, timing), { post }, listener).send();

  expect(sizes).toEqual([500, 500, 200]);
  expect(await waiting()).toBe(0);
  expect(server.size).toBe(1_200);
  expect(told.troubles.at(-1)).toBeNull();
});

test('over a network that loses requests and answers nothing is lost and nothing is doubled', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await press(1_700);
  let chance = 7;
  const post = async (marks: readonly Mark[]) => {
    chance = (chance * 16_807) % 2_147_483_647;
    if (chance % 3 === 0) {
      throw new TypeError('Failed to fetch');
    }

    const answer = receipt(marks);
    if (chance % 3 === 1) {
      throw new TypeError('Failed to fetch');
    }

    return answer;
  };
  const outbox = new Outbox(new Shelf(store, timing), { post }, listener);
  void outbox.send();
  await until(async () => (await waiting()) === 0);

  expect(await waiting()).toBe(0);
  expect(server.size).toBe(1_700);
  expect(told.sent).toHaveLength(1_700);
  expect(told.troubles).toContain('offline');
});

test('a refused mark is kept with what the server said, and holds up no other', async () => {
  await press(3);
  const bad = (await store.getAll('marks'))[1]?.id ?? '';
  const post = async (marks: readonly Mark[]) => ({
    ...receipt(marks.filter(mark => mark.id !== bad)),
    refused: [{ id: bad, field: 'rep', message: 'There is no such rep.' }],
  });
  await new Outbox(new Shelf(store, timing), { post }, listener).send();

  expect(await store.get('marks', bad)).toMatchObject({ waiting: 2, refused: { field: 'rep', message: 'There is no such rep.' } });
  expect(await waiting()).toBe(0);
  expect(told.refused).toEqual([bad]);
});

test('one mark that makes a whole batch unreadable is found, and the others go', async () => {
  await press(9);
  const bad = (await store.getAll('marks'))[4]?.id ?? '';
  const post = async (marks: readonly Mark[]) => {
    if (marks.some(mark => mark.id === bad)) {
      throw new Unanswered('refused', 400, 'Not JSON.');
    }

    return receipt(marks);
  };
  await new Outbox(new Shelf(store, timing), { post }, listener).send();

  expect(server.size).toBe(8);
  expect(await store.get('marks', bad)).toMatchObject({ waiting: 2, refused: { message: 'Not JSON.' } });
});

test('a key that no longer holds is told, and everything waits', async () => {
  await press(2);
  const outbox = new Outbox(new Shelf(store, timing), { post: async () => Promise.reject(new Unanswered('key', 401)) }, listener);
  await outbox.send();
  outbox.stop();

  expect(told.troubles).toEqual(['key']);
  expect(await waiting()).toBe(2);
});

test('an answer about something else is none', async () => {
  await press(1);
  const outbox = new Outbox(new Shelf(store, timing), { post: async () => ({ known: ['x'], refused: [], server: 1, next: 1 }) }, listener);
  await outbox.send();
  outbox.stop();

  expect(await waiting()).toBe(1);
});

test('what could not reach the server goes at once when the server is reached another way', async () => {
  await press(1);
  let isOnline = false;
  const post = async (marks: readonly Mark[]) => (isOnline ? receipt(marks) : Promise.reject(new TypeError('Failed to fetch')));
  const outbox = new Outbox(new Shelf(store, timing), { post }, listener);
  await outbox.send();
  isOnline = true;
  outbox.nudge();
  await vi.waitFor(async () => expect(await waiting()).toBe(0));
});
