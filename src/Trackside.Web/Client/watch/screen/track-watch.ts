import { html, LitElement, type TemplateResult } from 'lit';
import { Hands } from '../hand/hands.ts';
import { Sounder } from '../hand/sounder.ts';
import { fileName, readSaved, saved } from '../keeping/file.ts';
import { askPersistence, hearPresence } from '../presence.ts';
import type { WatchState } from '../state.ts';
import type { Watching } from '../watching.ts';
import { type Language, languageOf, type Words, wordsOfPage } from '../words.ts';
import { obey } from './commands.ts';
import { door } from './door.ts';
import { hearDrags } from './drag.ts';
import { follow } from './follow.ts';
import { frame } from './frame.ts';
import { self } from './self.ts';
import { sheet } from './sheet.ts';
import { cueOf, writeClocks } from './ticking.ts';
import { groupName, type View } from './view.ts';

const tickEvery = 100;

const prepareAfter = 500;

/** Where things stand on the screen is asked less often: the browser has to lay out the page for it. */
const ticksToLook = 5;

/** The watch on the screen. It draws what `Watching` knows, and hands on what is pressed. */
export class TrackWatch extends LitElement {
  watching: Watching | null = null;
  readonly #sounder = new Sounder();
  readonly #texts = wordsOfPage('en');
  #gone = new AbortController();
  #hands: Hands | null = null;
  #cuedAt = 0;
  #ticks = 0;

  get words(): Words {
    return this.#texts.in(this.language);
  }

  get language(): Language {
    return this.watching?.state.settings.language ?? languageOf(navigator.languages);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Takes the watch that is to be shown. */
  begin(watching: Watching): void {
    this.watching = watching;
    this.#hands = new Hands(watching, () => this.words);
    const { signal } = this.#gone;
    hearPresence(watching, signal);
    hearDrags(
      this,
      (mark, athlete) => {
        void this.#hands?.give(mark, athlete);
        this.#hands?.open(null);
      },
      signal,
    );
    document.addEventListener('keydown', event => this.#view && obey(this.#view, event) && event.preventDefault(), { signal });
    // Made ready before anybody presses: it takes a phone a tenth of a second, which no press may wait for.
    setTimeout(() => this.#sounder.prepare(), prepareAfter);
    const wake = () => this.#sounder.wake();
    document.addEventListener('pointerdown', wake, { signal });
    document.addEventListener('keydown', wake, { signal, once: true });
    // Clocks show tenths: to write them more often would only keep the phone from hearing a press.
    const ticking = setInterval(() => this.#tick(), tickEvery);
    signal.addEventListener('abort', () => clearInterval(ticking));
    void askPersistence().then(isPersistent => watching.set({ isPersistent }));
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#gone.abort();
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    if (view === null) {
      return html``;
    }

    const { state } = view;
    return html`<div class="watch" data-hand=${state.settings.hand} data-right=${state.timing?.right ?? 'none'} data-brain=${state.brain}>
      ${state.stage === 'open' ? (state.timing?.right === 'follow' ? follow(view) : state.timing?.right === 'self' ? self(view) : frame(view)) : door(view)}
      <p class="visually-hidden" role="status">${state.said}</p>
      ${sheet(view)}
    </div>`;
  }

  protected override updated(): void {
    const state = this.watching?.state;
    document.documentElement.lang = this.language;
    document.title = [state?.timing?.plan.session.title, this.words.say('watch')].filter(part => part).join(' · ');
    if (state && state.settings.theme !== 'system') {
      document.documentElement.dataset.theme = state.settings.theme;
    } else {
      delete document.documentElement.dataset.theme;
    }

    const dialog = this.querySelector('dialog');
    if (dialog && (state?.sheet ?? null) !== null && !dialog.open) {
      dialog.showModal();
    } else if (dialog?.open && state?.sheet === null) {
      dialog.close();
    }

    this.#write();
    if (state?.stage === 'open' && performance.getEntriesByName('usable').length === 0) {
      // From here on every press is kept.
      performance.mark('usable');
    }
  }

  get #view(): View | null {
    const watching = this.watching;
    return watching === null || this.#hands === null
      ? null
      : {
          state: watching.state,
          words: this.words,
          hands: this.#hands,
          acts: {
            save: () => this.#save(watching),
            load: file => void this.#load(watching, file),
            choose: id => void this.#choose(watching, id),
            read: text => watching.brain.read(text, this.language),
            testSound: () => this.#sounder.cue('go', watching.state.settings.hasSound, watching.state.settings.hasVibration),
          },
        };
  }

  #tick(): void {
    this.#ticks++;
    if (document.visibilityState === 'visible') {
      this.#write();
      if (this.watching?.state.board && this.#ticks % ticksToLook === 0) {
        this.#near(this.watching.state, this.watching.axis());
      }
    }

    this.#cue();
  }

  #write(): void {
    if (this.watching?.state.board) {
      writeClocks(this, this.watching.axis());
    }
  }

  /** A start that comes near shows itself on top, where nothing moves under the thumb for it. */
  #near(state: WatchState, now: number): void {
    const button = this.querySelector<HTMLElement>('.near-start');
    const due =
      state.board?.groups.filter(one => one.state !== 'running' && one.dueAt !== null && Math.abs(one.dueAt - now) < 10_000) ?? [];
    if (!button || (due.length === 0 && button.hidden)) {
      return;
    }

    const panels = this.querySelector('.panels')?.getBoundingClientRect();
    const near = due.find(one => {
      const place = document.getElementById(`group-${one.id}`)?.getBoundingClientRect();
      return panels !== undefined && place !== undefined && (place.top > panels.bottom - 60 || place.top + 60 < panels.top);
    });
    button.hidden = near === undefined;
    if (near && this.#view) {
      button.dataset.group = near.id;
      const left = Math.ceil(((near.dueAt ?? now) - now) / 1_000);
      const text = this.words.say('start-near', groupName(this.#view, near), Math.max(0, left));
      if (button.textContent !== text) {
        button.textContent = text;
      }
    }
  }

  #cue(): void {
    const { watching } = this;
    if (!watching?.state.board) {
      return;
    }

    void this.#hands?.stagger(watching.around.life.clocks.steady());
    const now = watching.axis();
    const { groups } = watching.state.board;
    const waiting = groups.flatMap(one => (one.state !== 'running' && one.dueAt !== null ? [one.dueAt] : []));
    const staggered = watching.state.staggers.map(one => watching.axis(one.nextAt));
    const cue = cueOf([...waiting, ...staggered], this.#cuedAt, now);
    this.#cuedAt = now;
    if (cue !== null && watching.state.timing?.right !== 'follow') {
      this.#sounder.cue(cue, watching.state.settings.hasSound, watching.state.settings.hasVibration);
    }
  }

  async #choose(watching: Watching, id: string): Promise<void> {
    const timing = watching.state.timings.find(one => one.id === id);
    if (timing) {
      await watching.open(timing);
    }
  }

  #save(watching: Watching): void {
    const plan = watching.state.timing?.plan;
    if (plan) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([saved(plan, watching.marks)], { type: 'application/json' }));
      link.download = fileName(plan);
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    }
  }

  async #load(watching: Watching, file: File): Promise<void> {
    const read = readSaved(await file.text(), watching.state.timing?.id ?? null);
    if (typeof read === 'string') {
      watching.set({ notice: this.words.say(read === 'other' ? 'file-other' : 'file-not-ours') });
      return;
    }

    const fresh = await watching.take(
      read.marks.map(mark => ({ mark, number: null })),
      null,
    );
    watching.set({ notice: this.words.count('file-read', fresh, read.marks.length) });
  }
}
