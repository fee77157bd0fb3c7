import { addressesOn, Training } from '../../wasm/training.ts';
import type { Rules } from './brain.ts';

/** A board of thousands of marks takes a while on an old phone; the page goes on meanwhile. */
const patienceMilliseconds = 60_000;

/** The rules as the browser module runs them, the same C# as on the server. */
export const rulesOf = async (element: Element): Promise<Rules> => {
  const addresses = addressesOn(element);
  const training = addresses === null ? null : Training.load(addresses, patienceMilliseconds);
  if (training === null || !(await training.ready)) {
    throw new Error('The module does not load.');
  }

  const call = async (name: string, ...values: readonly unknown[]) => told(await training.call('TimingExports', name, ...values));
  return {
    openTiming: async (plan, language) => {
      await call('Open', plan, language);
      // The targets are worked out now, while nobody waits for them.
      return call('Board', '');
    },
    addMarks: marks => call('Add', marks),
    board: now => call('Board', now),
    history: () => call('History'),
    read: async (text, language) => (await training.read(text, { language, comma: false, miles: false })) ?? null,
    stop: () => training.stop(),
  };
};

/** What they answer, unless it is what is wrong with what they were asked. */
const told = (answer: string): string => {
  if (answer.startsWith('{"error"')) {
    const { error, field } = JSON.parse(answer) as { readonly error: string; readonly field: string };
    throw new Error(`${error} (${field})`);
  }

  return answer;
};
