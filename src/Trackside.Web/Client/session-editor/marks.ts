export type Severity = 'info' | 'warning' | 'error';

/** A place in the text that something is said about; offsets are UTF-16 units, as in JavaScript and .NET. */
export interface Mark {
  readonly start: number;
  readonly length: number;
  readonly severity: Severity;
}

/** A piece of the text and the marks that lie over all of it, by their number. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly number[];
  readonly isPoint: boolean;
}

const clamped = (value: number, most: number): number => Math.max(0, Math.min(value, most));

/** Cuts the text at every border of a mark, so that marks may overlap. A mark without length is a piece without text. */
export const pieces = (text: string, marks: readonly Mark[]): readonly Piece[] => {
  const ranges = marks.map(mark => {
    const start = clamped(mark.start, text.length);
    return { start, end: clamped(mark.start + mark.length, text.length), isPoint: mark.length <= 0 || start === text.length };
  });
  const borders = [...new Set([0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return borders.flatMap((from, index): Piece[] => {
    const to = borders[index + 1] ?? from;
    const points = ranges.flatMap((range, number) => (range.isPoint && range.start === from ? [number] : []));
    const over = ranges.flatMap((range, number) => (!range.isPoint && range.start <= from && to <= range.end ? [number] : []));
    const point: Piece[] = points.length > 0 ? [{ text: '', marks: points, isPoint: true }] : [];
    return to > from ? [...point, { text: text.slice(from, to), marks: over, isPoint: false }] : point;
  });
};

const ranks: readonly Severity[] = ['info', 'warning', 'error'];

/** The gravest of them. */
export const worst = (severities: readonly Severity[]): Severity =>
  severities.reduce((a, b) => (ranks.indexOf(b) > ranks.indexOf(a) ? b : a), 'info');

/** The numbers of the marks that a caret touches, the shortest first. */
export const marksAt = (marks: readonly Mark[], caret: number): readonly number[] =>
  marks
    .map((mark, number) => ({ mark, number }))
    .filter(({ mark }) => mark.start <= caret && caret <= mark.start + mark.length)
    .sort((a, b) => a.mark.length - b.mark.length)
    .map(({ number }) => number);

/** Where a range of the text before lies in the text now; null if what was changed touches it. */
export const moved = <T extends { readonly start: number; readonly length: number }>(range: T, before: string, now: string): T | null => {
  if (before === now) {
    return range;
  }

  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) {
    head++;
  }

  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) {
    tail++;
  }

  const end = range.start + range.length;
  if (end <= head) {
    return range;
  }

  return range.start >= before.length - tail ? { ...range, start: range.start + now.length - before.length } : null;
};

/** A change that cures something. */
export interface Fix {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

/** Reads `START,LENGTH,NEWTEXT`; the new text may hold commas. */
export const fixFrom = (value: string): Fix | null => {
  const match = /^(\d+),(\d+),([\s\S]*)$/.exec(value);
  return match === null ? null : { start: Number(match[1]), length: Number(match[2]), text: match[3] ?? '' };
};
