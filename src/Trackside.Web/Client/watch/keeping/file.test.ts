import { expect, test } from 'vitest';
import { fileName, readSaved, saved } from './file.ts';
import { joiningOf } from './joining.ts';
import type { Mark } from './mark.ts';
import type { Plan } from './plan.ts';

const plan = {
  id: 't',
  squad: 's',
  session: { title: 'Épic 10 × 400 m!', on: '2026-05-01', text: '10 x 400', address: null },
  right: 'mark',
  by: 'c',
  athletes: [],
  next: 0,
  server: 0,
} as Plan;
const mark: Mark = { id: 'm', device: 'd', sequence: 1, reading: { life: 'l', steady: 1, wall: 2 }, kind: 'finished' };

test('what is saved is read back', () => {
  expect(readSaved(saved(plan, [mark]), 't')).toEqual({ trackside: 'timing/1', plan, marks: [mark] });
});

test.each(['', '[]', '{}', '{"trackside":"timing/1"}', saved(plan, [{ id: 'm' } as unknown as Mark])])('%s is no file of ours', text => {
  expect(readSaved(text, 't')).toBe('not-ours');
});

test('a file of another session is told apart', () => {
  expect(readSaved(saved(plan, []), 'u')).toBe('other');
});

test('the file is named by day and session', () => {
  expect(fileName(plan)).toBe('trackside-2026-05-01-epic-10-400-m.json');
});

test('a link carries the timing and its key behind the hash', () => {
  expect(joiningOf('#0190A000-0000-7000-8000-000000000001.tst_abcdefgh')).toEqual({
    timing: '0190a000-0000-7000-8000-000000000001',
    key: 'tst_abcdefgh',
  });
  expect(joiningOf('')).toBeNull();
  expect(joiningOf('#%E0%A4%A')).toBeNull();
});
