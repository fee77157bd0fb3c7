/** The addresses of what is loaded: the worker, and the list of what the C# consists of. */
export interface Addresses {
  readonly worker: string;
  readonly boot: string;
}

/** To the worker: where the module is (once, first), then calls of what `src/Trackside.Browser` exports. */
export type Ask =
  | { readonly boot: string }
  | { readonly id: number; readonly file: string; readonly name: string; readonly values: readonly unknown[] };

/** From the worker: that the module runs or cannot, then what calls gave. */
export type Answer =
  | { readonly ready: boolean; readonly problem?: string }
  | { readonly id: number; readonly value: string }
  | { readonly id: number; readonly problem: string };
