import { html, type TemplateResult } from 'lit';
import type { ToldReading } from '../../session-editor/told.ts';
import { head } from './parts.ts';
import type { View } from './view.ts';

/** The session's text, changed in the middle of it: what was run stays, targets and what is ahead follow the new text. */
export const textSheet = (view: View): TemplateResult => {
  const { words, hands, state } = view;
  const text = state.board?.plan.text ?? state.timing?.plan.session.text ?? '';
  return html`${head(view, words.say('edit-text'), { is: 'menu' })}
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('text')).trim();
        if (typed !== '' && typed !== text) {
          void hands.mark({ kind: 'planned', text: typed }, words.say('said-planned'));
        }

        hands.open(null);
      }}>
      <label>${words.say('session-text')} <textarea name="text" rows="5" maxlength="20000" spellcheck="false" autocapitalize="none" autocomplete="off" .value=${text}
          @input=${(event: Event) => void show(view, event.currentTarget as HTMLTextAreaElement)}></textarea></label>
      <div class="reading" aria-live="polite"></div>
      <p class="faint">${words.say('text-means')}</p>
      <button class="main">${words.say('use-text')}</button>
    </form>`;
};

/** What the text is read as, as one types; the last one typed wins. */
const show = async (view: View, area: HTMLTextAreaElement): Promise<void> => {
  const typed = area.value;
  const json = await view.acts.read(typed);
  const place = area.form?.querySelector('.reading');
  if (!place || area.value !== typed) {
    return;
  }

  if (json === null) {
    place.textContent = view.words.say('cannot-read-now');
    return;
  }

  const told = JSON.parse(json) as ToldReading;
  const list = document.createElement('ul');
  const lines = [
    told.empty ?? '',
    ...told.blocks,
    told.recoveries ?? '',
    ...told.facts.map(one => `${one.name}: ${one.value}`),
    ...told.marks.map(one => one.words),
  ];
  for (const line of lines.filter(one => one !== '')) {
    const item = document.createElement('li');
    item.textContent = line;
    list.append(item);
  }

  place.replaceChildren(list);
};
