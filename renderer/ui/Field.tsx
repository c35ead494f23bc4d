import type { ReactNode, Ref } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';

export interface FieldProps {
  readonly label: ReactNode;
  readonly value: string;
  /** Called with exactly what stands in the box: never trimmed or recased while typing (Telex edits in place). */
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly hint?: ReactNode;
  /** A blocking fault of this field; draws the ochre bar. */
  readonly error?: string | undefined;
  /** The value came from pasted text and waits to be looked over. */
  readonly pasted?: boolean;
  /** Small text at the right of the label, such as a count. */
  readonly aside?: ReactNode;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric';
  readonly spellCheck?: boolean;
  readonly className?: string;
  readonly inputClassName?: string;
  readonly ariaLabel?: string;
  readonly onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** Label above, box, then hint or fault. No asterisks, no masks, no hard maxLength. */
export function Field(props: FieldProps) {
  const { label, value, onChange, onBlur, name, hint, error, pasted, aside, rows } = props;
  const common = {
    className: `in${error ? ' bad' : ''}${props.isReadOnly ? ' ro' : ''} ${props.inputClassName ?? ''}`,
    spellCheck: props.spellCheck ?? false,
    autoComplete: props.autoComplete ?? 'off',
    ...(props.placeholder ? { placeholder: props.placeholder } : {}),
    ...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {}),
    ...(props.ref ? { ref: props.ref } : {}),
  };
  return (
    <TextField
      className={`f ${props.className ?? ''}`}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      {...(onBlur ? { onBlur } : {})}
      {...(name ? { name } : {})}
      {...(props.ariaLabel ? { 'aria-label': props.ariaLabel } : {})}
      {...(props.isReadOnly ? { isReadOnly: true } : {})}
      {...(props.isDisabled ? { isDisabled: true } : {})}
      {...(props.autoFocus ? { autoFocus: true } : {})}
      {...(props.inputMode ? { inputMode: props.inputMode } : {})}
    >
      {props.ariaLabel && label === '' ? null : <FieldLabel label={label} pasted={pasted === true} aside={aside} />}
      {rows ? <TextArea {...common} className={`${common.className} area`} rows={rows} /> : <Input {...common} />}
      {hint && !error ? (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="hint bad">{error}</FieldError>
    </TextField>
  );
}

export function FieldLabel({ label, pasted, aside }: { label: ReactNode; pasted: boolean; aside?: ReactNode }) {
  return (
    <span className="lblrow">
      <Label className="lbl">{label}</Label>
      {pasted ? <i className="pasted" /> : null}
      {aside ? <span className="aside">{aside}</span> : null}
    </span>
  );
}
