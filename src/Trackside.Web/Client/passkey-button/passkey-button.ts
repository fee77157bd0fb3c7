import { postHeaders } from '../page/posting.ts';
import { say } from '../page/texts.ts';
import { creationOptions, credentialJson, requestOptions } from './credentials.ts';

/** A refusal of the server in words for a person. */
class Refused extends Error {}

/** Signs in with a passkey, or adds one. */
export class PasskeyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button?.hidden !== true || typeof PublicKeyCredential === 'undefined') {
      return;
    }

    button.hidden = false;
    button.addEventListener('click', async () => {
      button.disabled = true;
      this.#tell('');
      try {
        await this.#use();
      } catch (problem) {
        this.#tell(this.#reason(problem));
      } finally {
        button.disabled = false;
      }
    });
  }

  async #use(): Promise<void> {
    const form = this.closest('form');
    const fields = form === null ? [] : [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    const options = await answered<unknown>(
      await fetch(this.getAttribute('options-url') ?? '', {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: postHeaders({ Accept: 'application/json' }),
      }),
    );
    const credential = await this.#credential(options);
    if (credential === null) {
      return;
    }

    const { next } = await answered<{ readonly next?: string }>(
      await fetch(this.getAttribute('submit-url') ?? '', {
        method: 'POST',
        body: JSON.stringify(credentialJson(credential as PublicKeyCredential)),
        headers: postHeaders({ Accept: 'application/json', 'Content-Type': 'application/json' }),
      }),
    );
    location.assign(next ?? this.getAttribute('next') ?? '/');
  }

  #credential(options: unknown): Promise<Credential | null> {
    return this.getAttribute('kind') === 'create'
      ? navigator.credentials.create({ publicKey: creationOptions(options as PublicKeyCredentialCreationOptionsJSON) })
      : navigator.credentials.get({ publicKey: requestOptions(options as PublicKeyCredentialRequestOptionsJSON) });
  }

  /** Who closes the browser's own window knows that they did. */
  #reason(problem: unknown): string {
    if (problem instanceof Refused) {
      return problem.message || say(this, 'failed');
    }

    return problem instanceof DOMException && problem.name === 'NotAllowedError' ? say(this, 'cancelled') : say(this, 'failed');
  }

  #tell(text: string): void {
    const place = this.querySelector('[data-problem]');
    if (place !== null) {
      place.textContent = text;
    }
  }
}

const answered = async <T>(response: Response): Promise<T> => {
  const body = (await response.json().catch(() => ({}))) as T & { readonly title?: string };
  if (!response.ok) {
    throw new Refused(body.title ?? '');
  }

  return body;
};
