import { type ReactNode, type Ref, useMemo, useState } from 'react';
import { ComboBox as AriaComboBox, Button, FieldError, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { vi } from '../text/vi.ts';
import { FieldLabel } from './Field.tsx';
import { foldLoosely } from './foldLoosely.ts';
import { Icon } from './Icon.tsx';
import type { Choice } from './Select.tsx';

export interface ComboBoxProps {
  readonly label: ReactNode;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Free text beside the list ("Người soạn"); then `text` carries what was typed. */
  readonly allowsText?: boolean;
  readonly text?: string;
  readonly onText?: (text: string) => void;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly pasted?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly ariaLabel?: string;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * Type a few letters, without accents if you like; suggestions stand below and never complete in the
 * line, and Enter takes one only after an arrow key chose it (Unikey corrects text with Backspace).
 */
export function ComboBox(props: ComboBoxProps) {
  const chosen = props.choices.find((choice) => choice.id === props.value) ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = props.allowsText ? (props.text ?? '') : (typed ?? chosen?.label ?? '');
  const filtering = props.allowsText ? shown : (typed ?? '');
  const matching = useMemo(() => {
    const wanted = foldLoosely(filtering).trim();
    if (wanted === '' || (props.allowsText && chosen?.label === shown)) return props.choices;
    return props.choices.filter((choice) => foldLoosely(`${choice.id} ${choice.label} ${choice.detail ?? ''}`).includes(wanted));
  }, [filtering, props.choices, props.allowsText, chosen?.label, shown]);
  return (
    <AriaComboBox
      className={`f ${props.className ?? ''}`}
      items={matching}
      inputValue={shown}
      onInputChange={(text) => {
        if (props.allowsText) props.onText?.(text);
        else setTyped(text === chosen?.label ? null : text);
      }}
      value={props.value}
      onChange={(key) => {
        setTyped(null);
        if (key === null && props.allowsText) return;
        props.onChange(key === null ? null : String(key));
        const picked = props.choices.find((choice) => choice.id === String(key));
        if (picked && props.allowsText) props.onText?.(picked.label);
      }}
      onBlur={() => {
        // A single remaining match is what the clerk meant; anything else leaves the earlier choice.
        if (!props.allowsText && typed !== null) {
          const only = matching.length === 1 ? matching[0] : undefined;
          if (typed.trim() === '') props.onChange(null);
          else if (only) props.onChange(only.id);
          setTyped(null);
        }
        props.onBlur?.();
      }}
      menuTrigger="input"
      allowsEmptyCollection
      allowsCustomValue
      isInvalid={props.error !== undefined}
      {...(props.ariaLabel ? { 'aria-label': props.ariaLabel } : {})}
      {...(props.isDisabled ? { isDisabled: true } : {})}
      {...(props.autoFocus ? { autoFocus: true } : {})}
    >
      {props.label === '' ? null : <FieldLabel label={props.label} pasted={props.pasted === true} />}
      <div className={`in combo${props.error ? ' bad' : ''}`}>
        <Input
          className="bare"
          spellCheck={false}
          autoComplete="off"
          placeholder={props.placeholder ?? ''}
          {...(props.ref ? { ref: props.ref } : {})}
        />
        <Button className="inbtn" excludeFromTabOrder aria-label={vi.field.openList}>
          <Icon name="down" size="s" />
        </Button>
      </div>
      {props.hint && !props.error ? (
        <Text slot="description" className="hint">
          {props.hint}
        </Text>
      ) : null}
      <FieldError className="hint bad">{props.error}</FieldError>
      <Popover className="pop">
        <ListBox className="options" renderEmptyState={() => null}>
          {(choice: Choice) => (
            <ListBoxItem className="option" id={choice.id} textValue={choice.label}>
              <span className="clip">{choice.label}</span>
              {choice.detail ? <span className="dim nw">{choice.detail}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
