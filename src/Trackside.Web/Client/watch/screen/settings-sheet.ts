import { html, nothing, type TemplateResult } from 'lit';
import type { Settings } from '../keeping/settings.ts';
import { head } from './parts.ts';
import type { View } from './view.ts';

const choice = <Name extends 'hand' | 'theme' | 'language'>(
  view: View,
  name: Name,
  values: readonly Settings[Name][],
  chosen: Settings[Name],
): TemplateResult => html`<fieldset>
    <legend>${view.words.say(`setting-${name}`)}</legend>
    <div class="choices">
      ${values.map(value => html`<label><input type="radio" name=${name} .checked=${value === chosen} @change=${() => void view.hands.watching.settings({ [name]: value } as Partial<Settings>)} /> ${view.words.say(`${name}-${value}`)}</label>`)}
    </div>
  </fieldset>`;

const check = (view: View, name: 'hasSound' | 'hasVibration', words: string): TemplateResult =>
  html`<label class="check"><input type="checkbox" .checked=${view.state.settings[name]} @change=${(event: Event) => void view.hands.watching.settings({ [name]: (event.currentTarget as HTMLInputElement).checked })} /> ${words}</label>`;

const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true;

/** How somebody likes the watch, and how safe it is on this phone. */
export const settingsSheet = (view: View): TemplateResult => {
  const { words, state } = view;
  const { settings } = state;
  return html`${head(view, words.say('settings'), { is: 'menu' })}
    ${choice(view, 'hand', ['left', 'right'], settings.hand)} ${choice(view, 'theme', ['system', 'light', 'dark'], settings.theme)}
    ${choice(view, 'language', ['en', 'es'], words.language)}
    <fieldset>
      <legend>${words.say('setting-cues')}</legend>
      ${check(view, 'hasSound', words.say('sound'))} ${check(view, 'hasVibration', words.say('vibration'))}
      <button type="button" @click=${view.acts.testSound}>${words.say('try-cue')}</button>
    </fieldset>
    <label>${words.say('lap-metres')} <input type="number" min="1" max="10000" .value=${settings.lapMetres === null ? '' : String(settings.lapMetres)} @change=${(
      event: Event,
    ) => {
      const metres = Number((event.currentTarget as HTMLInputElement).value);
      void view.hands.watching.settings({ lapMetres: metres > 0 ? metres : null });
    }} /></label>
    <h3>${words.say('on-this-phone')}</h3>
    <p>${words.say(state.isOnDisk ? 'stored-before-shown' : 'not-stored')}</p>
    ${isInstalled() ? nothing : html`<p>${words.say('install')}</p>${state.isPersistent ? nothing : html`<p>${words.say('ios-rule')}</p>`}`}`;
};
