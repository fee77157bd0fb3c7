import { describe, expect, test } from 'vitest';
import { uuid7 } from './identity.ts';
import { moveOf, placeAfter } from './keys.ts';
import { isTable, splitPaste, spread } from './paste.ts';
import { waitAfter } from './patience.ts';
import { emptyState } from './queue.ts';
import { statusOf } from './status.ts';

const press = (key: string, more: Partial<Parameters<typeof moveOf>[0]> = {}) =>
  moveOf({ key, shift: false, isAtStart: true, isAtEnd: true, kind: 'line', ...more });

describe('keys', () => {
  test('Enter goes down, with Shift up', () => {
    expect(press('Enter')?.direction).toBe('down');
    expect(press('Enter', { shift: true })?.direction).toBe('up');
  });

  test('arrows to the side stay in the text until the caret is at its edge', () => {
    expect(press('ArrowLeft', { isAtStart: false })).toBeNull();
    expect(press('ArrowLeft')?.direction).toBe('left');
    expect(press('ArrowRight', { isAtEnd: false })).toBeNull();
    expect(press('ArrowRight')?.direction).toBe('right');
  });

  test('arrows up and down always lead out of a line', () => {
    expect(press('ArrowUp', { isAtStart: false, isAtEnd: false })?.direction).toBe('up');
    expect(press('ArrowDown', { isAtStart: false, isAtEnd: false })?.direction).toBe('down');
  });

  test('a note keeps its arrows until its edge', () => {
    expect(press('ArrowUp', { kind: 'text', isAtStart: false })).toBeNull();
    expect(press('ArrowDown', { kind: 'text', isAtEnd: false })).toBeNull();
  });

  test('a list to choose from keeps its arrows', () => {
    expect(press('ArrowDown', { kind: 'choice' })).toBeNull();
  });

  test('an arrow with Shift selects', () => {
    expect(press('ArrowRight', { shift: true })).toBeNull();
  });

  test('letters are only letters', () => {
    expect(press('7')).toBeNull();
  });
});

describe('places', () => {
  const rows = [
    ['rep-1', 'rep-2', 'note'],
    ['rep-1', 'note'],
    ['rep-1', 'rep-2', 'note'],
  ];

  test('down skips a row that lacks the field', () => {
    expect(placeAfter(rows, { row: 0, field: 'rep-2' }, { direction: 'down', goesOn: false })).toEqual({ row: 2, field: 'rep-2' });
  });

  test('an arrow stops at the border', () => {
    expect(placeAfter(rows, { row: 2, field: 'rep-1' }, { direction: 'down', goesOn: false })).toBeNull();
    expect(placeAfter(rows, { row: 0, field: 'rep-1' }, { direction: 'left', goesOn: false })).toBeNull();
  });

  test('Enter at the foot of a rep goes on at the head of the next', () => {
    expect(placeAfter(rows, { row: 2, field: 'rep-1' }, { direction: 'down', goesOn: true })).toEqual({ row: 0, field: 'rep-2' });
  });

  test('Shift and Enter at the head of a rep go back to the foot of the one before', () => {
    expect(placeAfter(rows, { row: 0, field: 'rep-2' }, { direction: 'up', goesOn: true })).toEqual({ row: 2, field: 'rep-1' });
  });

  test('right goes to the next field of the row', () => {
    expect(placeAfter(rows, { row: 1, field: 'rep-1' }, { direction: 'right', goesOn: false })).toEqual({ row: 1, field: 'note' });
  });
});

describe('paste', () => {
  test('lines and tabs become rows and columns, whatever ends a line', () => {
    expect(splitPaste('72.4\t71.9\r\n73.0\t\r\n')).toEqual([
      ['72.4', '71.9'],
      ['73.0', ''],
    ]);
  });

  test('a single value with a line end is no table', () => {
    expect(isTable('72.4\n', false)).toBe(false);
  });

  test('a note of two lines is no table, one with tabs is', () => {
    expect(isTable('Calf tight.\nStopped early.', true)).toBe(false);
    expect(isTable('Calf tight\t7', true)).toBe(true);
  });

  test('a column is filled downwards from the cell', () => {
    expect(spread('72.4\n71.9', 1, 2, [4, 4, 4]).cells).toEqual([
      { row: 1, column: 2, text: '72.4' },
      { row: 2, column: 2, text: '71.9' },
    ]);
  });

  test('an empty line leaves its cell as it is', () => {
    expect(spread('72.4\n\n71.9', 0, 0, [1, 1, 1]).cells.map(one => one.row)).toEqual([0, 2]);
  });

  test('what falls off the grid is counted', () => {
    expect(spread('1\t2\n3\t4', 1, 0, [2, 1]).leftOver).toBe(3);
  });
});

describe('status', () => {
  const waiting = [{ id: 'a', athlete: 'ada', field: 'rep-1', text: '72', base: 1, isTried: false, refused: null }];

  test('a page that was only opened says nothing', () => {
    expect(statusOf(emptyState(1))).toEqual([]);
  });

  test('without network it says so, and how much waits', () => {
    expect(statusOf({ ...emptyState(1, waiting), trouble: 'offline' }).map(one => one.text)).toEqual(['offline', 'unsaved']);
  });

  test('what is refused is not called saved', () => {
    expect(statusOf({ ...emptyState(1, waiting), hasSaved: true })).toEqual([{ text: 'unsaved', count: 1 }]);
  });

  test('when all is taken it is saved', () => {
    expect(statusOf({ ...emptyState(1), hasSaved: true })).toEqual([{ text: 'saved', count: 0 }]);
  });
});

test('waits grow to half a minute', () => {
  expect([1, 2, 3, 6, 60].map(waitAfter)).toEqual([1_000, 2_000, 4_000, 30_000, 30_000]);
});

test('an id begins with its time and wears version 7', () => {
  // The example of RFC 9562, appendix A.6.
  const chance = new Uint8Array([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);

  expect(uuid7(0x017f22e279b0, chance)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});
