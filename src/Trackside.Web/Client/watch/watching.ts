import type { Board } from './board/board.ts';
import { Brain } from './board/brain.ts';
import { nowOf } from './board/now.ts';
import { rawBoard } from './board/raw.ts';
import type { ClockNews } from './keeping/clocks.ts';
import { type Arrived, type Doing, Keeper } from './keeping/keeper.ts';
import { KeptMarks } from './keeping/kept-marks.ts';
import type { Mark, Reading } from './keeping/mark.ts';
import { newPlan, type Plan } from './keeping/plan.ts';
import { keepSettings, readSettings, type Settings } from './keeping/settings.ts';
import { Shelf } from './keeping/shelf.ts';
import { type Kept, keepTiming, type Timing } from './keeping/store.ts';
import { stepsOf } from './keeping/undo.ts';
import type { Receipt } from './sending/answers.ts';
import { Line } from './sending/line.ts';
import { axisAt, firstState, type WatchState } from './state.ts';
import type { Surroundings, TabNews } from './surroundings.ts';

/** The watch without its screen: opens a timing, keeps what is pressed, sends it, hears others, and says what all that comes to. */
export class Watching {
  state: WatchState = firstState;

  readonly keeper: Keeper;
  readonly brain: Brain;
  readonly #kept = new KeptMarks();
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
      () => nowOf(around.life, this.keeper.device, this.state.timing?.right ?? 'mark'),
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
    return this.#kept.marks;
  }

  async open(timing: Timing): Promise<void> {
    this.#line?.stop();
    // What a page that is loaded anew opens.
    void this.around.store?.put('device', timing.id, 'open').catch(() => undefined);
    this.#shelf = new Shelf(this.around.store, timing.id);
    this.#kept.clear();
    const kept = await this.keeper.all(timing.id).catch(() => null);
    this.#kept.put(kept ?? []);
    this.set({
      ...firstState,
      timings: this.state.timings,
      settings: this.state.settings,
      isOnDisk: this.state.isOnDisk && kept !== null,
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
    void this.keeper.warm();
    // Ties this life of the page to those before it, so that what runs goes on running.
    void this.clock({});
  }

  /** The network is back, or somebody looks. */
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

    const { kept, isOnDisk } = await this.keeper.keep(timing.id, doings, this.state.board?.plan.id ?? null, this.#shelf);
    this.#stored(kept, words, isOnDisk);
    this.around.tabs?.postMessage({ timing: timing.id, ids: kept.map(one => one.id) });
    this.#line?.send();
    return kept;
  }

  /** What the clocks tell, where there is anything to tell it about. */
  async clock(news: ClockNews): Promise<void> {
    if (this.state.timing?.right !== 'follow' && this.#kept.hasOwn(this.keeper.device)) {
      await this.record([{ deed: { ...news, kind: 'clock' } }]);
    } else {
      this.brain.look();
    }
  }

  /** Marks from elsewhere: the server's stream, or a file. Gives how many were new. */
  async take(marks: readonly Arrived[], seen: number | null): Promise<number> {
    const timing = this.state.timing;
    if (timing === null) {
      return 0;
    }

    const { kept, isOnDisk } = await this.keeper.takeOrHold(timing.id, marks, seen, this.#shelf);
    const fresh = kept.filter(one => !this.#kept.has(one.id));
    this.#kept.number(marks);
    if (!isOnDisk) {
      this.set({ isOnDisk });
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
      this.keeper.see(Math.max(0, ...kept.map(one => one?.sequence ?? 0)));
      this.#come(kept.filter(one => one !== undefined && !this.#kept.has(one.id)) as Kept[]);
    }
  }

  /** All presses, for who looks through them. */
  async readHistory(): Promise<void> {
    const board = this.state.board;
    if (board !== null && this.state.sheet?.is === 'history' && !this.state.isRaw && board.marksInAll > board.marks.length) {
      this.set({ history: (await this.brain.history()) ?? [] });
    }
  }

  axis(steady = this.around.life.clocks.steady()): number {
    return axisAt(this.state, steady);
  }

  #come(fresh: readonly Kept[]): void {
    if (fresh.length > 0) {
      this.#kept.put(fresh);
      this.brain.add(fresh.map(one => one.mark));
    }

    this.#count();
    this.#raw();
  }

  #stored(kept: readonly Kept[], words: string, isOnDisk: boolean): void {
    this.#kept.put(kept);
    this.#count();
    this.set({ isOnDisk, ...(words === '' ? {} : { said: words }) });
    this.#raw();
    this.brain.add(kept.map(one => one.mark));
  }

  #sent(ids: readonly string[], refused: Receipt['refused']): void {
    this.#kept.tick(ids, refused);
    this.#count();
  }

  #count(): void {
    this.set({ waiting: this.#kept.waiting, refused: this.#kept.refused, steps: stepsOf(this.#kept.own(this.keeper.device)) });
  }

  /** Raw times, as long as the rules say nothing. */
  #raw(): void {
    if (this.state.timing !== null && this.state.brain !== 'works') {
      const at = this.around.life.at();
      this.set({ board: rawBoard(this.state.timing.plan, this.marks, at), at, isRaw: true });
    }
  }

  #board(board: Board, at: Reading): void {
    this.set({ board, at, isRaw: false, brain: 'works' });
    void this.readHistory();
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

  async #planned(heard: Plan): Promise<void> {
    const { timing } = this.state;
    const plan = timing === null ? null : newPlan(timing.plan, heard, this.#kept.waiting > 0);
    if (timing === null || plan === null) {
      return;
    }

    this.set({ timing: { ...timing, plan, right: plan.right } });
    if (this.#line !== null) {
      this.#line.text = plan.session.text;
    }

    if (this.around.store !== null) {
      await keepTiming(this.around.store, timing.key, plan, timing.openedAt);
    }

    this.brain.open(JSON.stringify(plan), this.around.language(), this.marks);
  }
}
