import { keepWatch } from '../shell/keeping.ts';
import { isPlan } from '../watch/keeping/plan.ts';
import { keepTiming, openStore } from '../watch/keeping/store.ts';

/**
 * `<time-session shell-url="/sw.js">` around the form that begins a timing: lays the session ready on this phone as soon as the page is seen, so that
 * the watch opens at the track with no network. Without script, or where anything fails, the form's button still does what it does.
 */
export class TimeSession extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form !== null) {
      void this.#layReady(form);
    }
  }

  async #layReady(form: HTMLFormElement): Promise<void> {
    try {
      void keepWatch(this.getAttribute('shell-url') ?? '');
      const response = await fetch(form.action, {
        method: 'POST',
        body: new FormData(form),
        credentials: 'same-origin',
        headers: { Accept: 'application/json' },
      });
      const ready = (await response.json()) as { readonly key?: unknown; readonly plan?: unknown };
      if (response.ok && typeof ready.key === 'string' && isPlan(ready.plan)) {
        const store = await openStore();
        await keepTiming(store, ready.key, ready.plan, Date.now());
        store.close();
        this.dataset.ready = '';
      }
    } catch {
      // No network, or no room: the button asks again when it is pressed.
    }
  }
}
