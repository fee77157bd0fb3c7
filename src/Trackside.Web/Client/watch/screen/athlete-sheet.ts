import { html, nothing, type TemplateResult } from 'lit';
import type { BoardAthlete } from '../board/board.ts';
import { lastRun, repeated, started } from '../hand/doings.ts';
import { readTime, timeText } from '../hand/times.ts';
import { action, form, head, repBy, repChoice, repsOf } from './parts.ts';
import { difference, groupName, repName, uncertainty, type View } from './view.ts';

/** One athlete: the reps so far, how they hold up, and everything that can happen to them in a session. */
export const athleteSheet = (view: View, id: string): TemplateResult => {
  const athlete = view.state.board?.athletes.find(one => one.id === id);
  return athlete === undefined
    ? html`${head(view, '')}`
    : html`${head(view, athlete.name)} ${reps(view, athlete)} ${view.state.timing?.right === 'mark' ? deeds(view, athlete) : nothing}`;
};

/** The list of reps with times, differences and targets; and the sentence on fading, told calmly. */
export const reps = (
  view: View,
  athlete: BoardAthlete,
): TemplateResult => html`${athlete.fade ? html`<p class="fade">${athlete.fade.words}</p>` : nothing}
    ${
      athlete.reps.length === 0
        ? html`<p>${view.words.say('no-reps')}</p>`
        : html`<table class="reps">
          <thead><tr><th scope="col">${view.words.say('rep-column')}</th><th scope="col">${view.words.say('time-column')}</th><th scope="col">±</th><th scope="col">${view.words.say('target-column')}</th></tr></thead>
          <tbody>${athlete.reps.map(
            rep => html`<tr class=${rep.state}>
              <th scope="row">${repName(view, rep.rep)}</th>
              <td>${rep.shown ?? (rep.state === 'ahead' ? '' : view.words.say(`rep-${rep.state}`))}${rep.isTyped ? html` <small>${view.words.say('typed')}</small>` : nothing}${
                rep.isStartAssumed ? html` <small>${view.words.say('start-assumed')}</small>` : nothing
              }${uncertainty(view, rep)}
              ${rep.laps.length > 0 ? html`<br /><small>${rep.laps.map(lap => `${lap.metres === null ? '' : `${lap.metres}m `}${timeText(lap.split)}`).join(' · ')}</small>` : nothing}</td>
              <td>${difference(rep)}</td>
              <td>${rep.aimShown ?? ''}</td>
            </tr>`,
          )}</tbody>
        </table>`
    }`;

const deeds = (view: View, athlete: BoardAthlete): TemplateResult => {
  const { words, hands } = view;
  const last = lastRun(athlete)?.rep ?? athlete.current;
  const { next } = athlete;
  return html`<div class="actions">
      ${
        athlete.state !== 'running' && next !== null
          ? html`<button class="main" @click=${(event: MouseEvent) => {
              void hands.watching.record(
                [{ deed: started([athlete.id], next, athlete.group), steady: event.timeStamp }],
                words.say('said-started', athlete.name),
              );
              hands.open(null);
            }}>${words.say('start-now', repName(view, next))}</button>`
          : nothing
      }
      ${
        athlete.state === 'dropped'
          ? action(
              view,
              words.say('come-back'),
              () => void hands.mark({ kind: 'joined', athlete: athlete.id, name: athlete.name }, words.say('said-back', athlete.name)),
            )
          : action(
              view,
              words.say('drop-out'),
              () => void hands.mark({ kind: 'dropped', athletes: [athlete.id] }, words.say('said-out', athlete.name)),
            )
      }
      ${next === null ? nothing : action(view, words.say('skip', repName(view, next)), () => void hands.mark({ kind: 'skipped', athletes: [athlete.id], rep: next }, words.say('said-skipped', athlete.name)))}
      ${last === null ? nothing : action(view, words.say('repeat', repName(view, last)), () => void hands.mark(repeated([athlete.id], last), words.say('said-extra')))}
    </div>
    ${extraRep(view, [athlete.id])} ${typedTime(view, athlete)} ${late(view, athlete)} ${toGroup(view, athlete)} ${note(view, athlete)}`;
};

/** An extra rep by its measure, as it is written in a session. */
export const extraRep = (view: View, athletes: readonly string[] | undefined): TemplateResult =>
  form(
    html`<label>${view.words.say('extra-measure')} <input name="measure" placeholder="200m" required autocomplete="off" maxlength="40" /></label>`,
    view.words.say('add-rep'),
    values => {
      void view.hands.mark(
        { kind: 'repAdded', ...(athletes === undefined ? {} : { athletes }), measure: String(values.get('measure')).trim() },
        view.words.say('said-extra'),
      );
      view.hands.open(null);
      return null;
    },
  );

/** A time typed instead of pressed. */
export const typedTime = (view: View, athlete: BoardAthlete): TemplateResult => {
  const all = repsOf(view);
  const content = html`${repChoice(view, view.words.say('which-rep'), 'rep', athlete.current ?? athlete.next, all)}
    <label>${view.words.say('typed-time')} <input name="time" inputmode="text" placeholder="17.3" required autocomplete="off" /></label>`;
  return form(content, view.words.say('keep-time'), values => {
    const milliseconds = readTime(String(values.get('time')));
    const rep = repBy(String(values.get('rep')), all) ?? athlete.current ?? athlete.next;
    if (milliseconds === null || rep === null) {
      return view.words.say('no-time');
    }

    void view.hands.mark(
      { kind: 'timed', athletes: [athlete.id], rep, milliseconds },
      view.words.say('said-finished', athlete.name, timeText(milliseconds)),
    );
    return null;
  });
};

const late = (view: View, athlete: BoardAthlete): TemplateResult => {
  const all = repsOf(view);
  return form(repChoice(view, view.words.say('late'), 'rep', athlete.next, all), view.words.say('comes-late'), values => {
    const rep = repBy(String(values.get('rep')), all);
    void view.hands.mark(
      { kind: 'joined', athlete: athlete.id, name: athlete.name, ...(rep ? { rep } : {}) },
      view.words.say('said-late', athlete.name),
    );
    view.hands.open(null);
    return null;
  });
};

const toGroup = (view: View, athlete: BoardAthlete): TemplateResult => html`<fieldset>
    <legend>${view.words.say('group')}</legend>
    <div class="choices">
      ${view.state.board?.groups.map(
        group =>
          html`<button aria-pressed=${group.id === athlete.group} ?disabled=${group.id === athlete.group} @click=${() => {
            void view.hands.group([athlete.id], group.id);
            view.hands.open(null);
          }}>${groupName(view, group)}</button>`,
      )}
      <button @click=${() => {
        void view.hands.group([athlete.id], null);
        view.hands.open(null);
      }}>${view.words.say('new-group', view.hands.nextName())}</button>
    </div>
  </fieldset>`;

const note = (view: View, athlete: BoardAthlete): TemplateResult =>
  form(
    html`<label>${view.words.say('note')} <input name="text" required maxlength="2000" autocomplete="off" /></label>`,
    view.words.say('keep-note'),
    values => {
      void view.hands.mark({ kind: 'noted', text: String(values.get('text')).trim(), athlete: athlete.id }, view.words.say('said-noted'));
      return null;
    },
  );
