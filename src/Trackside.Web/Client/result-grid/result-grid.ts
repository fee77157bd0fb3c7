import { hearPresence } from '../page/presence.ts';
import { say } from '../page/texts.ts';
import { type Choices, fadeLater, mark } from './cell-marks.ts';
import { Delivery, type Sender, troubleOf } from './delivery.ts';
import { type Cell, type Cells, type Change, keyOf, type Result } from './entries.ts';
import { newId } from './identity.ts';
import * as queue from './queue.ts';
import { type Field, isEdited, labelOf, Sheet, savedIn, settle, versionOf } from './sheet.ts';
import { StatusLine } from './status.ts';
import { deviceStorage, StoredQueue } from './stored-queue.ts';
import { hearTyping, hearUndo, type Typist } from './typing.ts';

/** Results (or targets) of a session, athlete by rep, saved as they are typed. */
export class ResultGrid extends HTMLElement implements Sender, Typist {
  #state = queue.emptyState(0);
  #sheet: Sheet | null = null;
  #stored: StoredQueue | null = null;
  #delivery: Delivery | null = null;
  #leaving: AbortController | null = null;
  readonly #status = new StatusLine(this);

  get state(): queue.GridState {
    return this.#state;
  }

  set state(next: queue.GridState) {
    const isOther = next.waiting !== this.#state.waiting;
    this.#state = next;
    if (isOther && this.#stored?.save(next.waiting) === false) {
      this.#status.tell(say(this, 'not-kept'));
    }

    this.#render();
  }

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const sheet = new Sheet(this);
    this.#sheet = sheet;
    this.#stored = new StoredQueue(deviceStorage(), this.getAttribute('session') ?? '', this.getAttribute('me') ?? '');
    const urlOf = (name: string): string => this.getAttribute(name) ?? '';
    this.#delivery = new Delivery(this, urlOf('results-url'), urlOf('changes-url'), urlOf('undo-url'));
    this.#restore(sheet, this.#stored.load());
    hearTyping(this, sheet, this, signal);
    hearUndo(this, sheet, () => void this.#undo(), signal);
    hearPresence(
      () => this.#come(),
      () => this.#leave(),
      signal,
    );
    this.addEventListener('submit', event => this.#submitted(event), { signal });
    this.querySelectorAll<HTMLElement>('[data-no-script]').forEach(one => {
      one.hidden = true;
    });
    this.#come();
  }

  disconnectedCallback(): void {
    this.#leave();
    this.#leaving?.abort();
    this.#delivery?.stop();
  }

  #come(): void {
    void this.#delivery?.send();
    void this.#delivery?.listen();
  }

