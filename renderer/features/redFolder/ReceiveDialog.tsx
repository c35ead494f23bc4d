import { useState } from 'react';
import { emptyDraft } from '../../../shared/domain/entry.ts';
import { dayOf } from '../../../shared/time.ts';
import { call } from '../../app/client.ts';
import { nowOfHost, useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { useAct } from '../document/useAct.ts';
import { lineOfRow, recipientFromTyped } from '../entry/copies.ts';
import { stepOnEnter, takeCtrlEnter } from '../entry/fieldFocus.ts';
import { onlySeriesFor, openSeries, signersFor, signingDetail } from '../entry/seriesChoice.ts';
import { readMoment, tidyText, writeMoment } from '../entry/typed.ts';

const text = vi.redFolder.receive;

/** A signed Hỏa tốc document without a number goes into the folder: its minutes count from here on. */
export function ReceiveDialog({ onClose }: { onClose: () => void }) {
  const directory = useSession((state) => state.directory);
  const kind = useSession((state) => state.info?.vault?.kind ?? 'ordinary');
  const [now] = useState(nowOfHost);
  const today = dayOf(now);
  const [typeId, setTypeId] = useState<string | null>(null);
  const [subject, setSubject] = useState('');
  const [signerId, setSignerId] = useState<string | null>(null);
  const [signedAt, setSignedAt] = useState('');
  const [recipients, setRecipients] = useState('');
  const [at, setAt] = useState(writeMoment(now, today));
  const [by, setBy] = useState('');
  const [unitId, setUnitId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { failure, run } = useAct(onClose);
  if (!directory) return null;
  const { office, types } = directory;
  const signers = signersFor(office.signers, null, typeId ?? '', today);
  const signed = readMoment(signedAt, today, today);
  const put = readMoment(at, today, today);
  const person = tidyText(by);
  const need = (missing: boolean) => (tried && missing ? vi.redFolder.needed : undefined);
  const time = (typed: string, read: string | null) =>
    need(typed.trim() === '') ?? (tried && read === null ? vi.redFolder.unreadTime : undefined);
  const tidyTime = (typed: string, set: (value: string) => void) => () => {
    const read = readMoment(typed, today, today);
    if (read) set(writeMoment(read, today));
  };

  const submit = () => {
    setTried(true);
    if (typeId === null || tidyText(subject) === '' || signerId === null || !signed || !put || person === '') return;
    const issuerId = office.signers.find((signer) => signer.id === signerId)?.issuerId ?? null;
    const series = openSeries(office, kind, today);
    const lines = recipients.split(/[;\n]/).flatMap((line) => {
      const row = recipientFromTyped(line, office.recipientGroups, '');
      return row ? (lineOfRow(row) ?? []) : [];
    });
    const draft = {
      ...emptyDraft(),
      typeId,
      seriesId: onlySeriesFor(series, typeId, issuerId)?.id ?? null,
      date: today,
      subject,
      urgency: 'hoa-toc' as const,
      signerId,
      signedAt: signed,
      receivedAt: now,
      unitId,
      recipients: lines,
      fileCopies: [{ unit: 'VT', copies: 1 }],
      redFolder: { at: put, by: person, unitId },
    };
    void run(() => call('document.receive', { draft }), vi.redFolder.received);
  };
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      width={680}
      footer={
        <>
          <span className="grow" />
          <Button onPress={onClose} keys="Esc">
            {vi.keys.cancel}
          </Button>
          <Button kind="primary" onPress={submit} keys="Ctrl+Enter">
            {text.save}
          </Button>
        </>
      }
    >
      <p className="mid">{text.note}</p>
      <FailureNotice failure={failure} />
      <form
        className="receive"
        data-field="receive"
        onSubmit={(event) => event.preventDefault()}
        onKeyDownCapture={(event) => {
          takeCtrlEnter(submit)(event);
          stepOnEnter(event);
        }}
      >
        <ComboBox
          label={text.type}
          autoFocus
          value={typeId}
          onChange={setTypeId}
          choices={types.map((type) => ({ id: type.id, label: type.name, ...(type.abbreviation ? { detail: type.abbreviation } : {}) }))}
          placeholder={vi.entry.placeholders.type}
          error={need(typeId === null)}
        />
        <ComboBox
          label={text.signer}
          value={signerId}
          onChange={setSignerId}
          choices={signers.map((signer) => ({ id: signer.id, label: signer.name, detail: signingDetail(signer, signers) }))}
          placeholder={vi.entry.placeholders.name}
          error={need(signerId === null)}
        />
        <Field
          label={text.signedAt}
          value={signedAt}
          onChange={setSignedAt}
          onBlur={tidyTime(signedAt, setSignedAt)}
          inputMode="numeric"
          placeholder={vi.entry.placeholders.time}
          error={time(signedAt, signed)}
        />
        <Field
          className="whole"
          label={text.subject}
          rows={2}
          value={subject}
          onChange={setSubject}
          onBlur={() => setSubject(tidyText(subject))}
          error={need(tidyText(subject) === '')}
        />
        <Field className="whole" label={text.recipients} value={recipients} onChange={setRecipients} hint={text.recipientsHint} />
        <Field label={vi.redFolder.record.by} value={by} onChange={setBy} onBlur={() => setBy(person)} error={need(person === '')} />
        <ComboBox
          label={vi.redFolder.record.unit}
          value={unitId}
          onChange={setUnitId}
          choices={office.units.map((unit) => ({ id: unit.id, label: unit.id, detail: unit.name }))}
          placeholder={vi.entry.placeholders.unit}
        />
        <Field
          label={vi.redFolder.record.at}
          value={at}
          onChange={setAt}
          onBlur={tidyTime(at, setAt)}
          inputMode="numeric"
          error={time(at, put)}
        />
      </form>
    </Dialog>
  );
}
