import { Newest } from '../page/newest.ts';
import { postHeaders } from '../page/posting.ts';
import { addressesOn, type Manner, Training } from '../wasm/training.ts';
import type { ToldReading } from './told.ts';

/** What came of a text: told by this browser itself, or drawn by the server. */
export type Outcome = { readonly told: ToldReading } | { readonly fragment: string };

/** Reads the text of an editor: in this browser where the module runs, else on the server. */
export class Reader {
  readonly #newest = new Newest();
  readonly #training: Training | null;
  readonly #manner: Manner;
  readonly #most: number;

  constructor(readonly editor: Element) {
    const addresses = addressesOn(editor);
    this.#training = addresses === null ? null : Training.load(addresses);
    this.#manner = {
      language: document.documentElement.lang,
      comma: editor.hasAttribute('data-comma'),
      miles: editor.hasAttribute('data-miles'),
    };
    this.#most = Number(editor.getAttribute('data-most') ?? Number.MAX_SAFE_INTEGER);
    void this.#warm();
  }

  /** Whether an answer needs no network. */
  get isNear(): boolean {
    return this.#training?.state === 'ready';
  }

  /** What the text of a form says; undefined if another was asked for in the meantime. */
  async read(form: HTMLFormElement, text: string): Promise<Outcome | undefined> {
    if (this.#training !== null && this.isNear) {
      this.#newest.stop();
      try {
        const json = await this.#training.read(text.slice(0, this.#most), this.#manner);
        return json === undefined ? undefined : { told: JSON.parse(json) };
      } catch {
        // Then the server may know.
      }
    }

    const url = this.editor.getAttribute('reading-url');
    const fragment = url === null ? undefined : await this.#newest.run(signal => fragmentOf(url, form, signal));
    return fragment === undefined ? undefined : { fragment };
  }

  stop(): void {
    this.#newest.stop();
    this.#training?.stop();
  }

  // The first reading takes half a second, for all the code is new; so it is not one that somebody waits for.
  async #warm(): Promise<void> {
    if (await this.#training?.ready) {
      await this.#training?.read('2 x (3 x 120m) + 300m, 90s', this.#manner).catch(() => undefined);
    }
  }
}

/** A piece of a page that the server draws for what stands in a form. */
export const fragmentOf = async (url: string, form: HTMLFormElement, signal: AbortSignal): Promise<string> => {
  const answer = await fetch(url, { method: 'POST', body: new FormData(form), signal, headers: postHeaders({ Accept: 'text/html' }) });
  if (!answer.ok || answer.redirected) {
    throw new Error(`Not read: ${answer.status}`);
  }

  return answer.text();
};
