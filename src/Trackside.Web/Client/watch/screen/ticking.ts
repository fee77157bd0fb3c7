import type { Cue } from '../hand/cues.ts';
import { cueBetween, nearness } from '../hand/cues.ts';
import { clockText, countdownText } from '../hand/times.ts';

/** Writes the running clocks and countdowns into what is drawn; nothing is drawn anew for that. */
export const writeClocks = (root: ParentNode, now: number): void => {
  for (const place of root.querySelectorAll<HTMLElement>('[data-since]')) {
    const elapsed = now - Number(place.dataset.since);
    write(place, elapsed < 0 ? `−${countdownText(-elapsed)}` : clockText(elapsed));
  }

  for (const place of root.querySelectorAll<HTMLElement>('[data-until]')) {
    write(place, countdownText(Number(place.dataset.until) - now));
  }

  for (const place of root.querySelectorAll<HTMLElement>('section[data-due]')) {
    const near = nearness(Number(place.dataset.due) - now);
    if (place.dataset.near !== near) {
      place.dataset.near = near;
    }
  }
};

const write = (place: HTMLElement, text: string): void => {
  if (place.textContent !== text) {
    place.textContent = text;
  }
};

/** The cue of this look at the clock, of all groups that wait for a start. */
export const cueOf = (dues: readonly number[], before: number, now: number): Cue | null => {
  const cues = dues.flatMap(due => cueBetween(before, now, due) ?? []);
  return cues.includes('go') ? 'go' : cues.includes('count') ? 'count' : (cues[0] ?? null);
};
