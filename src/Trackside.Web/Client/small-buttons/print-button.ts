/** Prints the page. */
export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button?.hidden === true) {
      button.hidden = false;
      button.addEventListener('click', () => window.print());
    }
  }
}
