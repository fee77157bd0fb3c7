import { html, nothing, type TemplateResult } from 'lit';
import type { BoardMark } from '../board/board.ts';
import { readTime } from '../hand/times.ts';
import type { Deed } from '../keeping/mark.ts';
import { pressesOf } from '../state.ts';
import { timeOfDay } from './history.ts';
import { action, form, head, repBy, repChoice, repsOf } from './parts.ts';
import type { View } from './view.ts';

/** One press, and what can be put right about it: whether it counts, whose it is, of which rep, and its time. */
export const markSheet = (view: View, id: string): TemplateResult => {
  const { words, state, hands } = view;
  const mark = pressesOf(state).find(one => one.id === id);
  if (mark === undefined) {
    return html`${head(view, words.say('history'), { is: 'history' })}`;
  }

  const mayMark = state.timing?.right !== 'follow';
  return html`${head(view, hands.markWords(mark), { is: 'history' })}
    <p><time datetime=${new Date(mark.at).toISOString()}>${timeOfDay(view, mark.at)}</time> ${mark.device === hands.watching.keeper.device ? words.say('this-phone') : words.say('other-phone')}</p>
    ${mark.state === 'counts' ? nothing : html`<p><em>${words.say(`state-${mark.state}`)}${mark.why ? `: ${mark.why}` : ''}</em></p>`}
    ${mayMark ? corrections(view, mark) : nothing}`;
};

const corrections = (view: View, mark: BoardMark): TemplateResult => {
  const { words, hands } = view;
  const isPress = mark.kind === 'finished' || mark.kind === 'lap' || mark.kind === 'started';
  return html`<div class="actions">
      ${
        mark.state === 'removed'
          ? action(view, words.say('restore'), () => void hands.mark({ kind: 'restored', of: mark.id }, words.say('said-restored')), true)
          : action(view, words.say('remove'), () => void hands.mark({ kind: 'removed', of: mark.id }, words.say('said-removed')))
      }
    </div>
    ${isPress && mark.athletes.length <= 1 ? html`${whose(view, mark)} ${which(view, mark)}` : nothing}
    ${isPress ? time(view, mark) : nothing}`;
};

/** Two taps: this sheet's list, or closing it and pressing the athlete's own button. */
const whose = (view: View, mark: BoardMark): TemplateResult => html`<fieldset>
    <legend>${view.words.say('whose')}</legend>
    <div class="choices">
      ${view.state.board?.athletes.map(
        one =>
          html`<button aria-pressed=${mark.athletes.includes(one.id)} @click=${() => {
            void view.hands.give(mark.id, one.id);
            view.hands.open(null);
          }}>${one.name}</button>`,
      )}
    </div>
  </fieldset>`;

const which = (view: View, mark: BoardMark): TemplateResult => {
  const reps = repsOf(view);
  return form(repChoice(view, view.words.say('which-rep'), 'rep', mark.rep, reps), view.words.say('move'), values => {
    const rep = repBy(String(values.get('rep')), reps);
    if (rep !== undefined) {
      void view.hands.mark({ kind: 'moved', of: mark.id, rep }, view.words.say('said-moved'));
      view.hands.open(null);
    }

    return null;
  });
};

const time = (view: View, mark: BoardMark): TemplateResult => {
  const { words, hands } = view;
  const isStart = mark.kind === 'started';
  const content = html`<label>${words.say(isStart ? 'shift-start' : 'time-after-start')} <input name="time" inputmode="text" autocomplete="off" required /></label>`;
  return form(content, words.say('set-time'), values => {
    const typed = String(values.get('time')).trim();
    const isEarlier = isStart && /^[-−]/.test(typed);
    const read = readTime(typed.replace(/^[-+−]/, ''));
    if (read === null) {
      return words.say('no-time');
    }

    const deed: Deed = { kind: 'retimed', of: mark.id, milliseconds: isEarlier ? -read : read };
    void hands.mark(deed, words.say('said-retimed'));
    hands.open(null);
    return null;
  });
};
