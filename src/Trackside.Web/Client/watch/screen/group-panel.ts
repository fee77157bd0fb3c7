import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type BoardAthlete, type BoardGroup, everyone } from '../board/board.ts';
import { lastRun, repOf, starters, wouldStart } from '../hand/doings.ts';
import { placeKeys } from '../hand/keys.ts';
import { timeText } from '../hand/times.ts';
import { currentGroup } from '../state.ts';
import { difference, groupName, onPress, repWords, uncertainty, type View } from './view.ts';

/** One group: its clock or its start, and a button for each of its athletes. */
export const groupPanel = (view: View, group: BoardGroup): TemplateResult => {
  const athletes = group.athletes.flatMap(id => view.state.board?.athletes.find(one => one.id === id) ?? []);
  const name = groupName(view, group);
  const isCurrent = currentGroup(view.state)?.id === group.id;
  return html`<section class="group ${group.state}" id="group-${group.id}" aria-label=${name} data-due=${group.dueAt ?? nothing} ?data-current=${isCurrent}>
    <div class="group-head">
      <div class="group-words">
        <h2>${name}</h2>
        <p>${repWords(view, group.state === 'running' ? group.rep : (group.next ?? group.rep))}</p>
      </div>
      ${group.state === 'running' ? clock(view, group) : start(view, group)}
      <button class="more" aria-label=${view.words.say('more-about', name)} @click=${() => view.hands.open({ is: 'group', id: group.id })}>⋯</button>
    </div>
    <ul class="athletes ${athletes.length > 14 ? 'many' : athletes.length === 1 ? 'one' : ''}">
      ${repeat(
        athletes,
        one => one.id,
        (one, index) => athleteButton(view, group, one, index, isCurrent),
      )}
    </ul>
  </section>`;
};

const clock = (view: View, group: BoardGroup): TemplateResult => {
  const stagger = view.state.staggers.find(one => one.group === group.id);
  return html`<div class="clock">
    <span class="big" role="timer" aria-label=${view.words.say('clock')} data-since=${group.startedAt ?? nothing}></span>
    ${stagger === undefined ? nothing : html`<button class="little" @click=${() => view.hands.halt(group.id)}>${view.words.say('stop-stagger', stagger.waiting.length)}</button>`}
  </div>`;
};

const start = (view: View, group: BoardGroup): TemplateResult => {
  const going = view.state.board === null ? [] : starters(view.state.board, group);
  if (going.length === 0) {
    return html`<p class="clock over">${view.words.say(view.state.board?.ended ? 'ended' : 'done')}</p>`;
  }

  const press = onPress(steady => void view.hands.start(group.id, steady));
  const oneByOne = view.state.oneByOne.has(group.id);
  return html`<button class="start" data-start @pointerdown=${press.down} @click=${press.click} aria-describedby="due-${group.id}">
    <span>${group.stagger !== null && group.stagger > 0 ? view.words.say('start-staggered', going.length) : oneByOne ? view.words.say('start-all', going.length) : group.id === everyone ? view.words.say('start-one') : view.words.say('start', groupName(view, group))}</span>
    ${group.dueAt === null ? html`<span class="due" id="due-${group.id}">${group.dueWords ?? ''}</span>` : html`<span class="due" id="due-${group.id}" data-until=${group.dueAt}></span>`}
  </button>`;
};

const athleteButton = (view: View, group: BoardGroup, athlete: BoardAthlete, index: number, isCurrent: boolean): TemplateResult => {
  const press = onPress(steady => void view.hands.press(athlete.id, steady));
  const isGiven = view.state.moving !== null;
  const isStart = !isGiven && wouldStart(athlete, { isOneByOne: view.state.oneByOne.has(group.id), now: view.hands.watching.axis() });
  const key = isCurrent ? placeKeys[index] : undefined;
  return html`<li class=${athlete.state} data-athlete=${athlete.id}>
    <button class="press" data-drop=${athlete.id} @pointerdown=${press.down} @click=${press.click} aria-keyshortcuts=${key?.toUpperCase() ?? nothing}>
      <span class="name">${athlete.name}</span>
      <span class="line">${athleteLine(view, group, athlete, isStart)}</span>
      ${key === undefined ? nothing : html`<kbd aria-hidden="true">${key.toUpperCase()}</kbd>`}
    </button>
    <button class="more" aria-label=${view.words.say('more-about', athlete.name)} @click=${() => view.hands.open({ is: 'athlete', id: athlete.id })}>⋯</button>
  </li>`;
};

/** Under the name: the target while they run, then the time and how far it was from the target. */
const athleteLine = (view: View, group: BoardGroup, athlete: BoardAthlete, isStart: boolean): TemplateResult => {
  if (athlete.state === 'dropped') {
    return html`${view.words.say('out')}`;
  }

  if (athlete.state === 'running') {
    const rep = repOf(athlete, athlete.current);
    const lap = rep?.laps.at(-1);
    const isOwn = athlete.startedAt !== null && athlete.startedAt !== group.startedAt;
    return html`${isOwn ? html`<span class="own" data-since=${athlete.startedAt}></span>` : nothing}
    ${lap ? html`<span class="lap">${lap.metres === null ? '' : `${lap.metres}m `}${timeText(lap.split)}</span>` : nothing}
    ${rep?.aimShown ? html`<span class="aim">${view.words.say('target', rep.aimShown)}</span>` : nothing}`;
  }

  const run = lastRun(athlete);
  const due = view.state.oneByOne.has(group.id) ? athlete.dueAt : null;
  return html`${run?.shown ? html`<span class="time">${run.shown}</span> ${difference(run)} ${uncertainty(view, run)}` : nothing}
  ${due === null ? nothing : html`<span class="own" data-until=${due}></span>`}
  ${isStart ? html`<span class="go">${view.words.say('start-one')}</span>` : !run && athlete.nextAimShown !== null ? html`<span class="aim">${view.words.say('target', athlete.nextAimShown)}</span>` : nothing}`;
};
