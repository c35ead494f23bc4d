import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chordOf, chordProblem, type KeyLike } from '../../../renderer/app/chord.ts';
import { activeLayers, bindingFor, type KeyBinding, shownKeys } from '../../../renderer/app/keys.ts';

const press = (change: Partial<KeyLike>): KeyLike => ({
  key: '',
  code: '',
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
  ...change,
});
const nothing = () => undefined;
const layer = (order: number, bindings: readonly KeyBinding[], modal = false) => ({ order, modal, bindings });

describe('naming a press', () => {
  it('names chords and function keys', () => {
    expect(chordOf(press({ key: 'n', code: 'KeyN', ctrlKey: true }))).toBe('Ctrl+N');
    expect(chordOf(press({ key: 'F8', code: 'F8' }))).toBe('F8');
    expect(chordOf(press({ key: 'Escape', code: 'Escape' }))).toBe('Esc');
    expect(chordOf(press({ key: 'F6', code: 'F6', shiftKey: true }))).toBe('Shift+F6');
  });

  it('takes the physical key under Ctrl: the Vietnamese layout has letters on the digit row', () => {
    expect(chordOf(press({ key: 'ă', code: 'Digit1', ctrlKey: true }))).toBe('Ctrl+1');
    expect(chordOf(press({ key: 'đ', code: 'Digit0', ctrlKey: true }))).toBe('Ctrl+0');
  });

  it('is silent inside a composition, however the input method says so', () => {
    expect(chordOf(press({ key: 'Enter', code: 'Enter', isComposing: true }))).toBeNull();
    expect(chordOf(press({ key: 'Enter', code: 'Enter', keyCode: 229 }))).toBeNull();
    expect(chordOf(press({ key: 'Process', code: 'KeyA', keyCode: 229 }))).toBeNull();
  });

  it('is silent for bare modifiers and the system key', () => {
    expect(chordOf(press({ key: 'Control', code: 'ControlLeft', ctrlKey: true }))).toBeNull();
    expect(chordOf(press({ key: 'l', code: 'KeyL', metaKey: true }))).toBeNull();
  });
});

describe('chords that are never bound', () => {
  it.each(['Ctrl+Shift+N', 'Ctrl+Shift+F6', 'Alt+Z', 'S', 'w', 'F10', 'F11', '1'])('refuses %s', (chord) => {
    expect(chordProblem(chord)).not.toBeNull();
  });

  it.each(['Ctrl+N', 'Ctrl+1', 'F8', 'Shift+F6', 'Esc', 'Ctrl+Enter', 'Enter'])('lets %s pass', (chord) => {
    expect(chordProblem(chord)).toBeNull();
  });

  it('holds for every chord written anywhere in the window', () => {
    const root = path.resolve(import.meta.dirname, '../../../renderer');
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    const chords = sources.flatMap((name) =>
      [...readFileSync(path.join(root, name), 'utf8').matchAll(/chord: '([^']+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(chords.length).toBeGreaterThan(15);
    expect(chords.filter((chord) => chordProblem(chord) !== null && chord !== '↑↓')).toEqual([]);
  });
});

describe('which binding runs', () => {
  const shellKeys = layer(0, [
    { chord: 'Ctrl+N', label: 'Vào sổ', run: nothing },
    { chord: 'F6', label: 'Sang khung', run: nothing },
  ]);
  const list = layer(1, [
    { chord: '↑↓', label: 'Chọn dòng' },
    { chord: 'F8', label: 'Ký nhận', run: nothing, when: false },
    { chord: 'Esc', run: nothing },
  ]);

  it('finds the binding of the topmost layer', () => {
    const over = { chord: 'Ctrl+N', label: 'Khác', run: nothing };
    expect(bindingFor(press({ key: 'n', code: 'KeyN', ctrlKey: true }), [shellKeys, layer(2, [over])])).toBe(over);
  });

  it('leaves out what is not valid now', () => {
    expect(bindingFor(press({ key: 'F8', code: 'F8' }), [shellKeys, list])).toBeNull();
    expect(shownKeys([shellKeys, list]).map((key) => key.chord)).toEqual(['↑↓', 'F6', 'Ctrl+N']);
  });

  it('a dialog switches off what lies beneath', () => {
    const dialog = layer(2, [{ chord: 'Esc', label: 'Không làm', run: nothing }], true);
    expect(bindingFor(press({ key: 'n', code: 'KeyN', ctrlKey: true }), [shellKeys, list, dialog])).toBeNull();
    expect(shownKeys([shellKeys, list, dialog])).toEqual([{ chord: 'Esc', label: 'Không làm' }]);
    expect(activeLayers([dialog, shellKeys])).toEqual([dialog]);
  });

  it('never runs one inside a composition', () => {
    expect(bindingFor(press({ key: 'Escape', code: 'Escape', keyCode: 229 }), [shellKeys, list])).toBeNull();
    expect(bindingFor(press({ key: 'Escape', code: 'Escape' }), [shellKeys, list])).not.toBeNull();
  });
});
