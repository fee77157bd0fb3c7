import type { Life } from '../keeping/clocks.ts';
import type { Joining } from '../keeping/joining.ts';
import type { Plan } from '../keeping/plan.ts';
import type { Shelf } from '../keeping/shelf.ts';
import type { Timing } from '../keeping/store.ts';
import type { Numbered, Receipt, Trouble } from './answers.ts';
import { Inbox } from './inbox.ts';
import { Outbox } from './outbox.ts';
import { Wire } from './wire.ts';

/** Whom the line tells what comes and goes. */
export interface Hearer {
  sent(ids: readonly string[], refused: Receipt['refused']): void;
  took(marks: readonly Numbered[], seen: number): Promise<unknown>;
  trouble(trouble: Trouble | null): void;
  anchored(): void;
  planned(plan: Plan): void;
}

/** The connection of one timing: what waits goes out, what others mark comes in, and the server's clock is estimated on the way. */
export class Line {
  /** The text that marks without a plan of their own are about. */
  text: string;
  readonly #wire: Wire;
  readonly #outbox: Outbox;
  readonly #inbox: Inbox;

  constructor(
    root: string,
    readonly timing: Timing,
    shelf: Shelf,
    readonly life: Life,
    readonly hearer: Hearer,
  ) {
    this.text = timing.plan.session.text;
    this.#wire = new Wire(root, timing.id, timing.key);
    const steady = () => life.clocks.steady();
    this.#outbox = new Outbox(
      shelf,
      { post: marks => this.#wire.post(marks, this.text) },
      { sent: hearer.sent, trouble: hearer.trouble, heard: (server, asked, answered) => this.#heard(server, asked, answered) },
      steady,
    );
    const taker = {
      took: async (marks: readonly Numbered[], seen: number) => void (await hearer.took(marks, seen)),
      trouble: (trouble: Trouble | null) => {
        hearer.trouble(trouble);
        if (trouble === null) {
          this.#outbox.nudge();
        }
      },
    };
    this.#inbox = new Inbox(this.#wire, taker, timing.seen);
  }

  static planOf(root: string, joining: Joining): Promise<Plan> {
    return new Wire(root, joining.timing, joining.key).plan();
  }

  begin(): void {
    void this.#refresh();
    void this.#inbox.run();
    this.send();
  }

  send(): void {
    if (this.timing.right !== 'follow') {
      void this.#outbox.send();
    }
  }

  wake(): void {
    this.#inbox.wake();
    this.send();
    if (this.life.anchor === null) {
      void this.#refresh();
    }
  }

  rest(): void {
    this.#inbox.rest();
  }

  stop(): void {
    this.#outbox.stop();
    this.#inbox.stop();
  }

  /** The plan as it is by now; its answer tells the server's clock too. */
  async #refresh(): Promise<void> {
    const asked = this.life.clocks.steady();
    try {
      const plan = await this.#wire.plan();
      this.#heard(plan.server, asked, this.life.clocks.steady());
      this.hearer.planned(plan);
    } catch {
      // The outbox and the inbox meet the same trouble, and tell of it.
    }
  }

  #heard(server: number, asked: number, answered: number): void {
    if (Number.isFinite(server) && this.life.hear(server, asked, answered)) {
      this.hearer.anchored();
    }
  }
}
