import { useRef } from 'react';
import { useKeys } from '../../app/keys.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';

/** The foot of a step: back (Esc) and on (Enter, or Ctrl+Enter as everywhere else). */
export function StepEnd({ onBack, next, note }: { onBack: () => void; next: string; note?: string }) {
  const go = useRef<HTMLButtonElement>(null);
  useKeys([
    { chord: 'Tab', label: vi.keys.nextField },
    { chord: 'Enter', label: next },
    { chord: 'Ctrl+Enter', run: () => go.current?.form?.requestSubmit() },
    { chord: 'Esc', label: vi.keys.back, run: onBack },
  ]);
  return (
    <div className="end">
      <span className="sm dim grow">{note}</span>
      <Button tall keys="Esc" onPress={onBack}>
        {vi.firstRun.backTo}
      </Button>
      <Button ref={go} kind="primary" tall type="submit" keys="Enter">
        {next}
      </Button>
    </div>
  );
}
