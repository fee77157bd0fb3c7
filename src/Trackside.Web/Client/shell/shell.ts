/** What is kept on the phone, as the server lists it: addresses are relative to where the server lives. */
export interface Kept {
  readonly built: string;
  readonly page: string;
  readonly files: readonly string[];
}

/** As much of a service worker's surroundings as is needed of them. */
export interface Surroundings {
  /** Where the server lives: `https://trackside.example/`. */
  readonly scope: string;
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>;
  readonly fetch: (request: RequestInfo, init?: RequestInit) => Promise<Response>;
  /** The addresses of all windows of ours that are open. */
  readonly windows: () => Promise<readonly string[]>;
}

const answered = ['client/', 'wasm/', 'icons/'];

/**
 * Keeps one version of the watch whole: its page and all files that the page names. A version is laid by in full before it is used, and one that a
 * watch was opened with stays until that watch is closed.
 */
export class Shell {
  readonly #name: string;
  readonly #family: string;
  readonly #page: string;

  constructor(
    readonly kept: Kept,
    readonly around: Surroundings,
  ) {
    this.#family = `trackside ${around.scope} `;
    this.#name = `${this.#family}${kept.built} ${kept.files.join(' ')}`;
    this.#page = this.#address(kept.page);
  }

  /** Lays everything by, or fails with nothing changed for who uses the version before. */
  async install(): Promise<void> {
    const cache = await this.around.caches.open(this.#name);
    await Promise.all([this.#keep(cache, this.#page), ...this.kept.files.map(file => this.#keep(cache, this.#address(file)))]);
  }

  /** What a request is answered with; null where it is none of the watch's and goes to the server as if nobody stood between. */
  answer(request: Pick<Request, 'method' | 'mode' | 'url'>): Promise<Response> | null {
    const url = new URL(request.url);
    if (request.method !== 'GET' || !request.url.startsWith(this.around.scope)) {
      return null;
    }

    const path = url.href.slice(this.around.scope.length).split(/[?#]/)[0] ?? '';
    if (request.mode === 'navigate') {
      return path === this.kept.page || path.startsWith(`${this.kept.page}/`) ? this.#fromHere(this.#page, request) : null;
    }

    return answered.some(folder => path.startsWith(folder)) ? this.#fromHere(url.href, request) : null;
  }

  /** Whether nobody is at a watch, so that a new version may take the place of an old one. */
  async isFree(): Promise<boolean> {
    const windows = await this.around.windows();
    return windows.every(address => !address.startsWith(this.#page));
  }

  /** Takes over: what was lost since it was laid by (browsers clear up) is fetched again where that goes, and what was before goes. */
  async begin(): Promise<void> {
    await this.install().catch(() => undefined);
    await this.tidy();
  }

  /** Throws other versions away, unless somebody is at a watch that may be one of them. */
  async tidy(): Promise<void> {
    if (await this.isFree()) {
      const names = await this.around.caches.keys();
      await Promise.all(
        names.filter(name => name.startsWith(this.#family) && name !== this.#name).map(name => this.around.caches.delete(name)),
      );
    }
  }

  async #keep(cache: Cache, address: string): Promise<void> {
    if ((await cache.match(address)) !== undefined) {
      return;
    }

    // What has a hash in its address is the same in every version; the page is asked for anew.
    const isPage = address === this.#page;
    const known = isPage ? undefined : await this.around.caches.match(address);
    const response = known ?? (await this.around.fetch(address, { cache: isPage ? 'no-cache' : 'default' }));
    if (!response.ok || response.redirected) {
      throw new Error(`${address} cannot be kept: ${response.status}`);
    }

    await cache.put(address, response);
  }

  async #fromHere(address: string, request: Pick<Request, 'method' | 'mode' | 'url'>): Promise<Response> {
    const cache = await this.around.caches.open(this.#name);
    // A watch of the version before asks for its own files, and they are still there.
    return (await cache.match(address)) ?? (await this.around.caches.match(address)) ?? this.around.fetch(request as Request);
  }

  #address(file: string): string {
    return new URL(file, this.around.scope).href;
  }
}
