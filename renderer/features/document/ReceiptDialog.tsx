import { useState } from 'react';
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { type Day, dayOf, timeOf } from '../../../shared/time.ts';
import { call } from '../../app/client.ts';
import { nowOfHost } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatCopies, momentAt } from '../../ui/format.ts';
import { TickList } from '../../ui/TickList.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { useAct } from './useAct.ts';

/** Ký nhận (F8): which places signed, who, and when. */
export function ReceiptDialog({ detail, onClose }: { detail: DocumentDetail; onClose: () => void }) {
  const waiting = detail.copies.filter((line) => line.dispatchedAt !== null && line.receiptedAt === null);
  const [now] = useState(nowOfHost);
  const [chosen, setChosen] = useState<readonly string[]>(() => (waiting.length === 1 ? waiting.map((line) => String(line.id)) : []));
  const [date, setDate] = useState<Day | null>(dayOf(now));
  const [time, setTime] = useState<string | null>(timeOf(now));
  const [by, setBy] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useAct(onClose);
  const reference = detail.reference ?? '';
  const lines = waiting.filter((line) => chosen.includes(String(line.id)));
  const signer = by.normalize('NFC').trim();

  const submit = () => {
    setTried(true);
    if (date === null || time === null || lines.length === 0 || signer === '') return;
    void run(
      () =>
        call('document.receipt', {
          documentId: detail.id,
          lineIds: lines.map((line) => line.id),
          at: momentAt(date, time),
          by: signer,
        }),
      vi.receiptDialog.done(reference, lines.length),
    );
  };

  return (
    <ActDialog
      title={vi.receiptDialog.title(reference)}
      text={vi.receiptDialog.text}
      confirm={vi.receiptDialog.confirm}
      note={tried && lines.length === 0 ? vi.receiptDialog.none : ''}
      busy={busy}
      ready
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TickList
        autoFocus={waiting.length > 1}
        label={vi.receiptDialog.which}
        value={chosen}
        onChange={setChosen}
        choices={waiting.map((line) => ({ id: String(line.id), label: line.name, aside: formatCopies(line.copies) }))}
      />
      <div className="three">
        <Field
          autoFocus={waiting.length <= 1}
          label={vi.receiptDialog.by}
          value={by}
          onChange={setBy}
          error={tried && signer === '' ? vi.receiptDialog.byMissing : undefined}
        />
        <DateField label={vi.receiptDialog.date} value={date} onChange={setDate} near={dayOf(now)} invalidText={vi.field.invalidDay} />
        <TimeField label={vi.receiptDialog.time} value={time} onChange={setTime} invalidText={vi.field.invalidTime} />
      </div>
    </ActDialog>
  );
}
