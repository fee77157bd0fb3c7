import { expect, test } from 'vitest';
import { commandOf, type Stroke } from './keys.ts';

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...more,
});

test('digits and then letters are athletes by place', () => {
  expect(commandOf(stroke('1'))).toEqual({ does: 'athlete', place: 0 });
  expect(commandOf(stroke('0'))).toEqual({ does: 'athlete', place: 9 });
  expect(commandOf(stroke('q'))).toEqual({ does: 'athlete', place: 10 });
});

test('with Shift it is a lap and with Alt the sheet, whatever those keys write', () => {
  expect(commandOf(stroke('!', { code: 'Digit1', shiftKey: true }))).toEqual({ does: 'lap', place: 0 });
  expect(commandOf(stroke('"', { code: 'Digit2', shiftKey: true }))).toEqual({ does: 'lap', place: 1 });
  expect(commandOf(stroke('¡', { code: 'Digit1', altKey: true }))).toEqual({ does: 'sheet', place: 0 });
  expect(commandOf(stroke('Q', { shiftKey: true }))).toEqual({ does: 'lap', place: 10 });
});

test('a key that is held down presses once', () => {
  expect(commandOf(stroke('1', { repeat: true }))).toBeNull();
});

test('undo and redo are known by the keys that people know', () => {
  expect(commandOf(stroke('z', { ctrlKey: true }))).toEqual({ does: 'undo' });
  expect(commandOf(stroke('Z', { metaKey: true, shiftKey: true }))).toEqual({ does: 'redo' });
  expect(commandOf(stroke('u'))).toEqual({ does: 'undo' });
  expect(commandOf(stroke('c', { ctrlKey: true }))).toBeNull();
});

test('every command has a key', () => {
  const keys = [' ', 'u', 'z', 'l', 'n', 'h', 'f', 'm', '?', 'g', 'b', 'x'];
  expect(new Set(keys.map(key => commandOf(stroke(key, { code: '' }))?.does)).size).toBe(keys.length);
  expect(commandOf(stroke('k'))).toBeNull();
  expect(commandOf(stroke('Tab', { code: 'Tab' }))).toBeNull();
});
