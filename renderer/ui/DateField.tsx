import { type ReactNode, type Ref, useState } from 'react';
import type { Day } from '../../shared/time.ts';
import { Field } from './Field.tsx';
import { formatDay, parseDay } from './format.ts';

export interface DateFieldProps {
  readonly label: ReactNode;
  readonly value: Day | null;
  readonly onChange: (value: Day | null) => void;
  /** Day whose year completes `2/10`; usually today. */
  readonly near: Day;
  readonly invalidText: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly pasted?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly ariaLabel?: string;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** A day as typed text (dd/mm/yyyy). The value follows while it reads as a day; tidied on leaving. */
export function DateField({ value, onChange, near, invalidText, error, onBlur, ...rest }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const shown = typed ?? (value ? formatDay(value) : '');
  return (
    <Field
      {...rest}
      value={shown}
      inputMode="numeric"
      placeholder="ngày/tháng/năm"
      error={unreadable ? invalidText : error}
      onChange={(text) => {
        setTyped(text);
        setUnreadable(false);
        const read = parseDay(text, near);
        if (read !== value && (read !== null || text.trim() === '')) onChange(read);
      }}
      onBlur={() => {
        if (typed !== null) {
          const read = parseDay(typed, near);
          const faulty = read === null && typed.trim() !== '';
          setUnreadable(faulty);
          if (faulty) onChange(null);
          else setTyped(null);
        }
        onBlur?.();
      }}
    />
  );
}
