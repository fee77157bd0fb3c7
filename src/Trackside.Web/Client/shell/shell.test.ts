import { beforeEach, expect, test } from 'vitest';
import { Shell } from './shell.ts';

const scope = 'https://trackside.example/club/';

class FakeCaches {
  readonly all = new Map<string, Map<string, Response>>();

  async open(name: string): Promise<Cache> {
    const held = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, held);
    return {
      match: async (address: string) => held.get(address)?.clone(),
      put: async (address: string, response: Response) => void held.set(address, response),
    } as unknown as Cache;
  }

  async keys(): Promise<string[]> {
    return [...this.all.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.all.delete(name);
  }

  async match(address: RequestInfo | URL): Promise<Response | undefined> {
    return [...this.all.values()]
      .map(held => held.get(String(address)))
      .find(one => one !== undefined)
      ?.clone();
  }
}

let caches: FakeCaches;
let fetched: string[];
let windows: string[];
let isOnline: boolean;

const shellOf = (built: string, ...files: string[]): Shell =>
  new Shell(
    { built, page: 'watch', files },
    {
      scope,
      caches,
      windows: async () => windows,
      fetch: async request => {
        const address = typeof request === 'string' ? request : request.url;
        fetched.push(address.slice(scope.length));
        return isOnline ? new Response(`${built}: ${address.slice(scope.length)}`) : new Response('', { status: 503 });
      },
    },
  );

const get = (path: string, mode: RequestMode = 'cors') => ({ method: 'GET', mode, url: `${scope}${path}` });

const textOf = async (answer: Promise<Response> | null): Promise<string | undefined> => (await answer)?.text();

beforeEach(() => {
  caches = new FakeCaches();
  fetched = [];
  windows = [];
  isOnline = true;
});

test('what was laid by is answered without the server', async () => {
  const shell = shellOf('1', 'client/watch.js?v=1', 'wasm/a.dll');
  await shell.install();
  isOnline = false;
  fetched = [];

  expect(await textOf(shell.answer(get('watch', 'navigate')))).toBe('1: watch');
  expect(await textOf(shell.answer(get('watch?a#b', 'navigate')))).toBe('1: watch');
  expect(await textOf(shell.answer(get('watch/x', 'navigate')))).toBe('1: watch');
  expect(await textOf(shell.answer(get('client/watch.js?v=1')))).toBe('1: client/watch.js?v=1');
  expect(fetched).toEqual([]);
});

test('everything else goes past', () => {
  const shell = shellOf('1');

  expect(shell.answer(get('', 'navigate'))).toBeNull();
  expect(shell.answer(get('squads/1', 'navigate'))).toBeNull();
  expect(shell.answer(get('watchers', 'navigate'))).toBeNull();
  expect(shell.answer(get('api/v1/timings/1/marks'))).toBeNull();
  expect(shell.answer(get('sign-in', 'navigate'))).toBeNull();
  expect(shell.answer({ ...get('watch', 'navigate'), method: 'POST' })).toBeNull();
  expect(shell.answer({ ...get('watch', 'navigate'), url: 'https://trackside.example/watch' })).toBeNull();
});

test('a version that does not come whole is none', async () => {
  isOnline = false;

  await expect(shellOf('1', 'client/watch.js?v=1').install()).rejects.toThrow('503');
});

test('what did not change is not fetched again', async () => {
  await shellOf('1', 'client/watch.js?v=1', 'wasm/a.dll').install();
  fetched = [];
  await shellOf('2', 'client/watch.js?v=2', 'wasm/a.dll').install();

  expect(fetched.sort()).toEqual(['client/watch.js?v=2', 'watch']);
});

test('an open watch keeps its version, and its files, while a new one is laid by', async () => {
  const old = shellOf('1', 'client/watch.js?v=1');
  await old.install();
  windows = [`${scope}watch#key`, scope];
  const next = shellOf('2', 'client/watch.js?v=2');
  await next.install();
  await next.tidy();

  expect(await next.isFree()).toBe(false);
  expect(await textOf(old.answer(get('watch', 'navigate')))).toBe('1: watch');
  expect(await textOf(next.answer(get('client/watch.js?v=1')))).toBe('1: client/watch.js?v=1');
});

test('the old version goes once no watch is open', async () => {
  await shellOf('1', 'client/watch.js?v=1').install();
  windows = [scope];
  const next = shellOf('2', 'client/watch.js?v=2');
  await next.install();
  await next.tidy();

  expect(await next.isFree()).toBe(true);
  expect(caches.all.size).toBe(1);
});

test('caches of others are left alone', async () => {
  await caches.open('trackside https://trackside.example/other/ 1 ');
  await caches.open('somebody');
  await shellOf('1').tidy();

  expect(caches.all.size).toBe(2);
});
