import { expect, test } from 'vitest';
import { cueBetween, nearness } from './cues.ts';
import { clockText, countdownText, readTime, timeText } from './times.ts';

test.each([
  [0, '0.0'],
  [99, '0.0'],
  [17_390, '17.3'],
  [59_999, '59.9'],
  [60_000, '1:00.0'],
  [72_400, '1:12.4'],
  [3_723_450, '1:02:03.4'],
  [-5, '0.0'],
])('a clock at %d ms shows %s', (milliseconds, shown) => {
  expect(clockText(milliseconds)).toBe(shown);
});

test.each([
  [17_349, '17.3'],
  [17_350, '17.4'],
  [59_960, '1:00.0'],
])('a time of %d ms is recorded as %s', (milliseconds, shown) => {
  expect(timeText(milliseconds)).toBe(shown);
});

test.each([
  [43_000, '0:43'],
  [42_001, '0:43'],
  [1, '0:01'],
  [0, '0:00'],
  [-900, '0:00'],
  [-1_000, '+0:01'],
  [-65_000, '+1:05'],
  [125_000, '2:05'],
])('with %d ms to go it counts %s', (milliseconds, shown) => {
  expect(countdownText(milliseconds)).toBe(shown);
});

test.each([
  ['17.3', 17_300],
  ['17,35', 17_350],
  [' 72 ', 72_000],
  ['1:12.4', 72_400],
  ['1:02:03', 3_723_000],
  ['100.05', 100_050],
])('%s is read as %d ms', (text, milliseconds) => {
  expect(readTime(text)).toBe(milliseconds);
});

test.each(['', '0', '-3', '1:72', '1:61:00', '17.3s', 'abc', '1.2.3', '17.3456'])('%j is no time', text => {
  expect(readTime(text)).toBeNull();
});

test('cues fall at 10, 3, 2, 1 and 0 s, each once', () => {
  const heard: string[] = [];
  for (let now = -12_000; now < 2_000; now += 100) {
    const cue = cueBetween(now - 100, now, 0);
    if (cue !== null) {
      heard.push(`${cue} at ${now}`);
    }
  }

  expect(heard).toEqual(['soon at -10000', 'count at -3000', 'count at -2000', 'count at -1000', 'go at 0']);
});

test('a look that comes late tells only the newest cue, and one that comes much too late none', () => {
  expect(cueBetween(-2_100, -900, 0)).toBe('count');
  expect(cueBetween(-900, 400, 0)).toBe('go');
  expect(cueBetween(-20_000, 400, 0)).toBeNull();
});

test('a start grows near by steps', () => {
  expect([20_000, 10_000, 3_000, 0, -999, -1_000].map(nearness)).toEqual(['far', 'near', 'now', 'now', 'now', 'over']);
});
