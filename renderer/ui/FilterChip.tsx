import { useId } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { Choice } from './Select.tsx';

export interface FilterChipProps {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly clearLabel: string;
}

/** One filter: closed it names itself, in use it is blue with what it holds; Delete or the cross removes it. */
export function FilterChip({ name, choices, value, onChange, clearLabel }: FilterChipProps) {
  const wordsId = useId();
  const chosen = choices.find((choice) => choice.id === value)?.label ?? value;
  return (
    <div className="chipset">
      <Select
        aria-label={chosen === null ? name : `${name} ${chosen}`}
        value={value}
        onChange={(key) => onChange(key === null ? null : String(key))}
        onKeyDown={(event) => {
          if (event.key === 'Delete') onChange(null);
        }}
      >
        <Button className={`chip${value === null ? '' : ' on'}`} aria-labelledby={wordsId}>
          <span id={wordsId} className="words">
            {name} {chosen === null ? null : <b>{chosen}</b>}
          </span>
          {value === null ? <Icon name="down" size="xs" /> : null}
        </Button>
        <Popover className="pop">
          <ListBox className="options" items={choices}>
            {(choice) => (
              <ListBoxItem className="option" id={choice.id} textValue={choice.label}>
                <span className="clip">{choice.label}</span>
                {choice.detail ? <span className="dim nw">{choice.detail}</span> : null}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </Select>
      {value === null ? null : (
        <Button className="clear" aria-label={clearLabel} onPress={() => onChange(null)}>
          <Icon name="cross" size="xs" />
        </Button>
      )}
    </div>
  );
}
