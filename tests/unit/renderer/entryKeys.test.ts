import { describe, expect, it } from 'vitest';
import { stepOnEnter, takeCtrlEnter } from '../../../renderer/features/entry/fieldFocus.ts';

function press(changes: {
  readonly key?: string;
  readonly ctrlKey?: boolean;
  readonly shiftKey?: boolean;
  readonly composing?: boolean;
  readonly keyCode?: number;
}) {
  const taken: string[] = [];
  return {
    taken,
    key: changes.key ?? 'Enter',
    ctrlKey: changes.ctrlKey ?? false,
    shiftKey: changes.shiftKey ?? false,
    altKey: false,
    target: null,
    // The form itself is never reached by the presses of this file.
    currentTarget: {} as HTMLElement,
    nativeEvent: { isComposing: changes.composing ?? false, keyCode: changes.keyCode ?? 13 },
    preventDefault: () => taken.push('default'),
    stopPropagation: () => taken.push('propagation'),
  };
}

describe('Ctrl+Enter', () => {
  it('runs the act of the screen and reaches nothing beneath', () => {
    let runs = 0;
    const event = press({ ctrlKey: true });
    takeCtrlEnter(() => {
      runs += 1;
    })(event);
    expect(runs).toBe(1);
    expect(event.taken).toEqual(['default', 'propagation']);
  });

  it.each([
    ['inside a composition', { ctrlKey: true, composing: true }],
    ['taken by the input method', { ctrlKey: true, keyCode: 229 }],
    ['with Shift, which toggles Unikey', { ctrlKey: true, shiftKey: true }],
    ['without Ctrl', {}],
    ['on another key', { ctrlKey: true, key: 's' }],
  ])('does nothing %s', (_when, changes) => {
    let runs = 0;
    const event = press(changes);
    takeCtrlEnter(() => {
      runs += 1;
    })(event);
    expect(runs).toBe(0);
    expect(event.taken).toEqual([]);
  });
});

describe('Enter through the form', () => {
  it.each([
    ['inside a composition', { composing: true }],
    ['taken by the input method', { keyCode: 229 }],
    ['with Ctrl, which saves', { ctrlKey: true }],
    ['on another key', { key: 'Tab' }],
  ])('leaves a press alone %s', (_when, changes) => {
    const event = press(changes);
    stepOnEnter(event);
    expect(event.taken).toEqual([]);
  });
});
