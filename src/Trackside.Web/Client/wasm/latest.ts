interface Next {
  readonly task: () => Promise<string>;
  readonly resolve: (value: string | undefined) => void;
  readonly reject: (problem: unknown) => void;
}

/** Runs one task at a time. While one runs only the newest of the others waits; those it overtook never run and end with undefined. */
export class Latest {
  #isRunning = false;
  #next: Next | null = null;

  run(task: () => Promise<string>): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      this.#next?.resolve(undefined);
      this.#next = { task, resolve, reject };
      void this.#go();
    });
  }

  async #go(): Promise<void> {
    const now = this.#next;
    if (this.#isRunning || now === null) {
      return;
    }

    this.#next = null;
    this.#isRunning = true;
    try {
      const value = await now.task();
      now.resolve(value);
    } catch (problem) {
      now.reject(problem);
    } finally {
      this.#isRunning = false;
      void this.#go();
    }
  }
}
