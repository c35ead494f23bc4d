import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Keys } from './Keys.tsx';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** `primary` once per screen; `quiet` has no frame; `caution` is ochre. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'caution';
  /** Shown only; the binding itself is made with `useKeys`. */
  readonly keys?: string;
  readonly small?: boolean;
  readonly wide?: boolean;
  readonly tall?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
  readonly label?: string;
  readonly describedBy?: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

const KIND = { primary: 'pri', plain: '', quiet: 'qt', caution: 'caution' } as const;

/** A button with the key that does the same. */
export function Button({
  children,
  onPress,
  kind = 'plain',
  keys,
  small,
  wide,
  tall,
  isDisabled,
  autoFocus,
  type = 'button',
  label,
  describedBy,
  className = '',
  ref,
}: ButtonProps) {
  const classes = ['btn', KIND[kind], small ? 's' : '', wide ? 'wide' : '', tall ? 'tall' : '', className].filter(Boolean).join(' ');
  return (
    <AriaButton
      className={classes}
      type={type}
      {...(ref ? { ref } : {})}
      {...(onPress ? { onPress } : {})}
      {...(isDisabled ? { isDisabled } : {})}
      {...(autoFocus ? { autoFocus } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
    >
      {children}
      {keys ? <Keys chord={keys} /> : null}
    </AriaButton>
  );
}
