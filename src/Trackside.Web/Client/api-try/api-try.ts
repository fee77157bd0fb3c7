import { postHeaders } from '../page/posting.ts';
import { say } from '../page/texts.ts';
import { readable, requestOf } from './request.ts';

const shownHeaders = ['etag', 'link', 'location', 'retry-after', 'ratelimit-remaining', 'idempotency-replayed', 'content-type'];

/** Tries operations of the API: with a token that is typed in, or as whoever is signed in. */
export class ApiTry extends HTMLElement {
  connectedCallback(): void {
    this.querySelectorAll<HTMLElement>('[data-only-script]').forEach(part => {
      part.hidden = false;
    });
    this.addEventListener('submit', event => {
      if (event.target instanceof HTMLFormElement && event.target.matches('form[data-try]')) {
        event.preventDefault();
        void this.#ask(event.target);
      }
    });
  }

  async #ask(form: HTMLFormElement): Promise<void> {
    const request = requestOf({
      path: form.getAttribute('action') ?? '',
      fields: [...form.querySelectorAll<HTMLInputElement>('input[data-in]')].map(field => ({
        name: field.name,
        place: field.getAttribute('data-in') ?? '',
        value: field.value,
      })),
      body: form.querySelector<HTMLTextAreaElement>('textarea[data-body]')?.value ?? null,
    });
    const token = this.querySelector<HTMLInputElement>('[data-token]')?.value.trim() ?? '';
    const began = performance.now();
    try {
      const response = await fetch(request.url, {
        method: form.getAttribute('method') ?? 'GET',
        credentials: token === '' ? 'same-origin' : 'omit',
        cache: 'no-store',
        headers: token === '' ? postHeaders(request.headers) : { ...request.headers, Authorization: `Bearer ${token}` },
        body: request.body,
      });
      const text = await response.text();
      const headers = shownHeaders.filter(name => response.headers.has(name)).map(name => `${name}: ${response.headers.get(name)}`);
      this.#show(form, say(this, 'status', response.status, Math.round(performance.now() - began)), headers.join('\n'), readable(text));
    } catch {
      this.#show(form, say(this, 'failed'), '', '');
    }
  }

  #show(form: HTMLFormElement, status: string, headers: string, text: string): void {
    const answer = form.querySelector<HTMLElement>('[data-answer]');
    for (const [name, words] of Object.entries({ status, headers, text })) {
      const place = answer?.querySelector<HTMLElement>(`[data-${name}]`);
      if (place) {
        place.textContent = words;
        place.hidden = words === '';
      }
    }

    if (answer) {
      answer.hidden = false;
    }
  }
}
