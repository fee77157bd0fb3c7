/** Has the browser keep the watch for times without a network, and look for a newer one. Null where it keeps nothing: too old, or not by https. */
export const keepWatch = async (url: string): Promise<ServiceWorkerRegistration | null> => {
  if (!('serviceWorker' in navigator)) {
    return null;
  }

  try {
    const registration = await navigator.serviceWorker.register(url, { updateViaCache: 'none' });
    registration.waiting?.postMessage('here');
    return registration;
  } catch {
    return null;
  }
};

/** Lets a newer version that waits take over, if nobody is at a watch. */
export const refreshWatch = async (): Promise<void> => {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    registration?.waiting?.postMessage('here');
  } catch {
    // A window that keeps nothing has no newer version either.
  }
};

/** Resolves once everything is kept, so that the watch opens without a network from then on. */
export const watchIsKept = async (): Promise<void> => {
  await navigator.serviceWorker?.ready;
};
