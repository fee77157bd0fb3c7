/** What the server and the grid say to each other. */

/** One thing typed into one cell; sending it twice changes nothing. */
export interface Change {
  readonly id: string;
  readonly athlete: string;
  readonly field: string;
  readonly text: string;

  /** The version of the cell that the typist saw. */
  readonly base: number;
}

/** What became of a change. */
export interface Result {
  readonly id: string;
  readonly state: 'applied' | 'conflict' | 'refused';
  readonly version: number;
  readonly shown: string | null;
  readonly difference: string | null;
  readonly faster: boolean | null;
  readonly message: string | null;
  readonly theirs: string | null;
  readonly by: string | null;
}

export interface Results {
  readonly version: number;
  readonly results: readonly Result[];
}

/** A cell as it stands with the server. */
export interface Cell {
  readonly athlete: string;
  readonly field: string;
  readonly version: number;
  readonly shown: string | null;
  readonly difference: string | null;
  readonly faster: boolean | null;
  readonly by: string | null;
}

export interface Cells {
  readonly version: number;
  readonly cells: readonly Cell[];
}

/** A cell's name: whose, and which field. */
export type Key = `${string}/${string}`;

export const keyOf = (cell: { readonly athlete: string; readonly field: string }): Key => `${cell.athlete}/${cell.field}`;
