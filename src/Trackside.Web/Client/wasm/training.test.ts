import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer, Ask } from './messages.ts';
import { Training, type Work } from './training.ts';

class FakeWork implements Work {
  onmessage: ((event: MessageEvent<Answer>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  isEnded = false;
  readonly asked: Ask[] = [];

  postMessage(ask: Ask): void {
    this.asked.push(ask);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(answer: Answer): void {
    this.onmessage?.({ data: answer } as MessageEvent<Answer>);
  }

  get texts(): unknown[] {
    return this.asked.flatMap(ask => ('id' in ask ? [ask.values[0]] : []));
  }
}

const manner = { language: 'en', comma: false, miles: false };

let work: FakeWork;
let training: Training;

beforeEach(() => {
  vi.useFakeTimers();
  work = new FakeWork();
  training = new Training(work, 'https://trackside.example/wasm/boot.js');
});

afterEach(() => {
  vi.useRealTimers();
});

test('the worker hears first where the module is', () => {
  expect(work.asked).toEqual([{ boot: 'https://trackside.example/wasm/boot.js' }]);
  expect(training.state).toBe('loading');
});

test('an answer goes to who asked for it', async () => {
  work.say({ ready: true });
  const first = training.call('TimingExports', 'Open', 'a');
  const second = training.call('TimingExports', 'Add', 'b');
  work.say({ id: 2, value: 'of b' });
  work.say({ id: 1, value: 'of a' });

  expect(await training.ready).toBe(true);
  expect(await Promise.all([first, second])).toEqual(['of a', 'of b']);
});

test('while one text is read only the newest of the others waits', async () => {
  work.say({ ready: true });
  const reads = ['6', '6 x', '6 x 4', '6 x 400'].map(text => training.read(text, manner));
  work.say({ id: 1, value: 'of 6' });
  await vi.waitFor(() => expect(work.texts).toEqual(['6', '6 x 400']));
  work.say({ id: 2, value: 'of 6 x 400' });

  expect(await Promise.all(reads)).toEqual(['of 6', undefined, undefined, 'of 6 x 400']);
});

test('a text that could not be read is told, and the next is read', async () => {
  work.say({ ready: true });
  const bad = training.read('bad', manner);
  work.say({ id: 1, problem: 'No.' });
  await expect(bad).rejects.toThrow('No.');
  const good = training.read('good', manner);
  work.say({ id: 2, value: 'of good' });

  expect(await good).toBe('of good');
});

test('a module that cannot load has failed, and so has what waits for it', async () => {
  const call = training.read('400', manner);
  work.say({ ready: false, problem: 'No WebAssembly here.' });

  await expect(call).rejects.toThrow('No WebAssembly here.');
  expect(await training.ready).toBe(false);
  expect(training.state).toBe('failed');
  await expect(training.read('400', manner)).rejects.toThrow();
});

test('a call that takes too long ends the module', async () => {
  work.say({ ready: true });
  const call = expect(training.read('400', manner)).rejects.toThrow('too long');
  vi.advanceTimersByTime(6_000);
  await call;

  expect(work.isEnded).toBe(true);
  expect(training.state).toBe('failed');
});

test('while the module loads a call may take as long as the network does', async () => {
  const call = training.read('400', manner);
  vi.advanceTimersByTime(60_000);
  work.say({ ready: true });
  work.say({ id: 1, value: 'of 400' });

  expect(await call).toBe('of 400');
});
