import { html, nothing, type TemplateResult } from 'lit';
import { fileName } from '../keeping/file.ts';
import type { Sheet } from '../state.ts';
import { action, head } from './parts.ts';
import type { View } from './view.ts';

const to = (view: View, words: string, sheet: Sheet, key?: string): TemplateResult =>
  html`<li><button aria-keyshortcuts=${key ?? nothing} @click=${() => view.hands.open(sheet)}>${words}${key === undefined ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}</button></li>`;

/** Everything that is not needed while somebody runs. */
export const menu = (view: View): TemplateResult => {
  const { words, state } = view;
  const mayMark = state.timing?.right === 'mark';
  return html`${head(view, words.say('menu'))}
    <ul class="menu">
      ${to(view, words.say('history'), { is: 'history' }, 'H')}
      ${mayMark ? html`${to(view, words.say('groups-and-athletes'), { is: 'groups' }, 'F')} ${to(view, words.say('edit-text'), { is: 'text' }, 'X')} ${to(view, words.say('share'), { is: 'share' })}` : nothing}
      ${to(view, words.say('file'), { is: 'file' })} ${to(view, words.say('settings'), { is: 'settings' })} ${to(view, words.say('keys'), { is: 'keys' }, '?')}
      ${state.timings.length > 1 ? html`<li><button @click=${() => view.hands.watching.set({ sheet: null, stage: 'choose' })}>${words.say('other-session')}</button></li>` : nothing}
      ${mayMark ? to(view, words.say('end'), { is: 'end' }) : nothing}
    </ul>`;
};

export const endSheet = (view: View): TemplateResult => {
  const { words, state } = view;
  return html`${head(view, words.say('end'), { is: 'menu' })}
    <p>${words.say('end-means')}</p>
    ${state.waiting > 0 ? html`<p>${words.count('not-sent', state.waiting)}. ${words.say('keep-open')}</p>` : nothing}
    <div class="actions">${action(view, words.say('end-now'), () => void view.hands.mark({ kind: 'ended' }, words.say('ended')), true)}</div>
    ${sessionLink(view)}`;
};

/** Where the results are, once there is a network. */
const sessionLink = (view: View): TemplateResult | typeof nothing => {
  const address = view.state.timing?.plan.session.address;
  return address ? html`<p><a href=${address}>${view.words.say('open-session')}</a></p>` : nothing;
};

/**
 * Other phones and people who follow come by a link of their own, which the server makes and can take back. The key of this phone is never
 * shown: whoever had it could press in this phone's name, and taking it back would silence this phone.
 */
export const shareSheet = (view: View): TemplateResult => {
  const address = view.state.timing?.plan.session.address;
  return html`${head(view, view.words.say('share'), { is: 'menu' })}
    <p>${view.words.say('share-means')}</p>
    ${navigator.onLine ? nothing : html`<p>${view.words.say('share-offline')}</p>`}
    ${address ? html`<p><a class="button main" href="${address.replace(/\/$/, '')}/timing" target="_blank" rel="noopener">${view.words.say('share-open')}</a></p>` : nothing}`;
};

export const fileSheet = (view: View): TemplateResult => {
  const { words, state } = view;
  return html`${head(view, words.say('file'), { is: 'menu' })}
    <p>${words.say('file-means')}</p>
    <div class="actions"><button class="main" @click=${view.acts.save}>${words.say('save-file')}</button></div>
    ${state.timing ? html`<p class="faint">${fileName(state.timing.plan)}</p>` : nothing}
    ${
      state.timing?.right === 'follow'
        ? nothing
        : html`<label>${words.say('read-file')} <input type="file" accept="application/json,.json" @change=${(event: Event) => {
            const input = event.currentTarget as HTMLInputElement;
            const [file] = input.files ?? [];
            if (file) {
              view.acts.load(file);
            }

            input.value = '';
          }} /></label>`
    }
    <output>${state.notice ?? ''}</output>`;
};

export const keysSheet = (view: View): TemplateResult => {
  const rows: readonly (readonly [string, string])[] = [
    ['1 … 9, 0, Q W E R T Y I O P', 'key-athlete'],
    ['Shift + 1 …', 'key-lap'],
    ['Alt + 1 …', 'key-sheet'],
    ['Space, S', 'key-start'],
    ['G', 'key-next-group'],
    ['B', 'key-one-by-one'],
    ['N', 'key-unnamed'],
    ['L', 'key-laps'],
    ['U, Ctrl + Z', 'key-undo'],
    ['Z, Ctrl + Shift + Z', 'key-redo'],
    ['H', 'key-history'],
    ['F', 'key-groups'],
    ['X', 'key-text'],
    ['M', 'key-menu'],
    ['?', 'key-keys'],
    ['Esc', 'key-close'],
  ];
  return html`${head(view, view.words.say('keys'), { is: 'menu' })}
    <table>
      <tbody>
        ${rows.map(([keys, name]) => html`<tr><th scope="row"><kbd>${keys}</kbd></th><td>${view.words.say(name)}</td></tr>`)}
      </tbody>
    </table>`;
};
