import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { groupPanel } from './group-panel.ts';
import { groupName, onPress, type View } from './view.ts';

/** The watch of who may mark: what is on top, the groups, and what the thumb reaches. What comes and goes grows up from the foot, so that no button moves under the thumb. */
export const frame = (view: View): TemplateResult => html`${top(view)}
  <div class="panels" tabindex="0" role="region" aria-label=${view.words.say('groups')} data-count=${view.state.board?.groups.length ?? 0}>
    ${repeat(
      view.state.board?.groups.filter(one => one.athletes.length > 0) ?? [],
      one => one.id,
      one => groupPanel(view, one),
    )}
    ${view.state.board?.athletes.length === 0 ? nobody(view) : nothing}
  </div>
  ${unnamed(view)} ${notices(view)} ${foot(view)}`;

const nobody = (view: View): TemplateResult => html`<div class="empty">
    <p>${view.words.say('nobody')}</p>
    <button class="main" @click=${() => view.hands.open({ is: 'groups' })}>${view.words.say('add-athlete')}</button>
  </div>`;

/** Always in view: what the session is, and whether all of it is safe. */
export const top = (view: View): TemplateResult => {
  const { state, words } = view;
  // A group whose start comes near while its panel is out of sight; written by the ticking clock.
  const near = onPress(steady => void view.hands.start(document.querySelector<HTMLElement>('.near-start')?.dataset.group ?? '', steady));
  return html`<header class="top">
    <button class="more" aria-label=${words.say('menu')} aria-keyshortcuts="M" @click=${() => view.hands.open({ is: 'menu' })}>☰</button>
    <h1>${state.timing?.plan.session.title || state.timing?.plan.session.text}</h1>
    ${sending(view)}
    <button class="near-start" hidden @pointerdown=${near.down} @click=${near.click}></button>
  </header>`;
};

const sending = (view: View): TemplateResult => {
  const { waiting, trouble, refused } = view.state;
  const text =
    waiting > 0 ? view.words.count('not-sent', waiting) : trouble === null ? view.words.say('all-sent') : view.words.say('no-network');
  return html`<p class="sending ${waiting > 0 ? 'is-waiting' : ''}" role="status" data-waiting=${waiting}>${text}${refused.length > 0 ? html`<br />${view.words.count('refused', refused.length)}` : nothing}</p>`;
};

/** What must not be missed, in plain sight until it is put away or put right. */
export const notices = (view: View): TemplateResult => {
  const { state, words } = view;
  return html`<div class="notices" role="alert">
    ${state.isOnDisk ? nothing : html`<p class="loud">${words.say('not-stored')} <button @click=${view.acts.save}>${words.say('save-file')}</button></p>`}
    ${state.trouble === 'key' ? html`<p class="loud">${words.say('key-gone')}</p>` : nothing}
    ${state.trouble === 'refused' ? html`<p class="loud">${words.say('server-refuses')}</p>` : nothing}
    ${state.brain === 'failed' ? html`<p>${words.say('raw-only')}</p>` : nothing}
    ${state.notice === null ? nothing : html`<p>${state.notice} <button @click=${() => view.hands.watching.set({ notice: null })}>${words.say('close')}</button></p>`}
    ${state.hasUpdate && state.board?.groups.every(one => one.state !== 'running') ? html`<p>${words.say('update')}</p>` : nothing}
    ${state.moving === null ? nothing : html`<p class="moving">${words.say('tap-who', state.moving.words)} <button @click=${() => view.hands.watching.set({ moving: null })}>${words.say('cancel')}</button></p>`}
  </div>`;
};

/** Finishes that nobody has a name for yet: tap one, then tap who it was; or drag it there. */
const unnamed = (view: View): TemplateResult | typeof nothing => {
  const { board, moving } = view.state;
  return board === null || board.unnamed.length === 0
    ? nothing
    : html`<ul class="unnamed" aria-label=${view.words.say('unnamed')}>
        ${repeat(
          board.unnamed,
          one => one.mark,
          (one, index) => {
            const group = board.groups.find(group => group.id === one.group);
            const words = one.shown ?? view.words.say('finish-number', index + 1);
            return html`<li>
              <button class="chip" data-drag=${one.mark} aria-pressed=${moving?.mark === one.mark}
                @click=${() => view.hands.watching.set({ moving: moving?.mark === one.mark ? null : { mark: one.mark, words } })}>
                ${group && board.groups.length > 1 ? `${groupName(view, group)} ` : ''}${words}
              </button>
            </li>`;
          },
        )}
      </ul>`;
};

/** Under the thumb: undo always in the same place, and it says what it undoes. */
export const foot = (view: View, hasTap = true): TemplateResult => {
  const { state, words, hands } = view;
  const tap = onPress(steady => void hands.unnamed(steady));
  return html`<footer class="foot">
    <button class="undo" ?disabled=${state.steps.undo === null} aria-keyshortcuts="U" @click=${() => void hands.undo()}>
      <span>${words.say('undo')}</span> <small>${state.steps.undo === null ? '' : hands.markWords(state.steps.undo)}</small>
    </button>
    <button class="redo" ?disabled=${state.steps.redo === null} aria-keyshortcuts="Z" @click=${() => void hands.redo()}>${words.say('redo')}</button>
    <button class="lap-toggle" aria-pressed=${state.isLap} aria-keyshortcuts="L" @click=${() => hands.watching.set({ isLap: !state.isLap })}>${words.say('lap')}</button>
    ${hasTap ? html`<button class="tap" aria-keyshortcuts="N" @pointerdown=${tap.down} @click=${tap.click}>${words.say('tap-now')}</button>` : nothing}
  </footer>`;
};
