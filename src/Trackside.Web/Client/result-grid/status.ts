import { say } from '../page/texts.ts';
import type { GridState } from './queue.ts';

const newsMilliseconds = 8_000;

/** What the line under the grid says: names of texts, each with the number of changes that wait. */
export const statusOf = (state: GridState): readonly { readonly text: string; readonly count: number }[] => {
  const count = state.waiting.length;
  const unsaved = count > 0 ? [{ text: 'unsaved', count }] : [];
  if (state.trouble !== null) {
    return [{ text: state.trouble, count }, ...unsaved];
  }

  if (state.sending.length > 0) {
    return [{ text: 'saving', count }];
  }

  return count === 0 && state.hasSaved ? [{ text: 'saved', count }] : unsaved;
};

/** The line itself: how saving goes, and for a while what was last heard. */
export class StatusLine {
  #news = '';
  #fading = 0;
  #state: GridState | null = null;

  constructor(readonly grid: Element) {}

  tell(news: string): void {
    this.#news = news;
    clearTimeout(this.#fading);
    this.#fading = window.setTimeout(() => this.tell(''), newsMilliseconds);
    this.#draw();
  }

  draw(state: GridState): void {
    this.#state = state;
    this.#draw();
  }

  #draw(): void {
    const place = this.grid.querySelector('[data-status]');
    const saving =
      this.#state === null
        ? []
        : statusOf(this.#state).map(one => say(this.grid, one.text, one.count) || say(this.grid, 'offline', one.count));
    const text = [...saving, this.#news].filter(Boolean).join(' · ');
    // A live region that is written anew is read out anew.
    if (place !== null && place.textContent !== text) {
      place.textContent = text;
    }
  }
}
