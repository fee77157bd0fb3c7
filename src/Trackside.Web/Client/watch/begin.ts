import { newId } from '../result-grid/identity.ts';
import { keepWatch } from '../shell/keeping.ts';
import { rulesOf } from './board/rules.ts';
import { Life } from './keeping/clocks.ts';
import { type Joining, joiningOf, keepKeys, waitingKeys } from './keeping/joining.ts';
import { keepTiming, openStore, type Store, type Timing } from './keeping/store.ts';
import { quiet } from './quiet.ts';
import type { TrackWatch } from './screen/track-watch.ts';
import { troubleOf } from './sending/answers.ts';
import { Line } from './sending/line.ts';
import type { TabNews } from './surroundings.ts';
import { Watching } from './watching.ts';

/** Opens the watch: what lies on the phone first, and what a link brings as soon as the server can be asked. */
export const begin = async (): Promise<void> => {
  const element = document.querySelector<TrackWatch>('track-watch');
  if (element === null) {
    return;
  }

  const joining = joiningOf(location.hash);
  if (joining !== null) {
    // Out of the address bar, the history and whatever takes pictures of them.
    history.replaceState(null, '', location.pathname);
  }

  let watching: Watching | null = null;
  const lost = () => watching?.set({ isOnDisk: false });
  const store: Store | null = await openStore(lost).catch(() => null);
  const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('trackside-timing') : null;
  const root = new URL('api/v1', element.getAttribute('base') ?? new URL('./', location.href)).href;
  watching = new Watching(
    { store, life: new Life(newId()), root, load: () => quiet().then(() => rulesOf(element)), tabs, language: () => element.language },
    () => element.requestUpdate(),
  );
  const watch = watching;
  if (tabs !== null) {
    tabs.onmessage = (event: MessageEvent<TabNews>) => void watch.heardFromTab(event.data);
  }

  await watch.begin();
  if (store === null) {
    watch.set({ isOnDisk: false });
  }

  element.begin(watch);
  void quiet().then(() => keepShell(element, watch));
  const keys = await waitingKeys(store).catch(() => []);
  if (joining !== null) {
    await keepKeys(store, [...keys.filter(one => one.timing !== joining.timing), joining]).catch(() => undefined);
  }

  await openFirst(watch, joining?.timing ?? null);
  const join = () => void joinWaiting(watch, store, element);
  addEventListener('online', join);
  if (joining !== null && store === null) {
    await joined(watch, joining).then(
      timing => watch.open(timing),
      () => undefined,
    );
  } else {
    join();
  }
};

/** A key came by a link: asks the server what it opens, and keeps it. */
const joined = async (watch: Watching, joining: Joining): Promise<Timing> => {
  const { root, store } = watch.around;
  const plan = await Line.planOf(root, joining);
  const timing: Timing =
    store === null
      ? { id: plan.id, key: joining.key, right: plan.right, plan, seen: 0, openedAt: Date.now() }
      : await keepTiming(store, joining.key, plan, Date.now());
  watch.set({ timings: [timing, ...watch.state.timings.filter(one => one.id !== timing.id)] });
  return timing;
};

/** Asks for what links have brought and the server could not yet be asked about. */
const joinWaiting = async (watch: Watching, store: Store | null, element: TrackWatch): Promise<void> => {
  for (const key of await waitingKeys(store).catch(() => [])) {
    try {
      const timing = await joined(watch, key);
      const left = await waitingKeys(store);
      await keepKeys(
        store,
        left.filter(one => one.key !== key.key),
      );
      if (watch.state.timing === null || watch.state.timing.id === timing.id) {
        await watch.open(timing);
      }
    } catch (problem) {
      const isGone = troubleOf(problem) === 'key';
      watch.set({ said: element.words.say(isGone ? 'key-gone' : 'link-waits') });
      if (isGone) {
        const left = await waitingKeys(store).catch(() => []);
        await keepKeys(
          store,
          left.filter(one => one.key !== key.key),
        );
      }
    }
  }
};

/** Lays the page by for times without a network. A newer one waits until this one is closed: an open watch is never changed. */
const keepShell = async (element: Element, watch: Watching): Promise<void> => {
  const url = element.getAttribute('shell-url');
  const registration = url === null ? null : await keepWatch(url);
  const look = () => watch.set({ hasUpdate: (registration?.waiting ?? null) !== null && navigator.serviceWorker.controller !== null });
  registration?.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  look();
};

/** The timing of the link; else the one of today that was open last, so that a reload in mid-session asks nothing; else the only one; else it asks which. */
const openFirst = async (watch: Watching, wanted: string | null): Promise<void> => {
  const { timings } = watch.state;
  const last = await watch.around.store?.get('device', 'open').catch(() => undefined);
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  const ofToday = timings.filter(one => one.plan.session.on === today);
  const asked: Timing | undefined = timings.find(one => one.id === wanted);
  const before = ofToday.find(one => one.id === last) ?? (ofToday.length === 1 ? ofToday[0] : undefined);
  const first = asked ?? (wanted !== null ? undefined : (before ?? (timings.length === 1 ? timings[0] : undefined)));
  if (first !== undefined) {
    await watch.open(first);
  } else if (wanted === null) {
    watch.set({ stage: timings.length > 0 ? 'choose' : 'none' });
  }
};
