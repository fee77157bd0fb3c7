import { say } from '../page/texts.ts';
import { Backdrop } from './backdrop.ts';
import { Earlier } from './earlier.ts';
import { fixFrom, type Mark, marksAt, moved, type Severity } from './marks.ts';
import { type Outcome, Reader } from './reading.ts';
import { drawn } from './told.ts';

const nearRestMilliseconds = 60;
const farRestMilliseconds = 250;
const patienceMilliseconds = 600;

/** What was read last: the text that was read and the marks in it, by the number of their list item. */
interface Reading {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A field for a session, whose reading follows what is typed. */
export class SessionEditor extends HTMLElement {
  #reading: Reading = { text: '', marks: [] };
  #current: readonly number[] = [];
  #backdrop: Backdrop | null = null;
  #rest = 0;
  #patience = 0;
  #leaving: AbortController | null = null;
  #reader: Reader | null = null;
  readonly #earlier = new Earlier(this);
  readonly #status = document.createElement('p');

  connectedCallback(): void {
    const field = this.querySelector('textarea');
    const shown = this.querySelector<HTMLElement>('[data-reading]');
    if (field === null || shown === null || this.#backdrop !== null) {
      return;
    }

    this.#backdrop = new Backdrop(field);
    this.#reader = new Reader(this);
    this.#status.className = 'reading-status';
    this.#status.setAttribute('role', 'status');
    field.parentElement?.after(this.#status);
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    field.addEventListener('input', () => this.#typed(), { signal });
    field.addEventListener('click', () => this.#clicked(field), { signal });
    document.addEventListener('selectionchange', () => this.#caretMoved(field), { signal });
    shown.addEventListener('click', event => this.#fixed(event, field), { signal });
    this.#take(field.value);
    this.querySelectorAll<HTMLElement>('[data-no-script]').forEach(one => {
      one.hidden = true;
    });
    // A browser that goes back keeps what was typed, but the reading is the one that the server sent.
    if (field.value !== field.defaultValue) {
      void this.#read();
    }
  }

  disconnectedCallback(): void {
    this.#leaving?.abort();
    this.#reader?.stop();
    this.#earlier.stop();
    clearTimeout(this.#rest);
    clearTimeout(this.#patience);
    this.#backdrop?.remove();
    this.#backdrop = null;
    this.#status.remove();
  }

  #typed(): void {
    this.#draw();
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => void this.#read(), this.#reader?.isNear ? nearRestMilliseconds : farRestMilliseconds);
  }

  async #read(): Promise<void> {
    const form = this.closest('form');
    const text = this.#backdrop?.field.value ?? '';
    if (form === null || this.#reader === null) {
      return;
    }

    clearTimeout(this.#patience);
    this.#patience = window.setTimeout(() => this.#tell(say(this, 'reading')), patienceMilliseconds);
    try {
      const outcome = await this.#reader.read(form, text);
      if (outcome !== undefined) {
        this.#show(outcome, text, form);
      }
    } catch {
      clearTimeout(this.#patience);
      this.#tell(say(this, 'failed'));
    }
  }

  #show(outcome: Outcome, text: string, form: HTMLFormElement): void {
    clearTimeout(this.#patience);
    this.#tell('');
    if ('told' in outcome) {
      this.querySelector('[data-told]')?.replaceChildren(...drawn(outcome.told, this.getAttribute('explain-url') ?? ''));
      this.#earlier.follow(outcome.told.key, form);
    } else {
      const shown = this.querySelector('[data-reading]');
      if (shown !== null) {
        shown.innerHTML = outcome.fragment;
      }

      this.#earlier.forget();
    }

    this.#take(text);
  }

  /** Takes the marks from the list that the server rendered for a text. */
  #take(text: string): void {
    const marks = this.#items().map(item => ({
      start: Number(item.dataset.start ?? 0),
      length: Number(item.dataset.length ?? 0),
      severity: (item.dataset.severity ?? 'info') as Severity,
    }));
    this.#reading = { text, marks };
    this.#draw();
  }

  #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-reading] [data-marks] > li[data-start]')];
  }

  /** The marks in the text as it stands now; one that was typed into is gone (beyond the end) until the next reading. */
  #marksNow(text: string): readonly Mark[] {
    return this.#reading.marks.map(mark => moved(mark, this.#reading.text, text) ?? { ...mark, start: -1, length: 0 });
  }

  #draw(): void {
    const field = this.#backdrop?.field;
    if (field === undefined) {
      return;
    }

    const marks = this.#marksNow(field.value);
    this.#current = document.activeElement === field ? marksAt(marks, field.selectionStart) : this.#current;
    const lasting = marks.map((mark, number) => ({ mark, number })).filter(({ mark }) => mark.start >= 0);
    const current = lasting.flatMap(({ number }, index) => (this.#current.includes(number) ? [index] : []));
    this.#backdrop?.draw(
      lasting.map(({ mark }) => mark),
      current,
    );
    this.#items().forEach((item, number) => {
      item.classList.toggle('is-current', this.#current.includes(number));
    });
  }

  #caretMoved(field: HTMLTextAreaElement): void {
    if (document.activeElement === field) {
      this.#draw();
    }
  }

  #clickedBefore: number | undefined;

  /** The first click on a mark goes to its cure; the second leaves the caret there, for who wants to write. */
  #clicked(field: HTMLTextAreaElement): void {
    const isCaret = field.selectionStart === field.selectionEnd;
    const number = isCaret ? marksAt(this.#marksNow(field.value), field.selectionStart)[0] : undefined;
    const isSecond = number !== undefined && number === this.#clickedBefore;
    this.#clickedBefore = number;
    if (number !== undefined && !isSecond) {
      this.#draw();
      this.#items()[number]?.querySelector('button')?.focus();
    }
  }

  #fixed(event: MouseEvent, field: HTMLTextAreaElement): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[name="fix"]') : null;
    const fix = button === null ? null : fixFrom(button.value);
    if (fix === null) {
      return;
    }

    event.preventDefault();
    const place = moved(fix, this.#reading.text, field.value);
    if (place === null) {
      return;
    }

    field.focus();
    field.setSelectionRange(place.start, place.start + place.length);
    // Only this old command keeps the change in the browser's own history, so that Ctrl+Z takes it back.
    const isDone = place.text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, place.text);
    if (!isDone) {
      field.setRangeText(place.text, place.start, place.start + place.length, 'end');
      this.#typed();
    }
  }

  #tell(text: string): void {
    this.#status.textContent = text;
  }
}
