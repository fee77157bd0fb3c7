import { type Mark, pieces, worst } from './marks.ts';

/** The text once more, unseen, behind the field: it draws the marks and makes the field as high as its text. */
export class Backdrop {
  readonly #behind = document.createElement('div');

  constructor(readonly field: HTMLTextAreaElement) {
    const holdsFocus = document.activeElement === field;
    const written = document.createElement('div');
    written.className = 'written';
    this.#behind.className = 'behind';
    this.#behind.setAttribute('aria-hidden', 'true');
    field.before(written);
    written.append(this.#behind, field);
    if (holdsFocus) {
      field.focus({ preventScroll: true });
    }
  }

  draw(marks: readonly Mark[], current: readonly number[]): void {
    const nodes = pieces(this.field.value, marks).map(piece => {
      if (piece.marks.length === 0) {
        return document.createTextNode(piece.text);
      }

      const mark = document.createElement('mark');
      mark.className = worst(piece.marks.map(number => marks[number]?.severity ?? 'info'));
      mark.classList.toggle('is-point', piece.isPoint);
      mark.classList.toggle(
        'is-current',
        piece.marks.some(number => current.includes(number)),
      );
      mark.textContent = piece.text;
      return mark;
    });
    // An empty last line has a height only if something stands on it.
    this.#behind.replaceChildren(...nodes, document.createTextNode('\u200b'));
  }

  /** Leaves the field where it stood. */
  remove(): void {
    this.field.parentElement?.replaceWith(this.field);
  }
}
