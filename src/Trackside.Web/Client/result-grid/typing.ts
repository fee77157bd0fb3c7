import { moveOf, placeAfter } from './keys.ts';
import { isTable, spread } from './paste.ts';
import { type Field, isEdited, type Sheet, savedIn } from './sheet.ts';

/** What typing leads to. */
export interface Typist {
  /** The text of a field stands as it is to be saved. */
  written(fields: readonly Field[]): void;

  /** Text is in the making. */
  typing(field: Field): void;

  /** So many pieces of a paste had no cell. */
  leftOver(count: number): void;
}

/** Hears keys, pastes and changes in the fields of the grid. */
export const hearTyping = (root: HTMLElement, sheet: Sheet, typist: Typist, signal: AbortSignal): void => {
  const hear = <K extends keyof HTMLElementEventMap>(name: K, act: (field: Field, event: HTMLElementEventMap[K]) => void): void =>
    root.addEventListener(
      name,
      event => {
        const field = sheet.from(event.target);
        if (field !== null) {
          act(field, event);
        }
      },
      { signal },
    );

  hear('input', field => typist.typing(field));
  hear('change', field => typist.written([field]));
  hear('focusout', field => typist.written([field]));
  hear('focusin', select);
  hear('keydown', (field, event) => pressed(field, event, sheet, typist));
  hear('paste', (field, event) => pasted(field, event, sheet, typist));
};

const select = (field: Field): void => {
  if (!(field instanceof HTMLSelectElement)) {
    field.select();
  }
};

const pressed = (field: Field, event: KeyboardEvent, sheet: Sheet, typist: Typist): void => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }

  if (event.key === 'Escape') {
    field.value = savedIn(field);
    typist.written([field]);
    select(field);
    return;
  }

  const move = moveOf({ key: event.key, shift: event.shiftKey, ...caretOf(field) });
  if (move === null) {
    return;
  }

  event.preventDefault();
  typist.written([field]);
  const place = placeAfter(sheet.names(), sheet.placeOf(field), move);
  const next = place === null ? undefined : sheet.at(place);
  if (next !== undefined) {
    next.focus();
  } else {
    select(field);
  }
};

/** A field whose whole text is selected was only just entered: every arrow leads out of it. */
const caretOf = (field: Field) => {
  if (field instanceof HTMLSelectElement) {
    return { isAtStart: true, isAtEnd: true, kind: 'choice' } as const;
  }

  const { selectionStart: start, selectionEnd: end, value } = field;
  const isAll = start === 0 && end === value.length;
  const kind = field instanceof HTMLTextAreaElement ? 'text' : 'line';
  return {
    isAtStart: isAll || (start === 0 && end === 0),
    isAtEnd: isAll || (start === value.length && end === value.length),
    kind,
  } as const;
};

const pasted = (field: Field, event: ClipboardEvent, sheet: Sheet, typist: Typist): void => {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!isTable(text, field instanceof HTMLTextAreaElement)) {
    return;
  }

  event.preventDefault();
  const row = sheet.placeOf(field).row;
  const column = sheet.rows[row]?.indexOf(field) ?? 0;
  const laid = spread(
    text,
    row,
    column,
    sheet.rows.map(one => one.length),
  );
  const filled = laid.cells.flatMap(piece => {
    const target = sheet.rows[piece.row]?.[piece.column];
    if (target !== undefined) {
      target.value = piece.text;
    }

    return target === undefined ? [] : [target];
  });
  typist.written(filled);
  typist.leftOver(laid.leftOver);
  select(field);
};

/** Hears Ctrl+Z where no field has text of its own to take back. */
export const hearUndo = (root: HTMLElement, sheet: Sheet, act: () => void, signal: AbortSignal): void => {
  root.querySelectorAll<HTMLButtonElement>('button[data-undo]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', act, { signal });
  });
  document.addEventListener(
    'keydown',
    event => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      const field = sheet.from(event.target);
      const isElsewhere = event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
      const isOurs = root.contains(document.activeElement) || document.querySelector('result-grid') === root;
      if (isUndo && isOurs && (field === null ? !isElsewhere : !isEdited(field))) {
        event.preventDefault();
        act();
      }
    },
    { signal },
  );
};
