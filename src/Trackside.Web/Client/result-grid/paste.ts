/** What a spreadsheet or a list puts on the clipboard: lines, and tabs within them. */
export const splitPaste = (text: string): readonly (readonly string[])[] => {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  return lines.map(line => line.split('\t').map(cell => cell.trim()));
};

/** Whether it is more than one cell can hold. */
export const isTable = (text: string, isLongText: boolean): boolean => {
  const lines = splitPaste(text);
  return isLongText ? lines.some(line => line.length > 1) : lines.length > 1 || (lines[0]?.length ?? 0) > 1;
};

/** Where each piece of a paste goes, by row and column; `leftOver` counts those that fall off the grid. */
export interface Spread {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly leftOver: number;
}

/** Lays lines downwards and tabs to the right of a cell. An empty piece leaves its cell as it is. */
export const spread = (text: string, row: number, column: number, widths: readonly number[]): Spread => {
  const all = splitPaste(text)
    .flatMap((line, down) => line.map((piece, right) => ({ row: row + down, column: column + right, text: piece })))
    .filter(piece => piece.text !== '');
  const cells = all.filter(piece => piece.column < (widths[piece.row] ?? 0));
  return { cells, leftOver: all.length - cells.length };
};
