import { expect, test } from 'vitest';
import type { Deed, Mark } from './mark.ts';
import { stepsOf } from './undo.ts';

const marks = (...deeds: readonly (readonly [string, Deed])[]): readonly Mark[] =>
  deeds.map(([id, deed], index) => ({ id, device: 'd', sequence: index + 1, reading: { life: 'l', steady: index, wall: index }, ...deed }));

const press: Deed = { kind: 'finished' };
const removed = (of: string): Deed => ({ kind: 'removed', of });
const ids = (own: readonly Mark[]) => {
  const { undo, redo } = stepsOf(own);
  return [undo?.id ?? null, redo?.id ?? null];
};

test('the last press is undone first, then the one before', () => {
  expect(ids(marks(['a', press], ['b', press]))).toEqual(['b', null]);
  expect(ids(marks(['a', press], ['b', press], ['x', removed('b')]))).toEqual(['a', 'x']);
  expect(ids(marks(['a', press], ['b', press], ['x', removed('b')], ['y', removed('a')]))).toEqual([null, 'y']);
});

test('redo brings back in the order in which it was undone, step by step', () => {
  const undone = [
    ['a', press],
    ['b', press],
    ['x', removed('b')],
    ['y', removed('a')],
  ] as const;

  expect(ids(marks(...undone, ['p', removed('y')]))).toEqual(['a', 'x']);
  expect(ids(marks(...undone, ['p', removed('y')], ['q', removed('x')]))).toEqual(['b', null]);
  expect(ids(marks(...undone, ['p', removed('y')], ['q', removed('x')], ['r', removed('b')]))).toEqual(['a', 'r']);
});

test('a new press ends redo', () => {
  expect(ids(marks(['a', press], ['x', removed('a')], ['b', press]))).toEqual(['b', null]);
});

test('a removal out of turn is a step of its own', () => {
  expect(ids(marks(['a', press], ['b', press], ['x', removed('a')]))).toEqual(['x', null]);
  expect(ids(marks(['a', press], ['b', press], ['x', removed('a')], ['y', removed('x')]))).toEqual(['b', 'y']);
});

test('what only reads the clock is no step', () => {
  expect(ids(marks(['a', press], ['c', { kind: 'clock' }]))).toEqual(['a', null]);
});
