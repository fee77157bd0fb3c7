/** The phone's clocks at one moment; see docs/timing.md for each. */
export interface Reading {
  readonly life: string;
  readonly steady: number;
  readonly wall: number;
}

/** Where the server's clock stood in this life, give or take. */
export interface Anchor {
  readonly steady: number;
  readonly server: number;
  readonly within: number;
}

/** A rep of the plan by its number from 1, or one that was added at the track by the mark that added it. */
export type RepReference = { readonly number: number } | { readonly added: string };

type Athletes = readonly string[];

/** What was done, as docs/timing.md lists it. */
export type Deed =
  | { readonly kind: 'started'; readonly athletes: Athletes; readonly rep: RepReference; readonly group?: string }
  | { readonly kind: 'lap'; readonly athletes: Athletes; readonly rep: RepReference; readonly metres?: number }
  | { readonly kind: 'finished'; readonly athletes?: Athletes; readonly rep?: RepReference }
  | { readonly kind: 'timed'; readonly athletes: Athletes; readonly rep: RepReference; readonly milliseconds: number }
  | { readonly kind: 'recovering'; readonly athletes: Athletes; readonly rep: RepReference }
  | { readonly kind: 'moved'; readonly of: string; readonly athlete?: string; readonly rep?: RepReference }
  | { readonly kind: 'retimed'; readonly of: string; readonly milliseconds: number }
  | { readonly kind: 'removed' | 'restored'; readonly of: string }
  | { readonly kind: 'joined'; readonly athlete: string; readonly name: string; readonly rep?: RepReference }
  | { readonly kind: 'dropped'; readonly athletes: Athletes }
  | {
      readonly kind: 'repAdded';
      readonly athletes?: Athletes;
      readonly like?: RepReference;
      readonly measure?: string;
      readonly after?: RepReference;
    }
  | { readonly kind: 'skipped'; readonly athletes: Athletes; readonly rep: RepReference }
  | { readonly kind: 'planned'; readonly text: string }
  | { readonly kind: 'grouped'; readonly group: string; readonly name: string; readonly athletes: Athletes; readonly stagger?: number }
  | { readonly kind: 'noted'; readonly text: string; readonly athlete?: string; readonly rep?: RepReference }
  | { readonly kind: 'clock'; readonly hidden?: { readonly steady: number; readonly wall: number } }
  | { readonly kind: 'ended' };

/** One press, or one correction of a press; it never changes. */
export type Mark = {
  readonly id: string;
  readonly device: string;
  readonly sequence: number;
  readonly reading: Reading;
  readonly anchor?: Anchor;
  readonly plan?: string;
} & Deed;

export const isSameRep = (one: RepReference | null | undefined, other: RepReference | null | undefined): boolean =>
  one === other || (!!one && !!other && keyOfRep(one) === keyOfRep(other));

export const keyOfRep = (rep: RepReference): string => ('number' in rep ? `${rep.number}` : rep.added);

/** Whether something read from outside has at least the frame of a mark. What its deed lacks, the server and the rules tell. */
export const isMark = (one: unknown): one is Mark => {
  const it = one as Partial<Record<keyof Mark, unknown>> | null;
  const reading = it?.reading as Partial<Reading> | undefined;
  return (
    typeof it === 'object' &&
    it !== null &&
    typeof it.id === 'string' &&
    typeof it.device === 'string' &&
    typeof it.kind === 'string' &&
    Number.isSafeInteger(it.sequence) &&
    typeof reading?.life === 'string' &&
    Number.isFinite(reading.steady) &&
    Number.isFinite(reading.wall)
  );
};
