export type Direction = 'up' | 'down' | 'left' | 'right';

/** Which way a key leads out of a cell. */
export interface Move {
  readonly direction: Direction;

  /** Whether it goes on at the next column when this one ends. */
  readonly goesOn: boolean;
}

/** A key pressed in a cell, and where its caret stands. */
export interface Press {
  readonly key: string;
  readonly shift: boolean;
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;

  /** A list to choose from, or a field of several lines, needs its own arrows. */
  readonly kind: 'line' | 'text' | 'choice';
}

export const moveOf = ({ key, shift, isAtStart, isAtEnd, kind }: Press): Move | null => {
  if (key === 'Enter') {
    return { direction: shift ? 'up' : 'down', goesOn: true };
  }

  if (shift || kind === 'choice') {
    return null;
  }

  const isFree = kind === 'line';
  switch (key) {
    case 'ArrowUp':
      return isFree || isAtStart ? { direction: 'up', goesOn: false } : null;
    case 'ArrowDown':
      return isFree || isAtEnd ? { direction: 'down', goesOn: false } : null;
    case 'ArrowLeft':
      return isAtStart ? { direction: 'left', goesOn: false } : null;
    case 'ArrowRight':
      return isAtEnd ? { direction: 'right', goesOn: false } : null;
    default:
      return null;
  }
};

/** A cell's place: its row, and its field's name. */
export interface Place {
  readonly row: number;
  readonly field: string;
}

/** The place that a move leads to in rows of fields, which may lack some; null at the border. */
export const placeAfter = (rows: readonly (readonly string[])[], from: Place, { direction, goesOn }: Move): Place | null => {
  const columns = [...new Set(rows.flat())];
  if (direction === 'left' || direction === 'right') {
    const fields = rows[from.row] ?? [];
    const field = fields[fields.indexOf(from.field) + (direction === 'left' ? -1 : 1)];
    return field === undefined ? null : { row: from.row, field };
  }

  const step = direction === 'up' ? -1 : 1;
  const found = along(rows, from.row + step, step, from.field);
  const next = columns[columns.indexOf(from.field) + step];
  return found ?? (goesOn && next !== undefined ? along(rows, step > 0 ? 0 : rows.length - 1, step, next) : null);
};

const along = (rows: readonly (readonly string[])[], start: number, step: number, field: string): Place | null => {
  for (let row = start; row >= 0 && row < rows.length; row += step) {
    if (rows[row]?.includes(field)) {
      return { row, field };
    }
  }

  return null;
};
