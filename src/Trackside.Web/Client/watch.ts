import { keepWatch } from './shell/keeping.ts';

/** The watch: what stands in its page is kept for times without a network. */
class TrackWatch extends HTMLElement {
  connectedCallback(): void {
    void keepWatch(this.getAttribute('shell-url') ?? '/sw.js');
  }
}

customElements.define('track-watch', TrackWatch);
