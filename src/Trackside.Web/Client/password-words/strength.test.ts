import { expect, test } from 'vitest';
import { missing, strengthOf } from './strength.ts';

test('a password is told by its length', () => {
  expect(strengthOf('')).toBe('none');
  expect(strengthOf('ninesigns')).toBe('short');
  expect(strengthOf('ten signs!')).toBe('fair');
  expect(strengthOf('three odd words')).toBe('fair');
  expect(strengthOf('four odd words here')).toBe('strong');
});

test('the same few letters over and over are told apart', () => {
  expect(strengthOf('abababababababab')).toBe('alike');
});

test('a sign of two halves counts once', () => {
  expect(missing('🏃🏃🏃')).toBe(7);
  expect(missing('ten signs and more')).toBe(0);
});
