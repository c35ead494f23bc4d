import { type ReactNode, type Ref, useState } from 'react';
import { Button, FieldError, Input, Text, TextField } from 'react-aria-components';
import { vi } from '../text/vi.ts';
import { FieldLabel } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface PasswordFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  readonly isNew?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A password box that says what a Vietnamese keyboard does to passwords: Caps Lock and the input method. */
export function PasswordField({ label, value, onChange, onBlur, hint, error, autoFocus, isNew, ref }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  // A letter with marks in a password is nearly always an input method left on.
  const accented = /[^\p{ASCII}]/u.test(value);
  return (
    <TextField
      className="f"
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      {...(onBlur ? { onBlur } : {})}
      {...(autoFocus ? { autoFocus: true } : {})}
    >
      <FieldLabel label={label} pasted={false} />
      <div className={`in combo${error ? ' bad' : ''}`}>
        <Input
          className={`bare${shown ? '' : ' pw'}`}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          spellCheck={false}
          onKeyDown={(event) => setCapsLock(event.getModifierState('CapsLock'))}
          onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
          {...(ref ? { ref } : {})}
        />
        <Button
          className="inbtn"
          slot={null}
          aria-label={shown ? vi.field.hidePassword : vi.field.showPassword}
          aria-pressed={shown}
          onPress={() => setShown(!shown)}
        >
          <Icon name={shown ? 'eyeOff' : 'eye'} size="s" />
        </Button>
      </div>
      <Text slot="description" className="hint">
        {capsLock ? <b className="caution">{vi.field.capsLock} </b> : null}
        {accented ? <b className="caution">{vi.field.accented} </b> : null}
        {!capsLock && !accented ? (hint ?? vi.field.inputMethod) : null}
      </Text>
      <FieldError className="hint bad">{error}</FieldError>
    </TextField>
  );
}
