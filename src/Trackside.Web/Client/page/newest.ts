/** Runs one request at a time: a new one aborts the one before, and an answer that comes late is dropped. */
export class Newest {
  #running: AbortController | null = null;

  /** What `task` gives, or undefined if another was begun in the meantime. */
  async run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    this.#running?.abort();
    const mine = new AbortController();
    this.#running = mine;
    try {
      const answer = await task(mine.signal);
      return this.#running === mine ? answer : undefined;
    } catch (problem) {
      if (this.#running !== mine) {
        return undefined;
      }

      throw problem;
    }
  }

  stop(): void {
    this.#running?.abort();
    this.#running = null;
  }
}
