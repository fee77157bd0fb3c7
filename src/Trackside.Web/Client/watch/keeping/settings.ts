import type { Language } from '../words.ts';
import type { Store } from './store.ts';

/** How somebody likes the watch; kept on the phone, for it is the same for all its timings. */
export interface Settings {
  readonly language: Language | null;
  readonly hand: 'left' | 'right';
  readonly hasSound: boolean;
  readonly hasVibration: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  /** The metres between laps, where they are all alike. */
  readonly lapMetres: number | null;
}

export const usualSettings: Settings = {
  language: null,
  hand: 'right',
  hasSound: true,
  hasVibration: true,
  theme: 'system',
  lapMetres: null,
};

const key = 'settings';

export const readSettings = async (store: Store | null): Promise<Settings> => {
  const kept = store === null ? undefined : ((await store.get('device', key).catch(() => undefined)) as Partial<Settings> | undefined);
  return { ...usualSettings, ...kept };
};

export const keepSettings = async (store: Store | null, settings: Settings): Promise<void> => {
  await store?.put('device', settings, key).catch(() => undefined);
};
