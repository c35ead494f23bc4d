import { useState } from 'react';
import { SENDING_METHODS, type SendingMethod } from '../../../shared/domain/codes.ts';
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { methodName } from '../../../shared/text/vi.ts';
import { type Day, dayOf, timeOf } from '../../../shared/time.ts';
import { call } from '../../app/client.ts';
import { nowOfHost } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { DateField } from '../../ui/DateField.tsx';
import { formatCopies, momentAt } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TickList } from '../../ui/TickList.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { useAct } from './useAct.ts';

const AS_EACH = 'tung-noi';

/** Phát hành (F9): which copies leave, when, and how. */
export function DispatchDialog({ detail, onClose }: { detail: DocumentDetail; onClose: () => void }) {
  const waiting = detail.copies.filter((line) => line.dispatchedAt === null);
  const [now] = useState(nowOfHost);
  const [chosen, setChosen] = useState<readonly string[]>(() => waiting.map((line) => String(line.id)));
  const [date, setDate] = useState<Day | null>(dayOf(now));
  const [time, setTime] = useState<string | null>(timeOf(now));
  const [method, setMethod] = useState<string>(AS_EACH);
  const { busy, failure, run } = useAct(onClose);
  const reference = detail.reference ?? '';
  const lines = waiting.filter((line) => chosen.includes(String(line.id)));
  const copies = lines.reduce((sum, line) => sum + line.copies, 0);
  const ready = lines.length > 0 && date !== null && time !== null;

  const submit = () => {
    if (date === null || time === null || lines.length === 0) return;
    void run(
      () =>
        call('document.dispatch', {
          documentId: detail.id,
          lineIds: lines.map((line) => line.id),
          at: momentAt(date, time),
          method: SENDING_METHODS.find((known): known is SendingMethod => known === method) ?? null,
        }),
      vi.dispatchDialog.done(reference, formatCopies(copies)),
    );
  };

  return (
    <ActDialog
      title={vi.dispatchDialog.title(reference)}
      text={vi.dispatchDialog.text}
      confirm={vi.dispatchDialog.confirm}
      note={lines.length === 0 ? vi.dispatchDialog.none : vi.dispatchDialog.footer(formatCopies(copies))}
      busy={busy}
      ready={ready}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      {waiting.length === 0 ? <Notice kind="warn">{vi.dispatchDialog.allGone}</Notice> : null}
      <div className="three">
        <DateField label={vi.dispatchDialog.date} value={date} onChange={setDate} near={dayOf(now)} invalidText={vi.field.invalidDay} />
        <TimeField autoFocus label={vi.dispatchDialog.time} value={time} onChange={setTime} invalidText={vi.field.invalidTime} />
        <Select
          label={vi.dispatchDialog.method}
          value={method}
          onChange={setMethod}
          choices={[
            { id: AS_EACH, label: vi.dispatchDialog.methodKept },
            ...SENDING_METHODS.map((known) => ({ id: known, label: methodName[known] })),
          ]}
        />
      </div>
      <TickList
        label={vi.dispatchDialog.which}
        value={chosen}
        onChange={setChosen}
        choices={waiting.map((line) => ({ id: String(line.id), label: line.name, aside: formatCopies(line.copies) }))}
      />
    </ActDialog>
  );
}
