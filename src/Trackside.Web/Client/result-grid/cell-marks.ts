import type { Conflict } from './queue.ts';
import type { Field } from './sheet.ts';

/** What a cell says beside its text. */
export interface CellMarks {
  readonly isUnsaved: boolean;
  readonly refused: string | null;
  readonly conflict: Conflict | null;
}

/** The words for a conflict, and what its two buttons do. */
export interface Choices {
  readonly sentence: (conflict: Conflict) => string;
  readonly keep: (text: string) => string;
  readonly theirs: (conflict: Conflict) => void;
  readonly mine: (conflict: Conflict) => void;
}

const newMilliseconds = 8_000;

let lastMessage = 0;

/** Shows them; says nothing twice, so that what is open stays open. */
export const mark = (field: Field, marks: CellMarks, choices: Choices): void => {
  const cell = field.closest('td') ?? field.parentElement;
  if (cell === null) {
    return;
  }

  cell.classList.toggle('is-unsaved', marks.isUnsaved);
  cell.classList.toggle('is-refused', marks.refused !== null);
  cell.classList.toggle('has-conflict', marks.conflict !== null);
  showMessage(cell, field, marks.refused);
  showConflict(cell, marks.conflict, choices);
};

const showMessage = (cell: Element, field: Field, text: string | null): void => {
  const shown = cell.querySelector<HTMLElement>(':scope > .cell-message');
  if (text === null) {
    if (shown !== null) {
      shown.remove();
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    }

    return;
  }

  const message = shown ?? document.createElement('p');
  message.className = 'cell-message';
  message.id ||= `cell-message-${++lastMessage}`;
  message.textContent = text;
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', message.id);
  if (shown === null) {
    cell.append(message);
  }
};

const showConflict = (cell: Element, conflict: Conflict | null, choices: Choices): void => {
  const shown = cell.querySelector<HTMLElement>(':scope > .conflict');
  const name = conflict === null ? '' : `${conflict.version}:${conflict.mine}:${conflict.theirs}`;
  if (shown !== null && shown.dataset.conflict !== name) {
    shown.remove();
  }

  if (conflict === null || shown?.dataset.conflict === name) {
    return;
  }

  const block = document.createElement('div');
  block.className = 'conflict';
  block.dataset.conflict = name;
  const sentence = document.createElement('p');
  sentence.textContent = choices.sentence(conflict);
  block.append(
    sentence,
    button(choices.keep(conflict.theirs), () => choices.theirs(conflict)),
    button(choices.keep(conflict.mine), () => choices.mine(conflict)),
  );
  cell.append(block);
};

const button = (text: string, act: () => void): HTMLButtonElement => {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', act);
  return element;
};

/** Shows for a while that somebody else wrote here. */
export const fadeLater = (field: Field): void => {
  const cell = field.closest('td');
  cell?.classList.add('is-new');
  window.setTimeout(() => cell?.classList.remove('is-new'), newMilliseconds);
};
