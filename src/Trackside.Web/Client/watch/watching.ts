import { type Board, everyone } from './board/board.ts';
import { Brain, type Now, type Rules } from './board/brain.ts';
import { rawBoard } from './board/raw.ts';
import type { ClockNews, Life } from './keeping/clocks.ts';
import type { Joining } from './keeping/joining.ts';
import { type Doing, Keeper } from './keeping/keeper.ts';
import type { Mark, Reading } from './keeping/mark.ts';
import { keepSettings, readSettings, type Settings } from './keeping/settings.ts';
import { Shelf } from './keeping/shelf.ts';
import { type Kept, keepTiming, type Store, type Timing } from './keeping/store.ts';
import { stepsOf } from './keeping/undo.ts';
import { Line } from './sending/line.ts';
import { axisAt, firstState, ownMarks, type WatchState } from './state.ts';

/** News between the tabs of one browser: these marks of this timing are in the store now. */
export interface TabNews {
  readonly timing: string;
  readonly ids: readonly string[];
}

/** What the watch needs of the browser. */
export interface Surroundings {
  readonly store: Store | null;
  readonly life: Life;
  readonly root: string;
  readonly load: () => Promise<Rules>;
  readonly tabs: { postMessage(news: TabNews): void } | null;
  readonly language: () => string;
}

/** The watch without its screen: opens a timing, keeps what is pressed, sends it, hears others, and says what all that comes to. */
export class Watching {
  state: WatchState = firstState;

  readonly keeper: Keeper;
  readonly brain: Brain;
  readonly #marks = new Map<string, Kept>();
  #shelf: Shelf;
  #line: Line | null = null;

  constructor(
    readonly around: Surroundings,
    readonly changed: () => void,
  ) {
    this.keeper = new Keeper(around.store, around.life);
    this.#shelf = new Shelf(around.store, '');
    this.brain = new Brain(
      around.load,
      { board: (board, at) => this.#board(board, at), state: (brain, problem) => this.#thought(brain, problem) },
      () => this.#now(),
    );
  }

  set(change: Partial<WatchState>): void {
    this.state = { ...this.state, ...change };
    this.changed();
  }

  /** Who we are and what lies on the phone. */
  async begin(): Promise<void> {
    await this.keeper.begin().catch(() => this.set({ isOnDisk: false }));
    const settings = await readSettings(this.around.store);
    const timings = (await this.around.store?.getAll('timings').catch(() => [])) ?? [];
    this.set({ settings, timings: timings.sort((one, other) => other.openedAt - one.openedAt) });
  }

  async settings(change: Partial<Settings>): Promise<void> {
    const settings = { ...this.state.settings, ...change };
    this.set({ settings });
    await keepSettings(this.around.store, settings);
    if (change.language !== undefined && this.state.timing) {
      this.brain.open(JSON.stringify(this.state.timing.plan), this.around.language(), this.marks);
    }
  }

  get marks(): readonly Mark[] {
    return [...this.#marks.values()].map(one => one.mark);
  }

  /** A key came by a link: asks the server what it opens. */
  async join(joining: Joining): Promise<Timing> {
    const plan = await Line.planOf(this.around.root, joining);
    const timing: Timing =
      this.around.store === null
        ? { id: plan.id, key: joining.key, right: plan.right, plan, seen: 0, openedAt: Date.now() }
        : await keepTiming(this.around.store, joining.key, plan, Date.now());
    this.set({ timings: [timing, ...this.state.timings.filter(one => one.id !== timing.id)] });
    return timing;
  }

  async open(timing: Timing): Promise<void> {
    this.close();
    this.#shelf = new Shelf(this.around.store, timing.id);
    this.#marks.clear();
    const kept = await this.keeper.all(timing.id).catch(() => []);
    this.#remember(kept);
    this.set({
      ...firstState,
      timings: this.state.timings,
      settings: this.state.settings,
      isOnDisk: this.state.isOnDisk,
      isPersistent: this.state.isPersistent,
      brain: this.state.brain,
      stage: 'open',
      timing,
    });
    this.#count();
    this.#raw();
    this.brain.open(JSON.stringify(timing.plan), this.around.language(), this.marks);
    this.#line = new Line(this.around.root, timing, this.#shelf, this.around.life, {
      sent: (ids, refused) => this.#sent(ids, refused),
      took: (marks, seen) => this.take(marks, seen),
      trouble: trouble => this.state.trouble !== trouble && this.set({ trouble }),
      anchored: () => void this.clock({}),
      planned: plan => void this.#planned(plan),
    });
    this.#line.begin();
    // Ties this life of the page to those before it, so that what runs goes on running.
    void this.clock({});
  }

  close(): void {
    this.#line?.stop();
    this.#line = null;
  }

  /** The network is back, or somebody looks again. */
  wake(): void {
    this.#line?.wake();
    this.brain.look();
  }

  rest(): void {
    this.#line?.rest();
  }

