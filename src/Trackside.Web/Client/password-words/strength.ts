const longEnough = 10;
const long = 16;
const fewestLetters = 5;

/** How hard a password is to guess, as far as its length tells; whether it is a common one, only the server knows. */
export type Strength = 'none' | 'short' | 'alike' | 'fair' | 'strong';

/** How many letters and signs are missing until it is long enough. */
export const missing = (password: string): number => Math.max(0, longEnough - [...password].length);

export const strengthOf = (password: string): Strength => {
  const letters = [...password];
  if (letters.length === 0) {
    return 'none';
  }

  if (letters.length < longEnough) {
    return 'short';
  }

  if (new Set(letters).size < fewestLetters) {
    return 'alike';
  }

  return letters.length < long ? 'fair' : 'strong';
};
