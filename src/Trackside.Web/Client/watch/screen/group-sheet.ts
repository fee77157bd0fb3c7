import { html, nothing, type TemplateResult } from 'lit';
import { everyone } from '../board/board.ts';
import { grouped, lastRun, repeated } from '../hand/doings.ts';
import { extraRep } from './athlete-sheet.ts';
import { action, form, head } from './parts.ts';
import { groupName, repName, type View } from './view.ts';

/** One group: how it starts, and what happens to all of it. */
export const groupSheet = (view: View, id: string): TemplateResult => {
  const { state, words, hands } = view;
  const { board } = state;
  const group = board?.groups.find(one => one.id === id);
  if (!board || !group) {
    return html`${head(view, '')}`;
  }

  const isOneByOne = state.oneByOne.has(id);
  const { next } = group;
  const last = group.rep ?? lastOf(view, group.athletes);
  return html`${head(view, groupName(view, group))}
    <p>${words.count('athletes', group.athletes.length)}${group.dueWords ? html`<br />${group.dueWords}` : nothing}</p>
    <div class="actions">
      <button aria-pressed=${isOneByOne} aria-keyshortcuts="B" @click=${() => oneByOne(view, id)}>${words.say('one-by-one')}</button>
      ${last === null ? nothing : action(view, words.say('recovery-now'), () => void hands.mark({ kind: 'recovering', athletes: group.athletes, rep: last }, words.say('said-recovery')))}
      ${next === null ? nothing : action(view, words.say('skip', repName(view, next)), () => void hands.mark({ kind: 'skipped', athletes: group.athletes, rep: next }, words.say('said-skipped', groupName(view, group))))}
      ${last === null ? nothing : action(view, words.say('repeat', repName(view, last)), () => void hands.mark(repeated(group.athletes.length === board.athletes.length ? undefined : group.athletes, last), words.say('said-extra')))}
    </div>
    ${extraRep(view, group.athletes.length === board.athletes.length ? undefined : group.athletes)}
    ${id === everyone && board.groups.length > 1 ? nothing : stagger(view, id)}
    ${id === everyone ? nothing : rename(view, id)}
    <div class="actions">
      <button @click=${() => hands.open({ is: 'groups' })}>${words.say('groups-and-athletes')}</button>
      ${id === everyone ? nothing : action(view, words.say('dissolve'), () => void hands.mark(grouped({ id, name: group.name, stagger: null }, []), words.say('said-dissolved', groupName(view, group))))}
    </div>`;
};

/** Whether the athletes of a group go by their own buttons, or all by the group's. */
export const oneByOne = (view: View, id: string): void => {
  const groups = new Set(view.state.oneByOne);
  if (!groups.delete(id)) {
    groups.add(id);
  }

  view.hands.watching.set({ oneByOne: groups });
};

const lastOf = (view: View, athletes: readonly string[]) =>
  view.state.board?.athletes
    .filter(one => athletes.includes(one.id))
    .flatMap(one => lastRun(one) ?? [])
    .toSorted((one, other) => (other.finishedAt ?? 0) - (one.finishedAt ?? 0))[0]?.rep ?? null;

const stagger = (view: View, id: string): TemplateResult => {
  const group = view.state.board?.groups.find(one => one.id === id);
  const seconds = (group?.stagger ?? 0) / 1_000;
  return form(
    html`<label>${view.words.say('stagger')} <input name="seconds" type="number" min="0" max="600" step="0.5" .value=${String(seconds)} required /></label>`,
    view.words.say('set-stagger'),
    values => {
      const milliseconds = Math.round(Number(values.get('seconds')) * 1_000);
      void view.hands.group(
        group?.athletes ?? [],
        id,
        id === everyone ? view.hands.nextName() : group?.name,
        milliseconds > 0 ? milliseconds : null,
      );
      view.hands.open(null);
      return null;
    },
  );
};

const rename = (view: View, id: string): TemplateResult => {
  const group = view.state.board?.groups.find(one => one.id === id);
  return form(
    html`<label>${view.words.say('group-name')} <input name="name" maxlength="80" .value=${group?.name ?? ''} required autocomplete="off" /></label>`,
    view.words.say('rename'),
    values => {
      void view.hands.group([], id, String(values.get('name')).trim());
      view.hands.open(null);
      return null;
    },
  );
};