  /** Writes down what was done; it is stored when this ends, and shown only then. */
  async record(doings: readonly Doing[], words = ''): Promise<readonly Kept[]> {
    const timing = this.state.timing;
    if (timing === null || doings.length === 0 || timing.right === 'follow') {
      return [];
    }

    const plan = this.state.board?.plan.id ?? null;
    let kept: readonly Kept[];
    try {
      kept = await this.keeper.make(timing.id, doings, plan, this.#shelf.held);
      this.#shelf.release();
      this.#stored(kept, words, true);
      this.around.tabs?.postMessage({ timing: timing.id, ids: kept.map(one => one.id) });
    } catch {
      kept = this.keeper.makeInMemory(timing.id, doings, plan);
      this.#shelf.hold(kept);
      this.#stored(kept, words, false);
    }

    this.#line?.send();
    return kept;
  }

  /** What the clocks tell, where there is anything to tell it about. */
  async clock(news: ClockNews): Promise<void> {
    if (this.state.timing?.right !== 'follow' && this.#hasOwn(() => true)) {
      await this.record([{ deed: { ...news, kind: 'clock' } }]);
    } else {
      this.brain.look();
    }
  }

  /** Marks from elsewhere: the server's stream, or a file. Gives how many were new. */
  async take(marks: readonly { readonly mark: Mark; readonly number: number | null }[], seen: number | null): Promise<number> {
    const timing = this.state.timing;
    if (timing === null) {
      return 0;
    }

    const fresh = (await this.keeper.take(timing.id, marks, seen)).filter(one => !this.#marks.has(one.id));
    for (const one of marks) {
      const known = this.#marks.get(one.mark.id);
      if (known && one.number !== null) {
        this.#marks.set(known.id, {
          id: known.id,
          timing: known.timing,
          sequence: known.sequence,
          mark: known.mark,
          number: one.number,
          waiting: 0,
        });
      }
    }

    if (this.around.store === null) {
      this.#shelf.hold(fresh.filter(one => one.waiting === 1));
    }

    this.#come(fresh);
    if (seen === null) {
      this.#line?.send();
      this.around.tabs?.postMessage({ timing: timing.id, ids: fresh.map(one => one.id) });
    }

    return fresh.length;
  }

  /** Another tab has stored marks. */
  async heardFromTab(news: TabNews): Promise<void> {
    if (news.timing === this.state.timing?.id && this.around.store !== null) {
      const store = this.around.store;
      const kept = await Promise.all(news.ids.map(id => store.get('marks', id)));
      this.#come(kept.filter(one => one !== undefined && !this.#marks.has(one.id)) as Kept[]);
    }
  }

  axis(steady = this.around.life.clocks.steady()): number {
    return axisAt(this.state, steady);
  }

  #now(): Now {
    const life = this.around.life;
    const at = life.at();
    const isTied = this.#hasOwn(one => one.reading.life === life.id);
    const anchor = life.anchor;
    return { at, asked: isTied || anchor === null ? at : anchor.server + at.steady - anchor.steady };
  }

  #hasOwn(is: (mark: Mark) => boolean): boolean {
    return this.marks.some(one => one.device === this.keeper.device && is(one));
  }

  #come(fresh: readonly Kept[]): void {
    if (fresh.length > 0) {
      this.#remember(fresh);
      this.brain.add(fresh.map(one => one.mark));
    }

    this.#count();
    this.#raw();
  }

  #stored(kept: readonly Kept[], words: string, isOnDisk: boolean): void {
    this.#remember(kept);
    const steps = stepsOf(ownMarks(this.#marks.values(), this.keeper.device));
    this.set({ steps, isOnDisk, waiting: this.#waiting(), ...(words === '' ? {} : { said: words }) });
    this.#raw();
    this.brain.add(kept.map(one => one.mark));
  }

  #sent(ids: readonly string[], refused: readonly { readonly id: string; readonly field: string; readonly message: string }[]): void {
    for (const id of ids) {
      const kept = this.#marks.get(id);
      if (kept) {
        const { refused: _, ...rest } = kept;
        this.#marks.set(id, { ...rest, waiting: 0 });
      }
    }

    for (const one of refused) {
      const kept = this.#marks.get(one.id);
      if (kept) {
        this.#marks.set(one.id, { ...kept, waiting: 2, refused: { field: one.field, message: one.message } });
      }
    }

    this.#count();
  }

  #remember(kept: readonly Kept[]): void {
    for (const one of kept) {
      this.#marks.set(one.id, one);
    }
  }

  #waiting(): number {
    let waiting = 0;
    for (const one of this.#marks.values()) {
      waiting += one.waiting === 1 ? 1 : 0;
    }

    return waiting;
  }

  #count(): void {
    const refused = [...this.#marks.values()].filter(one => one.waiting === 2);
    this.set({ waiting: this.#waiting(), refused, steps: stepsOf(ownMarks(this.#marks.values(), this.keeper.device)) });
  }

  /** Raw times, as long as the rules say nothing. */
  #raw(): void {
    if (this.state.timing !== null && this.state.brain !== 'works') {
      const at = this.around.life.at();
      this.set({ board: rawBoard(this.state.timing.plan, this.marks, at), at, isRaw: true });
    }
  }

  #board(board: Board, at: Reading): void {
    const current = this.state.current ?? board.groups[0]?.id ?? everyone;
    this.set({ board, at, isRaw: false, current, brain: 'works' });
  }

  #thought(brain: WatchState['brain'], problem?: unknown): void {
    if (brain !== this.state.brain) {
      if (problem !== undefined) {
        console.warn('The rules do not answer.', problem);
      }

      this.set({ brain });
      this.#raw();
    }
  }

  async #planned(heard: Timing['plan']): Promise<void> {
    const timing = this.state.timing;
    // What was pressed here under the old text and is not sent yet stays about the old text.
    const plan =
      timing !== null && this.#waiting() > 0 ? { ...heard, session: { ...heard.session, text: timing.plan.session.text } } : heard;
    if (timing !== null && JSON.stringify({ ...plan, next: 0, server: 0 }) !== JSON.stringify({ ...timing.plan, next: 0, server: 0 })) {
      const fresh = { ...timing, plan, right: plan.right };
      this.set({ timing: fresh });
      if (this.#line !== null) {
        this.#line.text = plan.session.text;
      }

      if (this.around.store !== null) {
        await keepTiming(this.around.store, timing.key, plan, timing.openedAt);
      }

      this.brain.open(JSON.stringify(plan), this.around.language(), this.marks);
    }
  }
}
