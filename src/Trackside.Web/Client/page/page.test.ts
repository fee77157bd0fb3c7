import { expect, test } from 'vitest';
import { Newest } from './newest.ts';
import { jsonOf, NoAnswer } from './posting.ts';
import { filled } from './texts.ts';

test('places in a text are filled by number', () => {
  expect(filled('{1} wrote {0}; {2}', ['72.4', 'Coach B'])).toBe('Coach B wrote 72.4; {2}');
});

test('an answer that was overtaken is dropped', async () => {
  const newest = new Newest();
  const answers: ((text: string) => void)[] = [];
  const wait = () => new Promise<string>(resolve => answers.push(resolve));

  const first = newest.run(wait);
  const second = newest.run(wait);
  answers[1]?.('new');
  answers[0]?.('old');

  expect(await first).toBeUndefined();
  expect(await second).toBe('new');
});

test('the request before is aborted, and its end is no failure', async () => {
  const newest = new Newest();
  const failing = (signal: AbortSignal) =>
    new Promise<string>((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

  const first = newest.run(failing);
  const second = newest.run(async () => 'new');

  expect(await first).toBeUndefined();
  expect(await second).toBe('new');
});

test('the failure of the newest is told', async () => {
  await expect(new Newest().run(() => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
});

test('a sign-in page is no answer', async () => {
  const page = new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } });

  await expect(jsonOf(page)).rejects.toBeInstanceOf(NoAnswer);
});

test('an empty answer is null', async () => {
  expect(await jsonOf(new Response(null, { status: 204 }))).toBeNull();
});