  /** All is saved already; only a button with a purpose of its own still posts the form. */
  #submitted(event: SubmitEvent): void {
    if (!(event.submitter?.hasAttribute('name') || event.submitter?.hasAttribute('formaction'))) {
      event.preventDefault();
      void this.#delivery?.send();
    }
  }

  #restore(sheet: Sheet, waiting: readonly queue.Waiting[]): void {
    const held = waiting.filter(one => sheet.find(keyOf(one)) !== undefined || one.refused === null);
    for (const one of held) {
      sheet.write(keyOf(one), one.text);
    }

    this.state = queue.emptyState(Number(this.getAttribute('version') ?? 0), held);
  }

  #leave(): void {
    const field = this.#sheet?.from(document.activeElement);
    if (field) {
      this.written([field]);
    }

    this.#delivery?.leave();
  }

  typing(field: Field): void {
    this.#mark(field);
  }

  written(fields: readonly Field[]): void {
    const next = fields.reduce((state, field) => this.#recorded(state, field), this.#state);
    if (next !== this.#state) {
      this.state = next;
      void this.#delivery?.send();
    } else {
      this.#render();
    }
  }

  #recorded(state: queue.GridState, field: Field): queue.GridState {
    const key = this.#sheet?.keyOf(field) ?? '/';
    const last = state.waiting.findLast(one => keyOf(one) === key);
    if (field.value === (last?.text ?? savedIn(field))) {
      return state;
    }

    const athlete = this.#sheet?.athleteOf(field) ?? '';
    const change = { id: newId(), athlete, field: field.dataset.field ?? '', text: field.value, base: versionOf(field) };
    return queue.recorded(state, change, savedIn(field));
  }

  leftOver(count: number): void {
    if (count > 0) {
      this.#status.tell(say(this, 'left-over', count));
    }
  }

  took(batch: readonly Change[], results: readonly Result[]): void {
    const next = queue.answered(this.#state, results);
    for (const result of results) {
      const change = batch.find(one => one.id === result.id);
      const field = change && this.#sheet?.find(keyOf(change));
      if (field && result.state !== 'refused') {
        const shown = result.state === 'conflict' ? (result.theirs ?? result.shown) : result.shown;
        const isUntouched = field.value === change.text && !queue.isWaiting(next, keyOf(change));
        settle(field, { ...result, shown }, isUntouched);
      } else if (field && result.message) {
        this.#status.tell([labelOf(field), result.message].filter(Boolean).join(': '));
      }
    }

    this.state = next;
  }

  heard({ version, cells }: Cells): void {
    const news = this.#take(cells);
    const [first] = news;
    if (first?.cell.by) {
      this.#status.tell(
        news
          .slice(0, 3)
          .map(({ field, cell }) => say(this, 'changed', labelOf(field), cell.by ?? ''))
          .join(' · '),
      );
    }

    this.state = { ...this.#state, version: Math.max(version, this.#state.version) };
  }

  /** Shows cells as they stand with the server, except those where somebody writes; gives the ones that are new here. */
  #take(cells: readonly Cell[]): readonly { readonly field: Field; readonly cell: Cell }[] {
    return cells.flatMap(cell => {
      const field = this.#sheet?.find(keyOf(cell));
      if (field === undefined) {
        // A rep that this page has no column for: only the server can draw it.
        this.querySelector('[data-elsewhere]')?.removeAttribute('hidden');
        return [];
      }

      if (cell.version <= versionOf(field)) {
        return [];
      }

      if (queue.isWaiting(this.#state, keyOf(cell)) || isEdited(field)) {
        this.#state = queue.keptBack(this.#state, cell);
        return [];
      }

      settle(field, cell, true);
      fadeLater(field);
      return [{ field, cell }];
    });
  }

  async #undo(): Promise<void> {
    const last = queue.lastUntried(this.#state);
    const field = last && this.#sheet?.find(keyOf(last));
    if (last && field) {
      field.value = savedIn(field);
      this.state = queue.takenBack(this.#state, last.id);
      return;
    }

    await this.#delivery?.send();
    if (queue.batchOf(this.#state).length > 0) {
      // What is to be taken back has not arrived, so the server would take back something older.
      return;
    }

    try {
      const answer = await this.#delivery?.undo();
      const news = this.#take(answer?.cells ?? []);
      this.#status.tell(say(this, news.length > 0 ? 'undone' : 'nothing', news.map(one => labelOf(one.field)).join(', ')));
    } catch (problem) {
      this.state = { ...this.#state, trouble: troubleOf(problem) };
    }
  }

  #render(): void {
    for (const cell of this.#state.missed) {
      const field = this.#sheet?.find(keyOf(cell));
      if (field && !queue.isWaiting(this.#state, keyOf(cell)) && !isEdited(field)) {
        this.#state = queue.released(this.#state, keyOf(cell));
        settle(field, cell, true);
      }
    }

    for (const field of this.#sheet?.fields() ?? []) {
      this.#mark(field);
    }

    this.#status.draw(this.#state);
  }

  #mark(field: Field): void {
    const key = this.#sheet?.keyOf(field) ?? '/';
    const refused = queue.refusalOf(this.#state, key);
    const isUnsaved = refused === null && (queue.isWaiting(this.#state, key) || field.value !== savedIn(field));
    const conflict = this.#state.conflicts.find(one => keyOf(one) === key) ?? null;
    mark(field, { isUnsaved, refused, conflict }, this.#choices);
  }

  readonly #choices: Choices = {
    sentence: ({ by, theirs, mine }) => say(this, 'conflict', by, theirs, mine),
    keep: text => say(this, 'keep', text),
    theirs: conflict => {
      this.state = queue.dismissed(this.#state, keyOf(conflict));
    },
    mine: conflict => {
      const field = this.#sheet?.find(keyOf(conflict));
      this.state = queue.dismissed(this.#state, keyOf(conflict));
      if (field) {
        field.value = conflict.mine;
        this.written([field]);
      }
    },
  };
}
