import { describe, expect, test } from 'vitest';
import { fixFrom, type Mark, marksAt, moved, pieces, worst } from './marks.ts';

const mark = (start: number, length: number): Mark => ({ start, length, severity: 'warning' });

describe('pieces', () => {
  test('a text without marks is one piece', () => {
    expect(pieces('10 x 400', [])).toEqual([{ text: '10 x 400', marks: [], isPoint: false }]);
  });

  test('a mark cuts the text in three', () => {
    expect(pieces('10 x 400 m', [mark(5, 3)]).map(one => [one.text, one.marks])).toEqual([
      ['10 x ', []],
      ['400', [0]],
      [' m', []],
    ]);
  });

  test('marks that overlap share a piece', () => {
    expect(pieces('abcdef', [mark(0, 4), mark(2, 4)]).map(one => [one.text, one.marks])).toEqual([
      ['ab', [0]],
      ['cd', [0, 1]],
      ['ef', [1]],
    ]);
  });

  test('a mark without length is a point between two pieces', () => {
    expect(pieces('ab', [mark(1, 0)])).toEqual([
      { text: 'a', marks: [], isPoint: false },
      { text: '', marks: [0], isPoint: true },
      { text: 'b', marks: [], isPoint: false },
    ]);
  });

  test('a mark at the very end is a point after the text', () => {
    expect(pieces('ab', [mark(2, 1)]).at(-1)).toEqual({ text: '', marks: [0], isPoint: true });
  });

  test('a mark beyond the end loses no text', () => {
    const text = '4 × 1 km';

    expect(
      pieces(text, [mark(6, 99), mark(-3, 5)])
        .map(one => one.text)
        .join(''),
    ).toBe(text);
  });

  test('offsets count UTF-16 units', () => {
    expect(pieces('🏃 400', [mark(3, 3)]).map(one => one.text)).toEqual(['🏃 ', '400']);
  });
});

describe('moved', () => {
  test('what stands before a change stays', () => {
    expect(moved(mark(0, 2), '10 x 400', '10 x 500')).toEqual(mark(0, 2));
  });

  test('what stands behind a change moves with the text', () => {
    expect(moved(mark(5, 3), '10 x 400', '110 x 400')).toEqual(mark(6, 3));
  });

  test('what is typed into has no place any more', () => {
    expect(moved(mark(5, 3), '10 x 400', '10 x 4100')).toBeNull();
  });

  test('a text that did not change moves nothing', () => {
    expect(moved(mark(1, 1), 'abc', 'abc')).toEqual(mark(1, 1));
  });
});

test('a caret at either border of a mark is in it, the shortest mark first', () => {
  const marks = [mark(0, 8), mark(5, 3)];

  expect(marksAt(marks, 8)).toEqual([1, 0]);
  expect(marksAt(marks, 5)).toEqual([1, 0]);
  expect(marksAt(marks, 9)).toEqual([]);
});

test('the gravest severity wins', () => {
  expect(worst(['info', 'error', 'warning'])).toBe('error');
});

test('the new text of a fix may hold commas and lines', () => {
  expect(fixFrom('3,5,300, 200\n100')).toEqual({ start: 3, length: 5, text: '300, 200\n100' });
});

test('a fix may take text away', () => {
  expect(fixFrom('3,5,')).toEqual({ start: 3, length: 5, text: '' });
});

test('what is no fix is none', () => {
  expect(fixFrom('yes')).toBeNull();
});
