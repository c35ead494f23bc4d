import type { ReactNode } from 'react';
import { Select as AriaSelect, Button, FieldError, ListBox, ListBoxItem, Popover, SelectValue, Text } from 'react-aria-components';
import { FieldLabel } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Second, dim part of the line. */
  readonly detail?: string;
}

export interface SelectProps {
  readonly label: ReactNode;
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly choices: readonly Choice[];
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly pasted?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly onBlur?: () => void;
}

/** One of a short list. For long lists use `ComboBox`. */
export function Select({
  label,
  value,
  onChange,
  choices,
  placeholder,
  hint,
  error,
  pasted,
  isDisabled,
  autoFocus,
  className,
  onBlur,
}: SelectProps) {
  return (
    <AriaSelect
      className={`f ${className ?? ''}`}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      isInvalid={error !== undefined}
      placeholder={placeholder ?? '—'}
      {...(isDisabled ? { isDisabled } : {})}
      {...(autoFocus ? { autoFocus } : {})}
      {...(onBlur ? { onBlur } : {})}
    >
      <FieldLabel label={label} pasted={pasted === true} />
      <Button className={`in${error ? ' bad' : ''}`}>
        <SelectValue className="clip" />
        <Icon name="down" size="s" />
      </Button>
      {hint && !error ? (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="hint bad">{error}</FieldError>
      <Popover className="pop">
        <ListBox className="options" items={choices}>
          {(choice) => (
            <ListBoxItem className="option" id={choice.id} textValue={choice.label}>
              <span className="clip">{choice.label}</span>
              {choice.detail ? <span className="dim">· {choice.detail}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
