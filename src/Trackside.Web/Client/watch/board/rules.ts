import type { Rules } from './brain.ts';

/** The rules as the browser module runs them. */
export const rulesOf = async (_element: Element): Promise<Rules> => {
  throw new Error('There is no module yet.');
};
