/** How long to wait before trying again, after so many tries without an answer: longer each time, half a minute at most. */
export const waitAfter = (failures: number): number => Math.min(30_000, 1_000 * 2 ** Math.max(0, failures - 1));
