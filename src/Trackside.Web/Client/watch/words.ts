import { filled } from '../page/texts.ts';

export type Language = 'en' | 'es';

type Texts = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** The texts of the page, which carries all languages, for it is the same for everybody. */
export class Words {
  constructor(
    readonly texts: Texts,
    readonly language: Language,
  ) {}

  readonly say = (name: string, ...values: readonly (string | number)[]): string => {
    const text = this.texts[this.language][name];
    return text === undefined ? name : filled(text, values);
  };

  /** With one for a single thing, and another for several. */
  readonly count = (name: string, number: number, ...values: readonly (string | number)[]): string =>
    this.say(number === 1 ? `${name}-one` : `${name}-many`, number, ...values);

  in(language: Language): Words {
    return new Words(this.texts, language);
  }
}

export const languageOf = (wanted: readonly string[]): Language => {
  const known = wanted.map(one => one.slice(0, 2).toLowerCase()).find(one => one === 'en' || one === 'es');
  return (known as Language | undefined) ?? 'en';
};

export const wordsOfPage = (language: Language): Words =>
  new Words(JSON.parse(document.getElementById('words')?.textContent ?? '{"en":{},"es":{}}') as Texts, language);
