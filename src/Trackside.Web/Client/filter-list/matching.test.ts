import { expect, test } from 'vitest';
import { matches } from './matching.ts';

test('accents and case do not matter', () => {
  expect(matches('Zoë Müßig', 'zoe mussig')).toBe(true);
});

test('every word must be there, in any order', () => {
  expect(matches('Ada Example', 'exa ada')).toBe(true);
  expect(matches('Ada Example', 'ada sample')).toBe(false);
});

test('nothing sought shows all', () => {
  expect(matches('Ada Example', '  ')).toBe(true);
});
