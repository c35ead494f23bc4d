/** Names key presses and says which chords the program may take. */

export interface KeyLike {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** `keyCode` of a press that an input method took. */
const TAKEN_BY_INPUT_METHOD = 229;

const NAMES: Readonly<Record<string, string>> = { Escape: 'Esc', ' ': 'Space' };

/** True while an input method composes: Enter, Tab and Esc then belong to it. */
export function isComposing(event: Pick<KeyLike, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}

/** `Ctrl+N`, `F8`; null inside a composition, for bare modifiers and for the system's Meta chords. */
export function chordOf(event: KeyLike): string | null {
  if (isComposing(event) || event.metaKey) return null;
  if (event.key === 'Control' || event.key === 'Shift' || event.key === 'Alt' || event.key === 'Dead') return null;
  // With Ctrl held the physical key decides: the Vietnamese layout has ă â ê ô on the digit row.
  const physical = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(event.code);
  const fromCode = physical ? (physical[1] ?? physical[2] ?? physical[3]) : undefined;
  const name = (event.ctrlKey || event.altKey) && fromCode !== undefined ? fromCode : (NAMES[event.key] ?? event.key);
  return [
    event.ctrlKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    name.length === 1 ? name.toUpperCase() : name,
  ]
    .filter((part) => part !== '')
    .join('+');
}

/** Why a chord must not be bound, or null. Unikey toggles on Ctrl+Shift and Alt+Z; Telex eats letters. */
export function chordProblem(chord: string): string | null {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = new Set(parts.slice(0, -1));
  if (modifiers.has('Ctrl') && modifiers.has('Shift')) return 'Ctrl+Shift belongs to the input method';
  if (modifiers.has('Alt') && key === 'Z') return 'Alt+Z belongs to the input method';
  if (key === 'F10' || key === 'F11') return 'F10 and F11 belong to the system';
  if (key.length === 1 && !modifiers.has('Ctrl') && !modifiers.has('Alt')) return 'a single character is text';
  return null;
}
