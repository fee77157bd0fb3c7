import { Newest } from '../page/newest.ts';
import { fragmentOf } from './reading.ts';

const restMilliseconds = 400;

/** "When did we last do this?": only the server knows, and it is asked again only when something else is asked for. */
export class Earlier {
  #asked = '';
  #rest = 0;
  readonly #newest = new Newest();

  constructor(readonly editor: Element) {}

  /** Asks what is like the workout of a key, once the typing rests. What is shown stays until then. */
  follow(key: string, form: HTMLFormElement): void {
    const url = this.editor.getAttribute('earlier-url');
    const day = form.elements.namedItem('on');
    const asked = `${key} ${day instanceof HTMLInputElement ? day.value : ''}`;
    if (url === null || asked === this.#asked) {
      return;
    }

    this.#asked = asked;
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => void this.#ask(url, form), restMilliseconds);
  }

  /** The server drew it together with the reading. */
  forget(): void {
    this.#asked = '';
  }

  stop(): void {
    clearTimeout(this.#rest);
    this.#newest.stop();
  }

  async #ask(url: string, form: HTMLFormElement): Promise<void> {
    try {
      const fragment = await this.#newest.run(signal => fragmentOf(url, form, signal));
      const place = this.editor.querySelector('[data-earlier]');
      if (fragment !== undefined && place !== null) {
        place.innerHTML = fragment;
      }
    } catch {
      // The list is a help and nothing hangs on it: it is asked for again with the next change.
      this.#asked = '';
    }
  }
}
