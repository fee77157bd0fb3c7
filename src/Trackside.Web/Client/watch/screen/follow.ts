import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardAthlete, BoardGroup } from '../board/board.ts';
import { lastRun, repOf } from '../hand/doings.ts';
import { reps } from './athlete-sheet.ts';
import { notices, top } from './frame.ts';
import { difference, groupName, repWords, uncertainty, type View } from './view.ts';

/** The board for who looks on: the same, with nothing to press. */
export const follow = (view: View): TemplateResult => html`${top(view)}
  <div class="panels" tabindex="0" role="region" aria-label=${view.words.say('groups')}>
    ${view.state.board?.ended ? html`<p class="ended">${view.words.say('ended')}</p>` : nothing}
    ${view.state.board?.marks.length === 0 ? html`<p class="ended">${view.words.say('not-begun')}</p>` : nothing}
    ${repeat(
      view.state.board?.groups.filter(one => one.athletes.length > 0) ?? [],
      one => one.id,
      one => group(view, one),
    )}
  </div>
  ${notices(view)}`;

const group = (view: View, group: BoardGroup): TemplateResult => {
  const athletes = group.athletes.flatMap(id => view.state.board?.athletes.find(one => one.id === id) ?? []);
  return html`<section class="group ${group.state}" aria-label=${groupName(view, group)} data-due=${group.dueAt ?? nothing}>
    <div class="group-head">
      <div class="group-words"><h2>${groupName(view, group)}</h2><p>${repWords(view, group.state === 'running' ? group.rep : (group.next ?? group.rep))}</p></div>
      <div class="clock">${
        group.state === 'running'
          ? html`<span class="big" role="timer" data-since=${group.startedAt ?? nothing}></span>`
          : group.dueAt === null
            ? html`<span class="due">${group.dueWords ?? ''}</span>`
            : html`<span class="big" role="timer" data-until=${group.dueAt}></span>`
      }</div>
    </div>
    <ul class="followed">${repeat(
      athletes,
      one => one.id,
      one => html`<li class=${one.state}><details><summary>${line(view, one)}</summary>${reps(view, one)}</details></li>`,
    )}</ul>
  </section>`;
};

const line = (view: View, athlete: BoardAthlete): TemplateResult => {
  const run = lastRun(athlete);
  const aim = repOf(athlete, athlete.current)?.aimShown ?? null;
  return html`<span class="name">${athlete.name}</span>
    <span class="line">${
      athlete.state === 'running'
        ? html`<span class="own" data-since=${athlete.startedAt ?? nothing}></span> ${aim === null ? nothing : html`<span class="aim">${view.words.say('target', aim)}</span>`}`
        : athlete.state === 'dropped'
          ? view.words.say('out')
          : html`${run?.shown ?? ''} ${run ? html`${difference(run)} ${uncertainty(view, run)}` : nothing}`
    }</span>`;
};
