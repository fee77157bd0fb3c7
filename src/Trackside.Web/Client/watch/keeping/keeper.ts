import { newId, uuid7 } from '../../result-grid/identity.ts';
import type { Life } from './clocks.ts';
import type { Deed, Mark, Reading } from './mark.ts';
import type { Shelf } from './shelf.ts';
import type { Device, Kept, Store } from './store.ts';

/** A deed and when it was done, in this life's steady milliseconds. */
export interface Doing {
  readonly deed: Deed;
  readonly steady?: number;
}

/** A mark that comes from elsewhere, with its number at the server where it has one. */
export interface Arrived {
  readonly mark: Mark;
  readonly number: number | null;
}

/** Other tabs may come first so many times in a row; more is something else. */
const mostTries = 50;

/** Makes marks and keeps them: each is on the phone's disk before anybody is told of it. */
export class Keeper {
  /** Who we are and the last sequence given out, for when the store can no longer tell. */
  #last: Device = { id: newId(), sequence: 0 };

  constructor(
    readonly store: Store | null,
    readonly life: Life,
  ) {}

  get device(): string {
    return this.#last.id;
  }

  /** Who this browser is; made once, and the same in all its tabs. */
  async begin(): Promise<void> {
    if (this.store === null) {
      return;
    }

    const tx = this.store.transaction(['device', 'marks'], 'readwrite', { durability: 'strict' });
    const known = (await tx.objectStore('device').get('me')) as Device | undefined;
    const newest = await tx.objectStore('marks').index('turn').openKeyCursor(null, 'prev');
    if (!known) {
      void tx.objectStore('device').put(this.#last, 'me');
    }

    await tx.done;
    const { id, sequence } = known ?? this.#last;
    this.#last = { id, sequence: Math.max(sequence, newest?.key ?? 0, this.#last.sequence) };
  }

  /** Another tab, or the server, has come as far as this. */
  see(sequence: number): void {
    this.#last = { id: this.#last.id, sequence: Math.max(this.#last.sequence, sequence) };
  }

  /** Writes a mark that is none and takes it away again, so that the first press is as quick as all others. */
  async warm(): Promise<void> {
    if (this.store !== null) {
      const kept = this.#mark('', this.#last, 0, { kind: 'clock' }, this.life.at(), null);
      const tx = this.store.transaction('marks', 'readwrite', { durability: 'strict' });
      const doing = [tx.store.put({ ...kept, id: 'warm' }), tx.store.delete('warm')];
      tx.commit();
      await Promise.all([...doing, tx.done]).catch(() => undefined);
    }
  }

  /**
   * Makes a mark of each deed, in one go, and gives them once they are stored, with those of `held` that no disk had taken before.
   * All is asked of the disk at once, without waiting for any answer on the way: a busy phone is slow to come back to us. That no two tabs take
   * the same sequence is held by the store itself; who comes second takes the next.
   */
  async make(timing: string, doings: readonly Doing[], plan: string | null, held: readonly Kept[]): Promise<readonly Kept[]> {
    const moments = doings.map(one => this.life.at(one.steady));
    if (this.store === null) {
      throw new Error('There is no store.');
    }

    for (let tries = 1; ; tries++) {
      const from = this.#last;
      const kept = doings.map((one, index) => this.#mark(timing, from, index, one.deed, moments[index] ?? this.life.at(), plan));
      this.see(from.sequence + doings.length);
      try {
        const tx = this.store.transaction('marks', 'readwrite', { durability: 'strict' });
        const putting = [...held, ...kept].map(one => tx.store.put(one));
        tx.commit();
        await Promise.all([...putting, tx.done]);
        return kept;
      } catch (problem) {
        if (!(problem instanceof DOMException && problem.name === 'ConstraintError') || tries > mostTries) {
          throw problem;
        }

        await this.begin();
      }
    }
  }

  /** Keeps them on the disk or, where that takes nothing, in the page, and says which. */
  async keep(
    timing: string,
    doings: readonly Doing[],
    plan: string | null,
    shelf: Shelf,
  ): Promise<{ readonly kept: readonly Kept[]; readonly isOnDisk: boolean }> {
    try {
      const kept = await this.make(timing, doings, plan, shelf.held);
      measured(doings, this.life.clocks.steady());
      shelf.release();
      return { kept, isOnDisk: true };
    } catch {
      const kept = this.makeInMemory(timing, doings, plan);
      shelf.hold(kept);
      return { kept, isOnDisk: false };
    }
  }

  /** The same where nothing can be stored: they live as long as the page, and the page says so. */
  makeInMemory(timing: string, doings: readonly Doing[], plan: string | null): readonly Kept[] {
    const from = this.#last;
    const kept = doings.map((one, index) => this.#mark(timing, from, index, one.deed, this.life.at(one.steady), plan));
    this.see(from.sequence + doings.length);
    return kept;
  }

  /** Keeps marks that come from elsewhere (the server, a file). Those that the phone has already stay as they are, but learn their number. Gives those that are new. */
  async take(timing: string, marks: readonly Arrived[], seen: number | null): Promise<readonly Kept[]> {
    const highest = marks.reduce((most, one) => Math.max(most, one.mark.sequence), 0);
    this.see(highest);
    if (this.store === null) {
      return marks.map(one => keptOf(timing, one));
    }

    const tx = this.store.transaction(['device', 'marks', 'timings'], 'readwrite', { durability: 'strict' });
    const all = tx.objectStore('marks');
    const before = await Promise.all(marks.map(one => all.get(one.mark.id)));
    const fresh = new Map<string, Kept>();
    for (const [index, one] of marks.entries()) {
      const known = before[index];
      if (known === undefined && !fresh.has(one.mark.id)) {
        fresh.set(one.mark.id, keptOf(timing, one));
        void all.put(keptOf(timing, one));
      } else if (known !== undefined && one.number !== null && known.number !== one.number) {
        void all.put(numbered(known, one.number));
      }
    }

    const me = ((await tx.objectStore('device').get('me')) as Device | undefined) ?? this.#last;
    if (highest > me.sequence) {
      void tx.objectStore('device').put({ id: me.id, sequence: highest }, 'me');
    }

    const stored = await tx.objectStore('timings').get(timing);
    if (stored && seen !== null && seen > stored.seen) {
      void tx.objectStore('timings').put({ ...stored, seen });
    }

    await tx.done;
    return [...fresh.values()];
  }

  /** The same where the disk may take nothing: then they are shown from the page, and come again another time. */
  async takeOrHold(
    timing: string,
    marks: readonly Arrived[],
    seen: number | null,
    shelf: Shelf,
  ): Promise<{ readonly kept: readonly Kept[]; readonly isOnDisk: boolean }> {
    try {
      const kept = await this.take(timing, marks, seen);
      if (this.store === null) {
        shelf.hold(kept.filter(one => one.waiting === 1));
      }

      return { kept, isOnDisk: this.store !== null };
    } catch {
      const kept = marks.map(one => keptOf(timing, one));
      shelf.hold(kept.filter(one => one.waiting === 1));
      return { kept, isOnDisk: false };
    }
  }

  /** All that is kept of a timing, oldest first. */
  async all(timing: string): Promise<readonly Kept[]> {
    const kept = this.store === null ? [] : await this.store.getAllFromIndex('marks', 'timing', timing);
    return kept.sort((one, other) => one.sequence - other.sequence);
  }

  #mark(timing: string, device: Device, index: number, deed: Deed, reading: Reading, plan: string | null): Kept {
    const anchor = this.life.anchor;
    const sequence = device.sequence + 1 + index;
    const id = uuid7(reading.wall, crypto.getRandomValues(new Uint8Array(10)));
    const mark: Mark = { id, device: device.id, sequence, reading, ...(anchor ? { anchor } : {}), ...(plan ? { plan } : {}), ...deed };
    return { id, timing, sequence, mark, number: null, waiting: 1, turn: sequence };
  }
}

/** The server has it, so it waits no longer, whatever was said of it before. */
export const numbered = ({ refused: _, ...known }: Kept, number: number): Kept => ({ ...known, number, waiting: 0 });

const keptOf = (timing: string, { mark, number }: Arrived): Kept => ({
  id: mark.id,
  timing,
  sequence: mark.sequence,
  mark,
  number,
  waiting: number === null ? 1 : 0,
});

/** How long a press took until it was stored; read by whoever looks into the page's performance. */
const measured = ([first]: readonly Doing[], end: number): void => {
  if (first?.steady !== undefined && first.deed.kind !== 'clock') {
    performance.measure('trackside: pressed to stored', { start: first.steady, end });
  }
};
