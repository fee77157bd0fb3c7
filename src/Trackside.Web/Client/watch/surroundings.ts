import type { Rules } from './board/brain.ts';
import type { Life } from './keeping/clocks.ts';
import type { Store } from './keeping/store.ts';

/** News between the tabs of one browser: these marks of this timing are in the store now. */
export interface TabNews {
  readonly timing: string;
  readonly ids: readonly string[];
}

/** What the watch needs of the browser. */
export interface Surroundings {
  readonly store: Store | null;
  readonly life: Life;
  readonly root: string;
  readonly load: () => Promise<Rules>;
  readonly tabs: { postMessage(news: TabNews): void } | null;
  readonly language: () => string;
}
