/** Hears when somebody looks at the page again (or the network is back), and when they leave it. */
export const hearPresence = (come: () => void, leave: () => void, signal: AbortSignal): void => {
  addEventListener('online', come, { signal });
  addEventListener('pageshow', event => event.persisted && come(), { signal });
  addEventListener('pagehide', leave, { signal });
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? come() : leave()), { signal });
};
