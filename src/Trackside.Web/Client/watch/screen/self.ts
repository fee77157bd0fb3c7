import { html, nothing, type TemplateResult } from 'lit';
import { reps, typedTime } from './athlete-sheet.ts';
import { foot, notices, top } from './frame.ts';
import { groupPanel } from './group-panel.ts';
import type { View } from './view.ts';

/** "My reps today": one athlete with their own start, finish and times to type. */
export const self = (view: View): TemplateResult => {
  const athlete = view.state.board?.athletes[0];
  const group = view.state.board?.groups.find(one => one.id === athlete?.group);
  return html`${top(view)}
    <div class="panels alone" tabindex="0" role="region" aria-label=${view.words.say('my-reps')}>
      ${athlete && group ? groupPanel(view, { ...group, athletes: [athlete.id] }) : nothing}
      ${athlete ? html`<section class="mine" aria-label=${view.words.say('my-reps')}><h2>${view.words.say('my-reps')}</h2>${reps(view, athlete)} ${typedTime(view, athlete)}</section>` : nothing}
    </div>
    ${notices(view)} ${foot(view, false)}`;
};
