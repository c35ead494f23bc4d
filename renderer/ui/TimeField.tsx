import { type ReactNode, type Ref, useState } from 'react';
import { Field } from './Field.tsx';
import { parseTime } from './format.ts';

export interface TimeFieldProps {
  readonly label: ReactNode;
  /** `HH:MM` */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
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

/** A time as typed text: `9h05`, `0905` and `9:05` all become `09:05` on leaving. */
export function TimeField({ value, onChange, invalidText, error, onBlur, ...rest }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  return (
    <Field
      {...rest}
      value={typed ?? value ?? ''}
      inputMode="numeric"
      placeholder="giờ:phút"
      error={unreadable ? invalidText : error}
      onChange={(text) => {
        setTyped(text);
        setUnreadable(false);
        const read = parseTime(text);
        if (read !== value && (read !== null || text.trim() === '')) onChange(read);
      }}
      onBlur={() => {
        if (typed !== null) {
          const faulty = parseTime(typed) === null && typed.trim() !== '';
          setUnreadable(faulty);
          if (faulty) onChange(null);
          else setTyped(null);
        }
        onBlur?.();
      }}
    />
  );
}
