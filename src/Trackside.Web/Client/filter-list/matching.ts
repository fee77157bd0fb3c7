/** Letters without their accents and case, so that `zoe` finds Zoë. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/\s+/g, ' ').trim();

/** Whether every word that is sought begins somewhere in the text. */
export const matches = (text: string, sought: string): boolean => {
  const within = folded(text);
  return folded(sought)
    .split(' ')
    .every(word => within.includes(word));
};
