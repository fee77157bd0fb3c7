import type { Watching } from './watching.ts';

const tickMilliseconds = 1_000;

/** Holds the screen awake while the watch is in view; browsers let go of it whenever the page is hidden. */
const stayAwake = async (): Promise<void> => {
  try {
    await (navigator as Navigator & { wakeLock?: WakeLock }).wakeLock?.request('screen');
  } catch {
    // A phone that saves its battery says no; the clock does not need the screen.
  }
};

/** Notices when the page comes and goes, when the network does, and when the phone's clock is set. */
export const hearPresence = (watching: Watching, signal: AbortSignal): void => {
  const { life } = watching.around;
  const come = () => {
    const news = life.show();
    if (news !== null) {
      void watching.clock(news);
    }

    watching.wake();
    void stayAwake();
  };
  const leave = () => {
    life.hide();
    watching.rest();
  };

  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? come() : leave()), { signal });
  addEventListener('pageshow', event => event.persisted && come(), { signal });
  addEventListener('pagehide', leave, { signal });
  addEventListener('online', () => watching.wake(), { signal });
  const ticking = setInterval(() => {
    const news = life.tick();
    if (news !== null) {
      void watching.clock(news);
    }
  }, tickMilliseconds);
  signal.addEventListener('abort', () => clearInterval(ticking));
  void stayAwake();
};

/** Asks the browser to keep what is stored even when room gets short. */
export const askPersistence = async (): Promise<boolean | null> => {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return null;
  }
};
