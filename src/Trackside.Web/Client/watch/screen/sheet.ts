import { html, nothing, type TemplateResult } from 'lit';
import type { Sheet } from '../state.ts';
import { athleteSheet } from './athlete-sheet.ts';
import { groupSheet } from './group-sheet.ts';
import { groupsSheet } from './groups-sheet.ts';
import { history } from './history.ts';
import { markSheet } from './mark-sheet.ts';
import { endSheet, fileSheet, keysSheet, menu, shareSheet } from './menu.ts';
import { settingsSheet } from './settings-sheet.ts';
import { textSheet } from './text-sheet.ts';
import type { View } from './view.ts';

/** What lies over the watch: a native dialog, so that the browser holds the focus and Escape closes it. */
export const sheet = (view: View): TemplateResult => {
  const open = view.state.sheet;
  return html`<dialog class="sheet" aria-labelledby="sheet-title" @cancel=${(event: Event) => {
    event.preventDefault();
    view.hands.open(null);
  }} @close=${(event: Event) => (event.currentTarget as HTMLDialogElement).open || view.hands.open(null)}>
    ${open === null ? nothing : content(view, open)}
  </dialog>`;
};

const content = (view: View, open: Sheet): TemplateResult => {
  switch (open.is) {
    case 'menu':
      return menu(view);
    case 'history':
      return history(view);
    case 'groups':
      return groupsSheet(view);
    case 'text':
      return textSheet(view);
    case 'settings':
      return settingsSheet(view);
    case 'keys':
      return keysSheet(view);
    case 'share':
      return shareSheet(view);
    case 'end':
      return endSheet(view);
    case 'file':
      return fileSheet(view);
    case 'athlete':
      return athleteSheet(view, open.id);
    case 'group':
      return groupSheet(view, open.id);
    case 'mark':
      return markSheet(view, open.id);
  }
};
