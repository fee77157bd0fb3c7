import { html, type TemplateResult } from 'lit';
import { newId } from '../../result-grid/identity.ts';
import { form, head } from './parts.ts';
import { groupName, type View } from './view.ts';

/** Who is in which group; and somebody who is in none of the lists. */
export const groupsSheet = (view: View): TemplateResult => {
  const { words, hands, state } = view;
  const athletes = state.board?.athletes ?? [];
  const groups = state.board?.groups ?? [];
  const here = new Set(athletes.map(one => one.id));
  const others = (state.timing?.plan.others ?? []).filter(one => !here.has(one.id));
  const add = form(
    html`<label>${words.say('athlete-name')} <input name="name" maxlength="80" required autocomplete="off" /></label>`,
    words.say('add-athlete'),
    values => {
      const name = String(values.get('name')).trim();
      if (name === '') {
        return words.say('no-name');
      }

      void hands.mark({ kind: 'joined', athlete: newId(), name }, words.say('said-joined', name));
      return null;
    },
  );
  return html`${head(view, words.say('groups-and-athletes'), { is: 'menu' })}
    ${
      athletes.length < 2
        ? ''
        : html`<div class="actions">${[2, 3, 4].filter(count => count <= athletes.length).map(count => html`<button @click=${() => void hands.split(count)}>${words.say('split', count)}</button>`)}</div>`
    }
    <table class="grouping">
      <tbody>
        ${athletes.map(
          one => html`<tr>
            <th scope="row" id="grouping-${one.id}">${one.name}</th>
            <td><select aria-labelledby="grouping-${one.id}" @change=${(event: Event) => {
              const { value } = event.currentTarget as HTMLSelectElement;
              void hands.group([one.id], value === 'new' ? null : value);
            }}>
              ${groups.map(group => html`<option value=${group.id} .selected=${group.id === one.group}>${groupName(view, group)}</option>`)}
              <option value="new">${words.say('new-group', hands.nextName())}</option>
            </select></td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${
      others.length === 0
        ? ''
        : html`<fieldset>
      <legend>${words.say('rest-of-squad')}</legend>
      <div class="choices">${others.map(one => html`<button @click=${() => void hands.mark({ kind: 'joined', athlete: one.id, name: one.name }, words.say('said-joined', one.name))}>${one.name}</button>`)}</div>
    </fieldset>`
    }
    ${add}`;
};
