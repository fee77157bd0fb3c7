import { html, nothing, type TemplateResult } from 'lit';
import type { RepReference } from '../keeping/mark.ts';
import { keyOfRep } from '../keeping/mark.ts';
import type { Sheet } from '../state.ts';
import { repName, type View } from './view.ts';

/** The head of a sheet: what it is, and the way back. */
export const head = (view: View, title: string, back?: Sheet): TemplateResult => html`<div class="sheet-head">
    ${back === undefined ? nothing : html`<button class="more" aria-label=${view.words.say('back')} @click=${() => view.hands.open(back)}>‹</button>`}
    <h2 id="sheet-title" tabindex="-1">${title}</h2>
    <button class="more" aria-label=${view.words.say('close')} @click=${() => view.hands.open(null)}>✕</button>
  </div>`;

/** A button that does something and closes the sheet. */
export const action = (view: View, words: string, act: () => void, isMain = false): TemplateResult =>
  html`<button class=${isMain ? 'main' : ''} @click=${() => {
    act();
    view.hands.open(null);
  }}>${words}</button>`;

/** A form with fields, which gives their values and closes the sheet where the values are good; a sentence where they are not. */
export const form = (content: TemplateResult, button: string, act: (values: FormData) => string | null): TemplateResult => html`<form
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const it = event.currentTarget as HTMLFormElement;
      const problem = act(new FormData(it));
      const output = it.querySelector('output');
      if (output) {
        output.textContent = problem ?? '';
      }

      if (problem === null) {
        it.reset();
      }
    }}>
    ${content}
    <button>${button}</button>
    <output class="problem" role="alert"></output>
  </form>`;

/** A choice of one of the plan's reps. */
export const repChoice = (
  view: View,
  label: string,
  name: string,
  chosen: RepReference | null,
  reps: readonly RepReference[],
): TemplateResult => html`<label
    >${label}
    <select name=${name}>
      ${reps.map(rep => html`<option value=${keyOfRep(rep)} ?selected=${chosen !== null && keyOfRep(rep) === keyOfRep(chosen)}>${repName(view, rep)}</option>`)}
    </select>
  </label>`;

/** What a choice of a rep gave back. */
export const repBy = (key: string, reps: readonly RepReference[]): RepReference | undefined => reps.find(rep => keyOfRep(rep) === key);

/** All reps that can be named: of the plan, and those added at the track. */
export const repsOf = (view: View): readonly RepReference[] => {
  const planned: readonly RepReference[] = view.state.board?.plan.reps.map(rep => ({ number: rep.number })) ?? [];
  const others = (view.state.board?.athletes.flatMap(one => one.reps) ?? []).map(one => one.rep);
  const next = (view.state.board?.athletes ?? []).flatMap(one => one.next ?? []);
  return [...new Map([...planned, ...others, ...next].map(rep => [keyOfRep(rep), rep])).values()];
};
