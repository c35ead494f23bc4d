import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { type Day, dayOf } from '../../../shared/time.ts';
import { useNow } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { formatDayShort } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface DayRange {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The filter by day: a first and a last one, either may be open. */
export function DayChip({ range, onChange }: { range: DayRange; onChange: (range: DayRange) => void }) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<DayRange>(range);
  const today = dayOf(useNow());
  const active = range.from !== null || range.to !== null;
  const words = `${range.from ? formatDayShort(range.from) : '…'} – ${range.to ? formatDayShort(range.to) : '…'}`;
  return (
    <div className="chipset">
      <DialogTrigger
        isOpen={open}
        onOpenChange={(next) => {
          if (next) setDraft(range);
          setOpen(next);
        }}
      >
        <AriaButton className={`chip${active ? ' on' : ''}`}>
          {vi.register.day} {active ? <b>{words}</b> : <Icon name="down" size="xs" />}
        </AriaButton>
        <Popover className="pop">
          <Dialog aria-label={vi.register.day}>
            <form
              className="daypick"
              onSubmit={(event) => {
                event.preventDefault();
                onChange(draft);
                setOpen(false);
              }}
            >
              <DateField
                autoFocus
                label={vi.register.from}
                value={draft.from}
                onChange={(from) => setDraft({ ...draft, from })}
                near={today}
                invalidText={vi.field.invalidDay}
              />
              <DateField
                label={vi.register.to}
                value={draft.to}
                onChange={(to) => setDraft({ ...draft, to })}
                near={today}
                invalidText={vi.field.invalidDay}
              />
              <div className="do">
                <Button kind="primary" small type="submit" keys="Enter">
                  {vi.register.apply}
                </Button>
              </div>
            </form>
          </Dialog>
        </Popover>
      </DialogTrigger>
      {active ? (
        <AriaButton
          className="clear"
          aria-label={vi.register.removeFilter(vi.register.day)}
          onPress={() => onChange({ from: null, to: null })}
        >
          <Icon name="cross" size="xs" />
        </AriaButton>
      ) : null}
    </div>
  );
}
