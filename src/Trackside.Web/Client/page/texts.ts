/** Puts values into a text of the server: `{0}` is the first. */
export const filled = (text: string, values: readonly (string | number)[]): string =>
  text.replace(/\{(\d+)\}/g, (place, number: string) => String(values[Number(number)] ?? place));

/** What an island has to say, in the page's language; empty where the server gave no such text. */
export const say = (island: Element, name: string, ...values: readonly (string | number)[]): string =>
  filled(island.getAttribute(`data-text-${name}`) ?? '', values);
