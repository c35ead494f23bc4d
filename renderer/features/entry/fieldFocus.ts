/**
 * Enter and Shift+Enter through the form, and the way to the field a finding names. A field stands
 * under an element with `data-field`, whose value is the field's path in EntryDraft.
 */

const FIELD = 'input, textarea, select, button.in';

/** The fields of a form in reading order: of a radio group only the one that Tab reaches. */
export function fieldsOf(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-field] :is(${FIELD})`)].filter((element) => {
    // An open list hides the other fields from screen readers for its time; they are fields all the same.
    if (element.closest('[inert]') !== null) return false;
    if (element instanceof HTMLInputElement) {
      if (element.type === 'hidden' || element.disabled) return false;
      if (element.type === 'radio') return reachesRadio(element);
    }
    if (element instanceof HTMLButtonElement && element.disabled) return false;
    return element.tabIndex >= 0;
  });
}

/** Moves to the field after (or before) the focused one. False when there is none. */
export function moveField(root: HTMLElement, step: 1 | -1): boolean {
  const fields = fieldsOf(root);
  const here = fields.findIndex((field) => field === document.activeElement || field.contains(document.activeElement));
  const next = here === -1 ? fields[0] : fields[here + step];
  if (!next) return false;
  enter(next);
  return true;
}

/** Goes to the field of a finding: its own path, or the nearest part of it that is on screen. */
export function focusPath(root: HTMLElement, path: string): boolean {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const wanted = parts.slice(0, length).join('.');
    const holders = [...root.querySelectorAll<HTMLElement>('[data-field]')].filter((holder) => {
      const at = holder.dataset.field ?? '';
      return at === wanted || at.startsWith(`${wanted}.`);
    });
    for (const holder of holders) {
      const field = fieldsOf(root).find((candidate) => holder.contains(candidate));
      if (field) {
        field.scrollIntoView({ block: 'nearest' });
        enter(field);
        return true;
      }
    }
  }
  return false;
}

/** The path of the field that has the focus, or null. */
export function focusedPath(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field ?? null;
}

interface EnterLike {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly target: EventTarget | null;
  readonly currentTarget: HTMLElement;
  readonly nativeEvent: { readonly isComposing: boolean; readonly keyCode: number };
  preventDefault(): void;
  stopPropagation(): void;
}

/**
 * For `onKeyDownCapture` of the form. Enter inside a composition, in an open list with a chosen
 * line, or on a plain button belongs to those.
 */
export function stepOnEnter(event: EnterLike): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return;
  if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
  const target = event.target;
  if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return;
  if (!target.matches(FIELD) || target.getAttribute('aria-activedescendant')) return;
  // The line that adds a recipient takes Enter itself while something stands in it.
  if (target.closest('[data-own-enter]') && target instanceof HTMLInputElement && target.value.trim() !== '') return;
  if (moveField(event.currentTarget, event.shiftKey ? -1 : 1)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

/**
 * Ctrl+Enter before any button under the focus hears of it: on a focused button it would press that
 * button instead of doing what the whole screen is for.
 */
export function takeCtrlEnter(run: () => void): (event: EnterLike) => void {
  return (event) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.shiftKey || event.altKey) return;
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
}

function enter(field: HTMLElement): void {
  field.focus();
  // The whole of a short field is replaced by typing; a long text keeps its caret.
  if (field instanceof HTMLInputElement && field.type === 'text') field.select();
}

function reachesRadio(radio: HTMLInputElement): boolean {
  if (radio.checked) return true;
  const group = radio.closest('[role="radiogroup"]');
  if (!group) return true;
  const radios = [...group.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  return !radios.some((other) => other.checked) && radios[0] === radio;
}
