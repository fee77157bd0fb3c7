import { html, nothing, type TemplateResult } from 'lit';
import type { BoardGroup, BoardRep } from '../board/board.ts';
import { everyone } from '../board/board.ts';
import type { Hands } from '../hand/hands.ts';
import { timeText } from '../hand/times.ts';
import { keyOfRep, type RepReference } from '../keeping/mark.ts';
import type { WatchState } from '../state.ts';
import type { Words } from '../words.ts';

/** What every part of the screen is drawn from. */
export interface View {
  readonly state: WatchState;
  readonly words: Words;
  readonly hands: Hands;
  readonly acts: Acts;
}

/** What only the page itself can do. */
export interface Acts {
  save(): void;
  load(file: File): void;
  choose(timing: string): void;
  read(text: string): Promise<string | null>;
  testSound(): void;
}

/** A press by finger, mouse, key or whatever else works a button: by the moment it went down, and each only once. */
export const onPress = (
  act: (steady: number) => void,
): { readonly down: (event: PointerEvent) => void; readonly click: (event: MouseEvent) => void } => ({
  down: event => {
    if (event.button === 0) {
      pressedAt.set(event.currentTarget as Element, event.timeStamp);
      act(event.timeStamp);
    }
  },
  // A click that no pointer went down for comes from a keyboard or a screen reader.
  click: event => {
    const down = pressedAt.get(event.currentTarget as Element) ?? Number.NEGATIVE_INFINITY;
    pressedAt.delete(event.currentTarget as Element);
    if (event.detail === 0 || event.timeStamp - down > 5_000) {
      act(event.timeStamp);
    }
  },
});

const pressedAt = new WeakMap<Element, number>();

export const groupName = (view: View, group: Pick<BoardGroup, 'id' | 'name'>): string =>
  group.id === everyone || group.name === '' ? view.words.say(view.state.board?.groups.length === 1 ? 'all' : 'the-rest') : group.name;

/** "Rep 3 of 12 · 120m · set 2": as much of it as is known. */
export const repWords = (view: View, rep: RepReference | null): string => {
  const plan = view.state.board?.plan.reps ?? [];
  if (rep === null) {
    return '';
  }

  if ('added' in rep) {
    const name = view.state.board?.athletes.flatMap(one => one.reps).find(one => keyOfRep(one.rep) === rep.added)?.name ?? '';
    return [view.words.say('extra-rep'), name].filter(part => part !== '').join(' · ');
  }

  const planned = plan.find(one => one.number === rep.number);
  const sets = new Set(plan.filter(one => one.block === planned?.block).map(one => one.set)).size;
  return [
    planned ? view.words.say('rep-of', rep.number, plan.length) : view.words.say('rep', rep.number),
    planned?.name ?? '',
    planned && sets > 1 ? view.words.say('set-of', planned.set, sets) : '',
  ]
    .filter(part => part !== '')
    .join(' · ');
};

/** A short name of a rep for a button or a list. */
export const repName = (view: View, rep: RepReference): string => {
  const planned = 'number' in rep ? view.state.board?.plan.reps.find(one => one.number === rep.number) : undefined;
  return 'number' in rep ? [`${rep.number}`, planned?.name ?? ''].filter(part => part !== '').join(' · ') : view.words.say('extra-rep');
};

/** A difference with its sign and the colour of its side. */
export const difference = (rep: Pick<BoardRep, 'differenceShown' | 'side'>): TemplateResult | typeof nothing =>
  rep.differenceShown === null ? nothing : html`<span class="difference ${rep.side}">${rep.differenceShown}</span>`;

/** How much of a difference of clocks may be of no account. */
const smallWithin = 50;

/** What a time may be out by, where its start and finish were pressed on phones whose clocks are not one. */
export const uncertainty = (view: View, rep: Pick<BoardRep, 'within' | 'milliseconds'>): TemplateResult | typeof nothing =>
  rep.milliseconds === null || (rep.within !== null && rep.within <= smallWithin)
    ? nothing
    : html`<small class="within">± ${rep.within === null ? view.words.say('unknown') : timeText(rep.within)}</small>`;
