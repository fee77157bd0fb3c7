import { commandOf } from '../hand/keys.ts';
import { currentGroup } from '../state.ts';
import { oneByOne } from './group-sheet.ts';
import type { View } from './view.ts';

/** Does what a key of the keyboard asks for; true where it asked for anything. */
export const obey = (view: View, event: KeyboardEvent): boolean => {
  const { state, hands } = view;
  const target = event.target as Element;
  const isTyping = target.closest('input, textarea, select') !== null;
  const isOnButton = target.closest('button, a, summary') !== null;
  const command = commandOf(event);
  if (command === null || isTyping || state.sheet !== null || state.stage !== 'open' || (isOnButton && event.key === ' ')) {
    return false;
  }

  const mayMark = state.timing?.right !== 'follow';
  const groups = state.board?.groups.filter(one => one.athletes.length > 0) ?? [];
  const group = currentGroup(state);
  const steady = event.timeStamp;
  const athlete = 'place' in command ? group?.athletes[command.place] : undefined;
  switch (command.does) {
    case 'athlete':
    case 'lap':
      if (mayMark && athlete !== undefined) {
        void hands.press(athlete, steady, command.does === 'lap' || state.isLap);
      }

      return true;
    case 'sheet':
      hands.open(athlete === undefined ? null : { is: 'athlete', id: athlete });
      return true;
    case 'menu':
    case 'history':
    case 'keys':
      hands.open({ is: command.does });
      return true;
    default:
      break;
  }

  if (!mayMark || group === undefined) {
    return false;
  }

  switch (command.does) {
    case 'start':
      if (group.state !== 'running') {
        void hands.start(group.id, steady);
      }

      return true;
    case 'undo':
      void hands.undo();
      return true;
    case 'redo':
      void hands.redo();
      return true;
    case 'laps':
      hands.watching.set({ isLap: !state.isLap });
      return true;
    case 'unnamed':
      void hands.unnamed(steady);
      return true;
    case 'groups':
    case 'text':
      if (state.timing?.right === 'mark') {
        hands.open({ is: command.does });
      }

      return true;
    case 'nextGroup': {
      const next = groups[(groups.indexOf(group) + 1) % groups.length];
      hands.watching.set({ current: next?.id ?? null });
      document.getElementById(`group-${next?.id}`)?.scrollIntoView({ block: 'nearest' });
      return true;
    }
    case 'oneByOne':
      oneByOne(view, group.id);
      return true;
  }
};
