import type { Store } from './store.ts';

/** A key and the timing it opens, as a link carries them after its `#`, where no server and no log sees them. */
export interface Joining {
  readonly timing: string;
  readonly key: string;
}

const form = /^#?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\S{8,})$/i;

export const joiningOf = (fragment: string): Joining | null => {
  const match = form.exec(fragment);
  return match?.[1] && match[2] ? { timing: match[1].toLowerCase(), key: match[2] } : null;
};

const place = 'joining';

/** Keys that came while the server could not be asked; they are asked for when it can. */
export const waitingKeys = async (store: Store | null): Promise<readonly Joining[]> =>
  store === null ? [] : (((await store.get('device', place)) as readonly Joining[] | undefined) ?? []);

export const keepKeys = async (store: Store | null, keys: readonly Joining[]): Promise<void> => {
  await store?.put('device', keys, place);
};
