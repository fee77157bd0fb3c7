import { expect, test } from 'vitest';
import type { Waiting } from './queue.ts';
import { StoredQueue } from './stored-queue.ts';

const memory = (): Storage => {
  const held = new Map<string, string>();
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, text: string) => void held.set(name, text),
    removeItem: (name: string) => void held.delete(name),
    get length() {
      return held.size;
    },
  } as unknown as Storage;
};

const waiting = (id: string): Waiting => ({ id, athlete: 'ada', field: 'rep-1', text: '72', base: 1, isTried: false, refused: null });

test('what waits outlives the page and counts as tried', () => {
  const store = memory();
  new StoredQueue(store, 's', 'kim').save([waiting('a')]);

  expect(new StoredQueue(store, 's', 'kim').load()).toEqual([{ ...waiting('a'), isTried: true }]);
});

test('what another person typed on this device is neither sent nor lost', () => {
  const store = memory();
  new StoredQueue(store, 's', 'kim').save([waiting('a')]);
  const guest = new StoredQueue(store, 's', 'guest');
  guest.save([waiting('b')]);
  guest.save([]);

  expect(guest.load()).toEqual([]);
  expect(new StoredQueue(store, 's', 'kim').load().map(one => one.id)).toEqual(['a']);
});

test('two tabs do not lose each other’s changes', () => {
  const store = memory();
  const one = new StoredQueue(store, 's', 'kim');
  const two = new StoredQueue(store, 's', 'kim');
  one.save([waiting('a')]);
  two.save([waiting('b')]);
  one.save([]);

  expect(new StoredQueue(store, 's', 'kim').load().map(change => change.id)).toEqual(['b']);
});

test('an empty queue leaves nothing on the device', () => {
  const store = memory();
  const queue = new StoredQueue(store, 's', 'kim');
  queue.save([waiting('a')]);
  queue.save([]);

  expect(store.length).toBe(0);
});

test('what cannot be read is nothing', () => {
  const store = memory();
  store.setItem('trackside:queue:s', '{"id":');

  expect(new StoredQueue(store, 's', 'kim').load()).toEqual([]);
});

test('a device without room says so', () => {
  const full = {
    ...memory(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };

  expect(new StoredQueue(full, 's', 'kim').save([waiting('a')])).toBe(false);
});
