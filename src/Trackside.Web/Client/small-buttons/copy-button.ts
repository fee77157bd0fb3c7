import { say } from '../page/texts.ts';

const tellMilliseconds = 2_000;

/** Copies what its field holds. */
export class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    const button = this.querySelector('button');
    if (field === null || button === null || !button.hidden) {
      return;
    }

    const name = button.textContent;
    button.hidden = false;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', async () => {
      const isCopied = await copied(field);
      button.textContent = (isCopied ? say(this, 'copied') : '') || name;
      window.setTimeout(() => {
        button.textContent = name;
      }, tellMilliseconds);
    });
  }
}

/** Selects the text in any case, so that who may not use the clipboard can copy by hand. */
const copied = async (field: HTMLInputElement): Promise<boolean> => {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
};
