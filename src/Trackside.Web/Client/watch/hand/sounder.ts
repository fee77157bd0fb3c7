import type { Cue } from './cues.ts';

const tones: Readonly<Record<Cue, readonly [hertz: number, milliseconds: number]>> = {
  soon: [660, 180],
  count: [880, 120],
  go: [1_320, 500],
};

const buzzes: Readonly<Record<Cue, readonly number[]>> = { soon: [200, 100, 200], count: [120], go: [600] };

/** What is heard and felt before a start. Browsers let nothing sound before the first touch, so the first touch wakes it. */
export class Sounder {
  #context: AudioContext | null = null;

  prepare(): void {
    try {
      this.#context ??= new AudioContext();
    } catch {
      // A browser without sound still vibrates and shows its colours.
      this.#context = null;
    }
  }

  wake(): void {
    if (this.#context?.state === 'suspended') {
      void this.#context.resume();
    }
  }

  cue(cue: Cue, hasSound: boolean, hasVibration: boolean): void {
    if (hasVibration) {
      navigator.vibrate?.([...buzzes[cue]]);
    }

    if (hasSound && this.#context !== null) {
      const [hertz, milliseconds] = tones[cue];
      const now = this.#context.currentTime;
      const tone = this.#context.createOscillator();
      const loudness = this.#context.createGain();
      tone.frequency.value = hertz;
      loudness.gain.setValueAtTime(0.6, now);
      loudness.gain.setTargetAtTime(0, now + milliseconds / 1_000, 0.02);
      tone.connect(loudness).connect(this.#context.destination);
      tone.start(now);
      tone.stop(now + milliseconds / 1_000 + 0.2);
    }
  }
}
