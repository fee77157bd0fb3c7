import type { Life } from '../keeping/clocks.ts';
import type { Right } from '../keeping/plan.ts';
import type { Now } from './brain.ts';

/** This moment, as the rules are asked for it. Who only follows leaves no mark by which the rules could know the phone's clock, so the server's is told. */
export const nowOf = (life: Life, device: string, right: Right): Now => {
  const { anchor } = life;
  const at = life.at();
  const asked =
    right === 'follow' && anchor !== null
      ? { server: anchor.server + at.steady - anchor.steady }
      : { ...at, device, ...(anchor ? { anchor } : {}) };
  return { at, asked };
};
