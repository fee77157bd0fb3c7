import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { quiet } from './quiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const watched = (page: EventTarget) => {
  const seen = { isOver: false };
  void quiet(page).then(() => {
    seen.isOver = true;
  });
  return seen;
};

test('waits for a moment in which nobody presses', async () => {
  const page = new EventTarget();
  const seen = watched(page);
  for (let press = 0; press < 10; press++) {
    await vi.advanceTimersByTimeAsync(1_000);
    page.dispatchEvent(new Event('pointerdown'));
  }
  expect(seen.isOver).toBe(false);

  await vi.advanceTimersByTimeAsync(1_700);

  expect(seen.isOver).toBe(true);
});

test('does not wait for ever where somebody presses all the time', async () => {
  const page = new EventTarget();
  const seen = watched(page);

  for (let press = 0; press < 35; press++) {
    await vi.advanceTimersByTimeAsync(1_000);
    page.dispatchEvent(new Event('keydown'));
  }

  expect(seen.isOver).toBe(true);
});
