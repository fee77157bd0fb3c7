import { say } from '../page/texts.ts';
import { missing, strengthOf } from './strength.ts';

/** Says in words how hard the password is to guess that is being typed. Nothing of it leaves the field. */
export class PasswordWords extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement>('input[type="password"]');
    const words = this.querySelector<HTMLElement>('[data-words]');
    if (field === null || words === null) {
      return;
    }

    field.addEventListener('input', () => {
      words.textContent = say(this, strengthOf(field.value), missing(field.value));
    });
  }
}
