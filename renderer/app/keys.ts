/**
 * The key map: every screen registers the chords that are valid now, one listener runs them, and the
 * bottom strip shows them. Chords a Vietnamese input method needs are refused at registration.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import { chordOf, chordProblem, type KeyLike } from './chord.ts';

export interface KeyBinding {
  /** `Ctrl+N`, `F8`, `Esc`. */
  readonly chord: string;
  /** Words of the bottom strip; without them the key works unseen. */
  readonly label?: string;
  /** Missing for keys that a component handles itself and the strip should only name. */
  readonly run?: () => void;
  readonly when?: boolean;
}

interface Layer {
  readonly order: number;
  readonly modal: boolean;
  readonly bindings: readonly KeyBinding[];
}

export interface ShownKey {
  readonly chord: string;
  readonly label: string;
}

const useLayers = create<{ readonly layers: readonly Layer[] }>(() => ({ layers: [] }));
let nextOrder = 0;

/** Layers that act now: those from the topmost modal one upward, top first. */
export function activeLayers(layers: readonly Layer[]): readonly Layer[] {
  const sorted = [...layers].sort((a, b) => b.order - a.order);
  const modal = sorted.findIndex((layer) => layer.modal);
  return modal === -1 ? sorted : sorted.slice(0, modal + 1);
}

/** Order of the strip: moving, Enter, function keys, Ctrl chords, Esc. */
function rankOf(chord: string): number {
  if (chord === '↑↓' || chord === 'Tab') return 0;
  if (chord.endsWith('Enter') && !chord.startsWith('Ctrl')) return chord === 'Enter' ? 1 : 2;
  const functionKey = /^F(\d+)$/.exec(chord);
  if (functionKey) return 10 + Number(functionKey[1]);
  return chord === 'Esc' ? 99 : 50;
}

/** What the strip shows: each chord once, with the words of the topmost layer that has it. */
export function shownKeys(layers: readonly Layer[]): readonly ShownKey[] {
  const seen = new Set<string>();
  const shown: ShownKey[] = [];
  for (const layer of activeLayers(layers)) {
    for (const binding of layer.bindings) {
      if (binding.when === false || seen.has(binding.chord)) continue;
      seen.add(binding.chord);
      if (binding.label) shown.push({ chord: binding.chord, label: binding.label });
    }
  }
  return shown.sort((a, b) => rankOf(a.chord) - rankOf(b.chord));
}

/** The binding that a key press runs, or null. Presses inside a composition never run one. */
export function bindingFor(event: KeyLike, layers: readonly Layer[]): KeyBinding | null {
  const chord = chordOf(event);
  if (chord === null) return null;
  for (const layer of activeLayers(layers)) {
    const found = layer.bindings.find((binding) => binding.chord === chord && binding.run && binding.when !== false);
    if (found) return found;
  }
  return null;
}

/**
 * Registers chords while the component is mounted. Later-mounted components win; `modal` switches off
 * everything beneath.
 */
export function useKeys(bindings: readonly KeyBinding[], options: { readonly modal?: boolean } = {}): void {
  const [order] = useState(() => nextOrder++);
  const latest = useRef(bindings);
  useLayoutEffect(() => {
    latest.current = bindings;
  });
  const modal = options.modal === true;
  const signature = JSON.stringify(bindings.map((binding) => [binding.chord, binding.label, binding.when, Boolean(binding.run)]));
  useEffect(() => {
    const shape = JSON.parse(signature) as readonly [string, string | null, boolean | null, boolean][];
    const registered = shape.map(([chord, label, when, runs], index): KeyBinding => {
      if (runs) {
        const problem = chordProblem(chord);
        if (problem) throw new Error(`${chord}: ${problem}`);
      }
      return {
        chord,
        ...(label ? { label } : {}),
        ...(runs ? { run: () => latest.current[index]?.run?.() } : {}),
        when: when !== false,
      };
    });
    const layer: Layer = { order, modal, bindings: registered };
    useLayers.setState((state) => ({ layers: [...state.layers, layer] }));
    return () => useLayers.setState((state) => ({ layers: state.layers.filter((other) => other !== layer) }));
  }, [signature, order, modal]);
}

export function useShownKeys(): readonly ShownKey[] {
  return shownKeys(useLayers((state) => state.layers));
}

/** Starts the one listener of the window. Returns the way to stop it. */
export function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const binding = bindingFor(event, useLayers.getState().layers);
    if (!binding?.run) return;
    event.preventDefault();
    event.stopPropagation();
    binding.run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
