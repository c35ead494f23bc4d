import { useState } from 'react';
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { type Day, dayOf, timeOf } from '../../../shared/time.ts';
import { call } from '../../app/client.ts';
import { nowOfHost, useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Field } from '../../ui/Field.tsx';
import { momentAt } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { useAct } from './useAct.ts';

/** Bỏ vào cặp đỏ (notice of 01/10/2020, II.1): who, from which unit, when. */
export function FolderDialog({ detail, onClose }: { detail: DocumentDetail; onClose: () => void }) {
  const units = useSession((state) => state.directory?.office.units ?? []);
  const [now] = useState(nowOfHost);
  const [by, setBy] = useState(detail.drafter);
  const [unitId, setUnitId] = useState<string | null>(detail.unitId);
  const [date, setDate] = useState<Day | null>(dayOf(now));
  const [time, setTime] = useState<string | null>(timeOf(now));
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useAct(onClose);
  const reference = detail.reference ?? detail.typeName;
  const person = by.normalize('NFC').trim();

  const submit = () => {
    setTried(true);
    if (date === null || time === null || person === '') return;
    void run(
      () => call('document.putInRedFolder', { documentId: detail.id, redFolder: { at: momentAt(date, time), by: person, unitId } }),
      vi.folderDialog.done(reference),
    );
  };

  return (
    <ActDialog
      title={vi.folderDialog.title(reference)}
      text={vi.folderDialog.text}
      confirm={vi.folderDialog.confirm}
      note=""
      busy={busy}
      ready
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="two">
        <Field
          autoFocus
          label={vi.folderDialog.by}
          value={by}
          onChange={setBy}
          error={tried && person === '' ? vi.folderDialog.byMissing : undefined}
        />
        <Select
          label={vi.folderDialog.unit}
          value={unitId}
          onChange={setUnitId}
          choices={units.map((unit) => ({ id: unit.id, label: unit.name, detail: unit.id }))}
        />
        <DateField label={vi.folderDialog.date} value={date} onChange={setDate} near={dayOf(now)} invalidText={vi.field.invalidDay} />
        <TimeField label={vi.folderDialog.time} value={time} onChange={setTime} invalidText={vi.field.invalidTime} />
      </div>
    </ActDialog>
  );
}
