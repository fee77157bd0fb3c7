/** What is heard and felt before a start, and when, in milliseconds before it. */
const cueTimes = [10_000, 3_000, 2_000, 1_000, 0] as const;

export type Cue = 'soon' | 'count' | 'go';

/** The cue that falls between two looks at the clock; the last where several do, and none for a look that comes much too late. */
export const cueBetween = (before: number, now: number, due: number): Cue | null => {
  if (now - before > 1_500 || now < before) {
    return null;
  }

  const passed = cueTimes.filter(time => before < due - time && due - time <= now).at(-1);
  return passed === undefined ? null : passed === 0 ? 'go' : passed === 10_000 ? 'soon' : 'count';
};

/** How near a start is, for the eye: each its own colour, and its own words. */
export type Nearness = 'far' | 'near' | 'now' | 'over';

export const nearness = (left: number): Nearness => (left > 10_000 ? 'far' : left > 3_000 ? 'near' : left > -1_000 ? 'now' : 'over');
