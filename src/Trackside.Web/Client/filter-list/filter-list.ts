import { matches } from './matching.ts';

/** Hides the items of a list that do not hold what is typed. */
export class FilterList extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement>('input[type="search"], input');
    if (field === null) {
      return;
    }

    field.addEventListener('input', () => this.#filter(field.value));
    this.#filter(field.value);
  }

  #filter(sought: string): void {
    let shown = 0;
    for (const item of this.querySelectorAll<HTMLElement>('[data-filter-item]')) {
      item.hidden = !matches(item.dataset.filterItem || (item.textContent ?? ''), sought);
      shown += item.hidden ? 0 : 1;
    }

    const none = this.querySelector<HTMLElement>('[data-filter-none]');
    if (none !== null) {
      none.hidden = shown > 0;
    }
  }
}
