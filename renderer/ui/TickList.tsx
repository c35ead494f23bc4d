import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { Icon } from './Icon.tsx';

export interface TickChoice {
  readonly id: string;
  readonly label: ReactNode;
  readonly aside?: ReactNode;
}

/** Several of a list, with boxes. */
export function TickList({
  label,
  choices,
  value,
  onChange,
  autoFocus = false,
}: {
  label: string;
  choices: readonly TickChoice[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
  /** Focus on the first box. */
  autoFocus?: boolean;
}) {
  return (
    <CheckboxGroup value={[...value]} onChange={onChange} className="ticks">
      <Label className="lbl">{label}</Label>
      <div className="tickbody">
        {choices.map((choice, index) => (
          <Tick key={choice.id} value={choice.id} autoFocus={autoFocus && index === 0}>
            <span className="grow">{choice.label}</span>
            {choice.aside ? <span className="dim num">{choice.aside}</span> : null}
          </Tick>
        ))}
      </div>
    </CheckboxGroup>
  );
}

/** One box: alone with `isSelected`, or inside a group with `value`. */
export function Tick({
  children,
  value,
  isSelected,
  onChange,
  autoFocus = false,
}: {
  children: ReactNode;
  value?: string;
  autoFocus?: boolean;
  isSelected?: boolean;
  onChange?: (selected: boolean) => void;
}) {
  return (
    <Checkbox
      className="tick"
      autoFocus={autoFocus}
      {...(value === undefined ? {} : { value })}
      {...(isSelected === undefined ? {} : { isSelected })}
      {...(onChange === undefined ? {} : { onChange })}
    >
      {({ isSelected: on }) => (
        <>
          <span className={`box${on ? ' on' : ''}`}>{on ? <Icon name="check" /> : null}</span>
          {children}
        </>
      )}
    </Checkbox>
  );
}
