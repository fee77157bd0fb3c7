import { type Kept, Shell } from './shell.ts';

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The service worker that this runs in: the page's types do not know it. */
interface Here {
  readonly shell: Kept;
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { readonly type: 'window'; readonly includeUncontrolled: boolean }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate' | 'message', hear: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', hear: (event: Asking) => void): void;
}

const here = globalThis as unknown as Here;

const shell = new Shell(here.shell, {
  scope: here.registration.scope,
  caches,
  fetch: (request, init) => fetch(request, init),
  windows: async () => (await here.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ url }) => url),
});

const takeOver = async (): Promise<void> => {
  if (await shell.isFree()) {
    await here.skipWaiting();
  }
};

here.addEventListener('install', event => event.waitUntil(shell.install().then(takeOver)));
here.addEventListener('activate', event => event.waitUntil(shell.begin().then(() => here.clients.claim())));
// A page of ours says that it is there: perhaps the last watch has gone since.
here.addEventListener('message', event => event.waitUntil(takeOver()));
here.addEventListener('fetch', event => {
  const answer = shell.answer(event.request);
  if (answer !== null) {
    event.respondWith(answer);
  }
});
