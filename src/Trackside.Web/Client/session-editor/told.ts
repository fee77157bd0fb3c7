import type { Severity } from './marks.ts';

/** What is shown of a text: the JSON of `ToldReadingJson`, all of it in words already. */
export interface ToldReading {
  readonly empty: string | null;
  readonly strips: readonly string[];
  readonly facts: readonly { readonly name: string; readonly value: string; readonly doubt: string | null }[];
  readonly blocks: readonly string[];
  readonly recoveries: string | null;
  readonly held: string | null;
  readonly marks: readonly ToldMark[];
  readonly key: string;
}

interface ToldMark {
  readonly code: string;
  readonly severity: Severity;
  readonly start: number;
  readonly length: number;
  readonly words: string;
  readonly fixes: readonly { readonly start: number; readonly length: number; readonly text: string; readonly words: string }[];
}

type Attributes = Readonly<Record<string, string | null>>;

const element = (name: string, attributes: Attributes = {}, ...children: readonly (Node | string)[]): HTMLElement => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null) {
      made.setAttribute(attribute, value);
    }
  }

  made.append(...children);
  return made;
};

const some = <T>(items: readonly T[], draw: (items: readonly T[]) => Node): readonly Node[] => (items.length > 0 ? [draw(items)] : []);

const line = (text: string | null, className: string): readonly Node[] => (text === null ? [] : [element('p', { class: className }, text)]);

const drawing = (svg: string): Node => document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);

const item = (mark: ToldMark, explain: string): Node =>
  element(
    'li',
    { class: mark.severity, 'data-severity': mark.severity, 'data-start': String(mark.start), 'data-length': String(mark.length) },
    element('span', {}, mark.words),
    ...mark.fixes.map(fix =>
      element('button', { type: 'submit', class: 'little', name: 'fix', value: `${fix.start},${fix.length},${fix.text}` }, fix.words),
    ),
    element('a', { class: 'small', href: `${explain}${mark.code}` }, mark.code),
  );

/** The same that the server draws: see `Sessions/ReadingView.razor`. */
export const drawn = (told: ToldReading, explain: string): readonly Node[] => [
  ...line(told.empty, 'faint'),
  ...told.strips.map((svg, number) =>
    element('div', { class: number === 0 ? 'for-phone' : 'for-desk' }, element('div', { class: 'strip' }, drawing(svg))),
  ),
  ...some(told.facts, facts =>
    element(
      'dl',
      { class: 'facts' },
      ...facts.map(({ name, value, doubt }) =>
        element('div', {}, element('dt', {}, name), element('dd', { class: doubt === null ? null : 'guess', title: doubt }, value)),
      ),
    ),
  ),
  ...some(told.blocks, blocks => element('ol', { class: 'blocks' }, ...blocks.map(block => element('li', {}, block)))),
  ...line(told.recoveries, 'small'),
  ...line(told.held, 'small'),
  ...some(told.marks, marks => element('ul', { class: 'marks', 'data-marks': '' }, ...marks.map(mark => item(mark, explain)))),
];
