import { Latest } from './latest.ts';
import type { Addresses, Answer, Ask } from './messages.ts';

/** As much of a worker as is needed of one. */
export interface Work {
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(ask: Ask): void;
  terminate(): void;
}

/** How somebody likes what is told: the language and the ways of numbers. */
export interface Manner {
  readonly language: string;
  readonly comma: boolean;
  readonly miles: boolean;
}

/** Whether the module can be asked: not yet, now, or not at all. */
export type State = 'loading' | 'ready' | 'failed';

interface Waiting {
  readonly resolve: (value: string) => void;
  readonly reject: (problem: Error) => void;
  readonly patience: ReturnType<typeof setTimeout>;
}

const usualPatienceMilliseconds = 5_000;

const absolute = (address: string): string => new URL(address, document.baseURI).href;

/** The C# of the server, running in this browser: it reads, and it knows what a timing says. Every call gives JSON. */
export class Training {
  #state: State = 'loading';
  #ids = 0;
  #tellReady: (isReady: boolean) => void = () => undefined;
  readonly #waiting = new Map<number, Waiting>();
  readonly #reads = new Latest();
  readonly #work: Work;
  readonly #patience: number;

  /** Whether the module can be asked, once that is known. */
  readonly ready = new Promise<boolean>(resolve => {
    this.#tellReady = resolve;
  });

  constructor(work: Work, boot: string, patience = usualPatienceMilliseconds) {
    this.#work = work;
    this.#patience = patience;
    work.onmessage = ({ data }) => this.#hear(data);
    work.onerror = () => this.#fail('The worker did not run.');
    work.postMessage({ boot });
  }

  /** Begins to load what stands at those addresses; null where this browser has no workers. A call may take as many milliseconds as `patience`. */
  static load({ worker, boot }: Addresses, patience = usualPatienceMilliseconds): Training | null {
    try {
      return new Training(new Worker(absolute(worker), { type: 'module' }), absolute(boot), patience);
    } catch {
      return null;
    }
  }

  get state(): State {
    return this.#state;
  }

  /** What is shown of a text; undefined if another was asked for in the meantime. */
  read(text: string, { language, comma, miles }: Manner): Promise<string | undefined> {
    return this.#reads.run(() => this.call('ReadingExports', 'Read', text, language, comma, miles));
  }

  /** Calls what a file of `src/Trackside.Browser` exports. A call that takes too long ends the module, for nothing else can run meanwhile. */
  call(file: string, name: string, ...values: readonly unknown[]): Promise<string> {
    if (this.#state === 'failed') {
      return Promise.reject(new Error('The module is not there.'));
    }

    this.#ids++;
    const id = this.#ids;
    return new Promise((resolve, reject) => {
      // While it loads a call may wait as long as the network takes.
      const patience = setTimeout(() => this.#state === 'ready' && this.#fail(`${file}.${name} takes too long.`), this.#patience);
      this.#waiting.set(id, { resolve, reject, patience });
      this.#work.postMessage({ id, file, name, values });
    });
  }

  stop(): void {
    this.#fail('Stopped.');
  }

  #hear(answer: Answer): void {
    if ('ready' in answer) {
      if (answer.ready) {
        this.#state = 'ready';
        this.#tellReady(true);
      } else {
        this.#fail(answer.problem ?? 'The module does not run.');
      }

      return;
    }

    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    clearTimeout(waiting?.patience);
    if ('value' in answer) {
      waiting?.resolve(answer.value);
    } else {
      waiting?.reject(new Error(answer.problem));
    }
  }

  #fail(problem: string): void {
    this.#state = 'failed';
    this.#work.terminate();
    this.#tellReady(false);
    for (const { reject, patience } of this.#waiting.values()) {
      clearTimeout(patience);
      reject(new Error(problem));
    }

    this.#waiting.clear();
  }
}

/** The addresses that the server wrote on an island: `worker-url` and `boot-url`; null where it wrote none. */
export const addressesOn = (island: Element): Addresses | null => {
  const worker = island.getAttribute('worker-url');
  const boot = island.getAttribute('boot-url');
  return worker === null || boot === null ? null : { worker, boot };
};
