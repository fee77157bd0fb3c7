import { afterEach, expect, test, vi } from 'vitest';
import type { Mark } from '../keeping/mark.ts';
import type { Numbered } from './answers.ts';
import { EventReader } from './events.ts';
import { Inbox } from './inbox.ts';

const mark = (number: number): Mark => ({
  id: `m${number}`,
  device: 'd',
  sequence: number,
  reading: { life: 'l', steady: number, wall: number },
  kind: 'finished',
});
const all: readonly Numbered[] = Array.from({ length: 60 }, (_, index) => ({ number: index + 1, mark: mark(index + 1) }));
const bytes = (text: string) => new TextEncoder().encode(text);
const eventOf = (one: Numbered) => `id: ${one.number}\nevent: mark\ndata: ${JSON.stringify(one)}\n\n`;

const streamOf = (pieces: readonly string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) {
        controller.enqueue(bytes(piece));
      }

      controller.close();
    },
  });

/** Gives what it has and breaks when it is asked for more. */
const cutAfter = (text: string): ReadableStream<Uint8Array> => {
  const pieces = [bytes(text)];
  return new ReadableStream({
    pull(controller) {
      const piece = pieces.pop();
      if (piece === undefined) {
        controller.error(new TypeError('network error'));
      } else {
        controller.enqueue(piece);
      }
    },
  });
};

afterEach(() => vi.useRealTimers());

test('events come whole wherever the network cuts them', () => {
  const text = `: hello\r\n\r\nevent: beat\ndata: {}\n\n${eventOf({ number: 1, mark: { ...mark(1), kind: 'noted', text: 'ñandú' } as Mark })}`;
  for (let size = 1; size < 12; size++) {
    const reader = new EventReader();
    const whole = bytes(text);
    const events = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
      reader.read(whole.slice(index * size, (index + 1) * size)),
    ).flat();

    expect(events.map(one => [one.name, one.id])).toEqual([
      ['beat', ''],
      ['mark', '1'],
    ]);
    expect(JSON.parse(events[1]?.text ?? '')).toMatchObject({ mark: { text: 'ñandú' } });
  }
});

test('a stream that is cut again and again is taken up after the last number, and nothing is missed or told twice', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const asked: number[] = [];
  const took: number[] = [];
  const stream = async (after: number) => {
    asked.push(after);
    const some = all.slice(Math.max(0, after - 1), after + 7);
    return cutAfter(some.map(eventOf).join('').slice(0, -20));
  };
  const inbox = new Inbox(
    { stream, page: async () => ({ marks: [], next: 0 }) },
    {
      took: async marks => void took.push(...marks.map(one => one.number)),
      trouble: () => undefined,
    },
    0,
    () => true,
  );
  void inbox.run();
  for (let tries = 0; tries < 400 && took.length < 59; tries++) {
    await vi.advanceTimersByTimeAsync(1_000);
  }

  inbox.stop();
  expect(took).toEqual(Array.from({ length: took.length }, (_, index) => index + 1));
  expect(took.length).toBeGreaterThanOrEqual(59);
  expect(asked[0]).toBe(0);
});

test('where no stream comes through it asks for pages', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const took: number[] = [];
  const inbox = new Inbox(
    {
      stream: async () => Promise.reject(new TypeError('Failed to fetch')),
      page: async after => ({ marks: all.slice(after, after + 25), next: 60 }),
    },
    {
      took: async marks => void took.push(...marks.map(one => one.number)),
      trouble: () => undefined,
    },
    0,
    () => true,
  );
  void inbox.run();
  for (let tries = 0; tries < 60 && took.length < 60; tries++) {
    await vi.advanceTimersByTimeAsync(1_000);
  }

  inbox.stop();
  expect(took).toEqual(all.map(one => one.number));
});

test('the place moves on only once marks are stored', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let isFull = true;
  const asked: number[] = [];
  const inbox = new Inbox(
    {
      stream: async after => {
        asked.push(after);
        return streamOf(all.slice(after, 3).map(eventOf));
      },
      page: async () => ({ marks: [], next: 0 }),
    },
    {
      took: async () => {
        if (isFull) {
          isFull = false;
          throw new Error('QuotaExceededError');
        }
      },
      trouble: () => undefined,
    },
    0,
    () => true,
  );
  void inbox.run();
  await vi.advanceTimersByTimeAsync(4_000);
  inbox.stop();

  expect(asked.slice(0, 2)).toEqual([0, 0]);
  expect(inbox.seen).toBe(3);
});
