import { type Ref, useEffect, useState } from 'react';
import { isComposing } from '../../app/chord.ts';
import { vi } from '../../text/vi.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';

/** Milliseconds without typing before a search starts (Vietnamese letters take several presses). */
const PAUSE_MS = 200;

export interface SearchBoxProps {
  readonly onSearch: (text: string) => void;
  /** Down or Enter: into the list. */
  readonly onLeave: () => void;
  readonly ref: Ref<HTMLInputElement>;
}

/** Searches as one types, without accents; Esc empties, Down goes to the list. */
export function SearchBox({ onSearch, onLeave, ref }: SearchBoxProps) {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => onSearch(text.normalize('NFC').trim()), text === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <label className="find">
      <Icon name="search" size="s" />
      <span className="vh">{vi.register.searchLabel}</span>
      <input
        ref={ref}
        type="search"
        value={text}
        placeholder={vi.register.searchPlaceholder}
        spellCheck={false}
        autoComplete="off"
        aria-keyshortcuts="Control+F"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            if (text === '') onLeave();
            else setText('');
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onSearch(text.normalize('NFC').trim());
            onLeave();
          }
        }}
      />
      {text === '' ? <Keys chord="Ctrl+F" /> : <Keys chord="Esc" />}
    </label>
  );
}
