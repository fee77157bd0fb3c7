/** What a key of the keyboard asks for. */
export type Command =
  | { readonly does: 'athlete' | 'lap' | 'sheet'; readonly place: number }
  | {
      readonly does:
        | 'start'
        | 'undo'
        | 'redo'
        | 'laps'
        | 'unnamed'
        | 'history'
        | 'groups'
        | 'menu'
        | 'keys'
        | 'nextGroup'
        | 'oneByOne'
        | 'text';
    };

/** The parts of a keyboard event that say which key it was. */
export interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/** Athletes of a group by place: 1 to 9, 0 for the tenth, then the letters of the row below. */
export const placeKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'q', 'w', 'e', 'r', 't', 'y', 'i', 'o', 'p'] as const;

const letters: Readonly<Record<string, Exclude<Command['does'], 'athlete' | 'lap' | 'sheet'>>> = {
  ' ': 'start',
  s: 'start',
  u: 'undo',
  z: 'redo',
  l: 'laps',
  n: 'unnamed',
  h: 'history',
  g: 'nextGroup',
  b: 'oneByOne',
  f: 'groups',
  m: 'menu',
  x: 'text',
  '?': 'keys',
};

/** Shift with an athlete's key is a lap of theirs, Alt their sheet. Keys with Ctrl or the command key stay the browser's, but for undo and redo. */
export const commandOf = (stroke: Stroke): Command | null => {
  const key = stroke.key.toLowerCase();
  if (stroke.ctrlKey || stroke.metaKey) {
    return key === 'z' && !stroke.altKey ? { does: stroke.shiftKey ? 'redo' : 'undo' } : null;
  }

  if (stroke.repeat) {
    return null;
  }

  // With Shift or Alt a digit's key writes something else, so those go by the place on the keyboard.
  const plain = /^Digit\d$/.test(stroke.code)
    ? stroke.code.slice(5)
    : /^Key[A-Z]$/.test(stroke.code) && stroke.altKey
      ? stroke.code.slice(3).toLowerCase()
      : key;
  const place = (placeKeys as readonly string[]).indexOf(plain);
  if (place >= 0 && key !== '?') {
    return { does: stroke.altKey ? 'sheet' : stroke.shiftKey ? 'lap' : 'athlete', place };
  }

  const does = stroke.altKey ? undefined : letters[key];
  return does === undefined ? null : { does };
};
