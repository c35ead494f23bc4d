import { useEffect } from 'react';
import { create } from 'zustand';
import { Icon } from './Icon.tsx';

interface ToastItem {
  readonly id: number;
  readonly text: string;
  readonly assertive: boolean;
}

const LIFE_MS = 8000;
let nextToast = 0;

const useToasts = create<{ readonly items: readonly ToastItem[] }>(() => ({ items: [] }));

/**
 * Says that something is done. Never an error and never the only record of an act. `assertive` for a
 * number just given.
 */
export function showToast(text: string, assertive = false): void {
  const id = nextToast++;
  useToasts.setState((state) => ({ items: [...state.items.slice(-1), { id, text, assertive }] }));
}

function dismiss(id: number): void {
  useToasts.setState((state) => ({ items: state.items.filter((item) => item.id !== id) }));
}

export function clearToasts(): void {
  useToasts.setState({ items: [] });
}

/** The place where toasts stand: two live regions that exist before their first text. */
export function ToastRegion() {
  const items = useToasts((state) => state.items);
  return (
    <div className="toasts">
      <div aria-live="polite">
        {items
          .filter((item) => !item.assertive)
          .map((item) => (
            <ToastLine key={item.id} item={item} />
          ))}
      </div>
      <div aria-live="assertive">
        {items
          .filter((item) => item.assertive)
          .map((item) => (
            <ToastLine key={item.id} item={item} />
          ))}
      </div>
    </div>
  );
}

function ToastLine({ item }: { item: ToastItem }) {
  useEffect(() => {
    const timer = setTimeout(() => dismiss(item.id), LIFE_MS);
    return () => clearTimeout(timer);
  }, [item.id]);
  return (
    <div className="toast">
      <Icon name="check" />
      <span>{item.text}</span>
    </div>
  );
}
