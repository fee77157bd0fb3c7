import { html, nothing, type TemplateResult } from 'lit';
import { notices } from './frame.ts';
import type { View } from './view.ts';

/** Before a timing is open: which one, or how to get one. */
export const door = (view: View): TemplateResult => {
  const { state, words } = view;
  return html`<div class="door">
    <h1>${words.say('watch')}</h1>
    ${notices(view)}
    ${
      state.stage === 'choose'
        ? html`<p>${words.say('which-session')}</p>
          <ul class="timings">${state.timings.map(
            one =>
              html`<li><button @click=${() => view.acts.choose(one.id)}><strong>${one.plan.session.title || one.plan.session.text}</strong><span>${day(view, one.plan.session.on)} · ${words.say(`right-${one.right}`)}</span></button></li>`,
          )}</ul>`
        : state.stage === 'none'
          ? html`<p>${words.say('no-timing')}</p><p>${words.say('how-coach')}</p><p>${words.say('how-other')}</p><p><a class="button main" href="./">${words.say('to-sessions')}</a></p>`
          : html`<p role="status">${words.say('opening')}</p>`
    }
    ${state.said === '' ? nothing : html`<p role="status">${state.said}</p>`}
  </div>`;
};

const day = (view: View, on: string): string =>
  new Date(`${on}T12:00:00`).toLocaleDateString(view.words.language, { weekday: 'long', day: 'numeric', month: 'long' });
