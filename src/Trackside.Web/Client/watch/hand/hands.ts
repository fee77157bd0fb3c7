import { newId } from '../../result-grid/identity.ts';
import { everyone } from '../board/board.ts';
import type { Doing } from '../keeping/keeper.ts';
import type { Deed, RepReference } from '../keeping/mark.ts';
import { pressesOf, type Sheet } from '../state.ts';
import type { Watching } from '../watching.ts';
import type { Words } from '../words.ts';
import { athleteOf, grouped, groupOf, pressed, repOf, started, starters, startOf } from './doings.ts';
import { dueOf } from './stagger.ts';
import { timeText } from './times.ts';

/** A press that takes longer than this to store is told of, for nothing shows until it is stored. */
const slowMilliseconds = 1_000;

/** What the hands on the phone do, put into deeds and into words. */
export class Hands {
  constructor(
    readonly watching: Watching,
    readonly words: () => Words,
  ) {}

  get #state() {
    return this.watching.state;
  }

  /** An athlete's button, or key. While something is being given away, it goes to that athlete. */
  async press(id: string, steady: number, isLap = this.#state.isLap): Promise<void> {
    const { board, moving, oneByOne, settings } = this.#state;
    if (moving !== null) {
      return this.give(moving.mark, id);
    }

    if (board !== null) {
      const now = this.watching.axis(steady);
      const group = athleteOf(board, id)?.group ?? everyone;
      const deed = pressed(board, id, { isLap, isOneByOne: oneByOne.has(group), now, lapMetres: settings.lapMetres });
      await this.#record([{ deed, steady }], this.#said(id, deed, now));
    }
  }

  /** The start of a group: all at once, or one after the other where it is staggered. */
  async start(id: string, steady: number): Promise<void> {
    const { board, staggers } = this.#state;
    const group = board && groupOf(board, id);
    if (!board || !group) {
      return;
    }

    const deeds = startOf(board, group);
    const [first, ...rest] = starters(board, group);
    if (first === undefined) {
      return;
    }

    if (group.stagger !== null && group.stagger > 0 && rest.length > 0) {
      const stagger = { group: id, every: group.stagger, nextAt: steady + group.stagger, waiting: rest };
      this.watching.set({ staggers: [...staggers.filter(one => one.group !== id), stagger] });
      await this.#record(
        [{ deed: started([first.athlete], first.rep, id), steady }],
        this.words().say('said-started', this.#name(first.athlete)),
      );
    } else {
      const names = deeds.flatMap(deed => ('athletes' in deed ? (deed.athletes ?? []) : [])).map(one => this.#name(one));
      await this.#record(
        deeds.map(deed => ({ deed, steady })),
        this.words().say('said-started', names.join(', ')),
      );
    }
  }

  /** Staggered starts whose moment has come; each is marked at its own exact moment. */
  async stagger(steady: number): Promise<void> {
    for (const stagger of this.#state.staggers) {
      const { due, left } = dueOf(stagger, steady);
      if (due.length > 0) {
        const others = this.#state.staggers.filter(one => one !== stagger);
        this.watching.set({ staggers: left === null ? others : [...others, left] });
        await this.#record(
          due.map(one => ({ deed: started([one.athlete], one.rep, stagger.group), steady: one.at })),
          this.words().say('said-started', due.map(one => this.#name(one.athlete)).join(', ')),
        );
      }
    }
  }

  /** Those of a staggered start who have not gone wait for a press again. */
  halt(group: string): void {
    this.watching.set({ staggers: this.#state.staggers.filter(one => one.group !== group) });
  }

  /** Somebody has finished; who, is said later. */
  async unnamed(steady: number): Promise<void> {
    await this.#record([{ deed: { kind: 'finished' }, steady }], this.words().say('said-unnamed'));
  }

  async give(mark: string, athlete: string): Promise<void> {
    this.watching.set({ moving: null });
    await this.#record([{ deed: { kind: 'moved', of: mark, athlete } }], this.words().say('said-given', this.#name(athlete)));
  }

  async undo(): Promise<void> {
    const step = this.#state.steps.undo;
    if (step !== null) {
      await this.#record([{ deed: { kind: 'removed', of: step.id } }], this.words().say('said-undone', this.markWords(step)));
    }
  }

  async redo(): Promise<void> {
    const back = this.#state.steps.redo;
    if (back !== null) {
      await this.#record([{ deed: { kind: 'removed', of: back.id } }], this.words().say('said-redone'));
    }
  }

  /** Any other deed, done by a button of a sheet. */
  async mark(deed: Deed, words = ''): Promise<void> {
    await this.#record([{ deed }], words);
  }

  /** Puts athletes into a group, or into a new one. */
  async group(athletes: readonly string[], id: string | null, name?: string, stagger?: number | null): Promise<void> {
    const board = this.#state.board;
    const known = id === null || board === null ? undefined : groupOf(board, id);
    const to = {
      id: id === null || id === everyone ? newId() : id,
      name: name ?? known?.name ?? this.nextName(),
      stagger: stagger === undefined ? (known?.stagger ?? null) : stagger,
    };
    const all = [...new Set([...(known?.athletes ?? []), ...athletes])];
    await this.mark(grouped(to, all), this.words().say('said-grouped', to.name));
  }

  /** The first letter that no group has. */
  nextName(taken: readonly string[] = []): string {
    const names = new Set([...(this.#state.board?.groups.map(one => one.name) ?? []), ...taken]);
    return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find(letter => !names.has(letter)) ?? '?';
  }

  /** Everybody in so many groups, in the order in which they stand. */
  async split(count: number): Promise<void> {
    const athletes = this.#state.board?.athletes.filter(one => one.state !== 'dropped').map(one => one.id) ?? [];
    const size = Math.ceil(athletes.length / count);
    const doings: Doing[] = [];
    const taken: string[] = [];
    for (let index = 0; index < count; index++) {
      const part = athletes.slice(index * size, (index + 1) * size);
      const name = String.fromCharCode(65 + index);
      taken.push(name);
      const same = this.#state.board?.groups.find(one => one.name === name && one.id !== everyone);
      doings.push({ deed: grouped({ id: same?.id ?? newId(), name, stagger: same?.stagger ?? null }, part) });
    }

    await this.#record(doings, this.words().say('said-grouped', taken.join(', ')));
  }

  open(sheet: Sheet | null): void {
    this.watching.set({ sheet });
    void this.watching.readHistory();
  }

  /** What a mark is called in a sentence. */
  markWords(mark: { readonly id: string; readonly kind: string }): string {
    const known = pressesOf(this.#state).find(one => one.id === mark.id)?.words ?? '';
    return known !== '' && !this.#state.isRaw
      ? known
      : [this.words().say(`kind-${mark.kind}`), known].filter(part => part !== '').join(': ');
  }

  async #record(doings: readonly Doing[], words: string): Promise<void> {
    const text = this.words().say('slow-store');
    const slow = setTimeout(() => this.watching.set({ notice: text }), slowMilliseconds);
    await this.watching.record(doings, words);
    clearTimeout(slow);
    if (this.#state.notice === text) {
      this.watching.set({ notice: null });
    }
  }

  #name(id: string): string {
    return (this.#state.board && athleteOf(this.#state.board, id)?.name) ?? '';
  }

  /** What is heard at once after a press: what it was and the time since the start, before the rules have judged it. */
  #said(id: string, deed: Deed, now: number): string {
    const athlete = this.#state.board && athleteOf(this.#state.board, id);
    const rep: RepReference | null = 'rep' in deed ? (deed.rep ?? null) : null;
    const startedAt = (athlete && repOf(athlete, rep)?.startedAt) ?? (athlete?.state === 'running' ? athlete.startedAt : null);
    return deed.kind === 'started'
      ? this.words().say('said-started', this.#name(id))
      : startedAt === null
        ? this.words().say('said-pressed', this.#name(id))
        : this.words().say(deed.kind === 'lap' ? 'said-lap' : 'said-finished', this.#name(id), timeText(now - startedAt));
  }
}
