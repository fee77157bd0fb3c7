import { type Cell, type Key, keyOf } from './entries.ts';
import type { Place } from './keys.ts';

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fieldsOf = 'input[data-field], textarea[data-field], select[data-field]';

const firstValue = (field: Field): string =>
  field instanceof HTMLSelectElement
    ? ([...field.options].find(option => option.defaultSelected)?.value ?? field.value)
    : field.defaultValue;

/** The fields of the grid as the page holds them: where they are, what is in them and what was saved. */
export class Sheet {
  readonly rows: readonly (readonly Field[])[];
  readonly #byKey = new Map<Key, Field>();
  readonly #athletes = new Map<Field, string>();

  constructor(root: Element) {
    this.rows = [...root.querySelectorAll<HTMLElement>('[data-athlete]')].map(row => {
      const fields = [...row.querySelectorAll<Field>(fieldsOf)];
      for (const field of fields) {
        this.#athletes.set(field, row.dataset.athlete ?? '');
        this.#byKey.set(this.keyOf(field), field);
        // A browser that restores forms would show old text as if it had just been typed.
        field.value = firstValue(field);
        field.dataset.saved = field.value;
      }

      return fields;
    });
  }

  fields(): Iterable<Field> {
    return this.#byKey.values();
  }

  names(): readonly (readonly string[])[] {
    return this.rows.map(row => row.map(field => field.dataset.field ?? ''));
  }

  find(key: Key): Field | undefined {
    return this.#byKey.get(key);
  }

  /** Puts a text into a cell, if the page has it, as if it had been typed. */
  write(key: Key, text: string): void {
    const field = this.find(key);
    if (field !== undefined) {
      field.value = text;
    }
  }

  at({ row, field }: Place): Field | undefined {
    return this.rows[row]?.find(one => one.dataset.field === field);
  }

  placeOf(field: Field): Place {
    return { row: this.rows.findIndex(row => row.includes(field)), field: field.dataset.field ?? '' };
  }

  athleteOf(field: Field): string {
    return this.#athletes.get(field) ?? '';
  }

  keyOf(field: Field): Key {
    return keyOf({ athlete: this.athleteOf(field), field: field.dataset.field ?? '' });
  }

  /** The field that an event is about, if it is one of the grid's. */
  from(target: EventTarget | null): Field | null {
    const field = target instanceof Element ? target.closest<Field>(fieldsOf) : null;
    return field !== null && this.#athletes.has(field) ? field : null;
  }
}

export const versionOf = (field: Field): number => Number(field.dataset.version ?? 0);

export const savedIn = (field: Field): string => field.dataset.saved ?? '';

/** What the cell is called aloud. */
export const labelOf = (field: Field): string => field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent?.trim() ?? '';

/** Whether somebody is in the cell with something that was not taken yet. */
export const isEdited = (field: Field): boolean => document.activeElement === field && field.value !== savedIn(field);

/** Notes down what the server holds, and shows it unless other text is in the field. */
export const settle = (field: Field, cell: Pick<Cell, 'version' | 'shown' | 'difference' | 'faster'>, isShown: boolean): void => {
  const shown = cell.shown ?? '';
  field.dataset.version = String(cell.version);
  field.dataset.saved = shown;
  if (isShown && field.value !== shown) {
    field.value = shown;
    if (document.activeElement === field && !(field instanceof HTMLSelectElement)) {
      field.select();
    }
  }

  const output = field.parentElement?.querySelector('.difference');
  if (output !== null && output !== undefined) {
    output.textContent = cell.difference ?? '';
    output.classList.toggle('faster', cell.faster === true);
    output.classList.toggle('slower', cell.faster === false);
  }
};
