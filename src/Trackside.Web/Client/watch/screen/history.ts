import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardMark } from '../board/board.ts';
import { pressesOf } from '../state.ts';
import { head } from './parts.ts';
import type { View } from './view.ts';

/** A long session has thousands; the newest are what one looks for. */
const mostShown = 200;

/** The time of day of a moment, by the phone's own zone and ways. */
export const timeOfDay = (view: View, at: number): string =>
  new Date(at).toLocaleTimeString(view.words.language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });

/** Every press, newest first, with what came of it. */
export const history = (view: View): TemplateResult => {
  const { board, refused } = view.state;
  const marks = pressesOf(view.state).filter(one => one.kind !== 'clock');
  const shown = marks.toSorted((one, other) => other.at - one.at).slice(0, mostShown);
  const said = new Map(refused.map(one => [one.id, one.refused?.message ?? '']));
  return html`${head(view, view.words.say('history'), { is: 'menu' })}
    ${board?.problems.length ? html`<ul class="problems">${board.problems.map(problem => html`<li>${problem.words}</li>`)}</ul>` : nothing}
    ${shown.length === 0 ? html`<p>${view.words.say('history-empty')}</p>` : nothing}
    ${shown.length < marks.length ? html`<p>${view.words.say('newest-of', shown.length, marks.length)}</p>` : nothing}
    ${view.state.timing?.right === 'mark' && shown.length > 0 ? html`<p class="faint">${view.words.say('history-hint')}</p>` : nothing}
    <ol class="history">
      ${repeat(
        shown,
        one => one.id,
        one => row(view, one, said.get(one.id)),
      )}
    </ol>
    <ul class="drops" aria-hidden="true">
      ${board?.athletes.map(one => html`<li data-drop=${one.id}>${one.name}</li>`)}
    </ul>`;
};

const row = (view: View, mark: BoardMark, refused: string | undefined): TemplateResult => html`<li class=${mark.state}>
    <button data-drag=${mark.kind === 'finished' || mark.kind === 'lap' || mark.kind === 'started' ? mark.id : nothing} @click=${() => view.hands.open({ is: 'mark', id: mark.id })}>
      <time datetime=${new Date(mark.at).toISOString()}>${timeOfDay(view, mark.at)}</time>
      <span>${view.hands.markWords(mark)}</span>
      ${mark.state === 'counts' ? nothing : html`<em>${view.words.say(`state-${mark.state}`)}${mark.why ? `: ${mark.why}` : ''}</em>`}
      ${refused === undefined ? nothing : html`<em class="refused">${view.words.say('refused-mark', refused)}</em>`}
    </button>
  </li>`;
