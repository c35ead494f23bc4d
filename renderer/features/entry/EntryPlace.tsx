import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/contract/result.ts';
import type { EntryDraft } from '../../../shared/domain/entry.ts';
import { emptyDraft } from '../../../shared/domain/entry.ts';
import { dayOf, type Moment } from '../../../shared/time.ts';
import { call } from '../../app/client.ts';
import { closeEntry } from '../../app/router.ts';
import { nowOfHost, useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { FailureNotice } from '../../ui/Notice.tsx';
import { EntrySheet } from './EntrySheet.tsx';
import { type EntryForm, formOf } from './entryForm.ts';
import './entry.css';
import './narrow.css';

export interface EntryPlaceProps {
  /** A received document that is to get its number; without it, a new one. */
  readonly documentId?: number;
  readonly onDone?: (documentId: number) => void;
  readonly onCancel?: () => void;
}

interface Opened {
  /** How the form would stand untouched; what differs from it is the clerk's. */
  readonly fresh: EntryForm;
  readonly form: EntryForm;
  readonly restoredAt: Moment | null;
  readonly openedAt: Moment;
  readonly generation: number;
}

/** Vào sổ văn bản: one document from nothing, from the kept draft, or from a received one, to its number. */
export function EntryPlace({ documentId, onDone = closeEntry, onCancel = () => closeEntry() }: EntryPlaceProps) {
  const directory = useSession((state) => state.directory);
  const info = useSession((state) => state.info);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [generation, setGeneration] = useState(0);
  const clerk = info?.user?.fullName ?? '';

  useEffect(() => {
    let current = true;
    const open = async () => {
      const openedAt = nowOfHost();
      const today = dayOf(openedAt);
      const asForm = (draft: EntryDraft): EntryForm => {
        const form = formOf(draft, today);
        return form.formCheck.by === '' ? { ...form, formCheck: { ...form.formCheck, by: clerk } } : form;
      };
      const start = (fresh: EntryForm, form: EntryForm, restoredAt: Moment | null) => {
        if (current) setOpened({ fresh, form, restoredAt, openedAt, generation });
      };
      if (documentId !== undefined) {
        const found = await call('document.get', { documentId });
        if (!found.ok) {
          if (current) setFailure(found.error);
          return;
        }
        const entry = found.value.entry;
        const form = asForm({ ...entry, date: entry.date ?? today });
        start(form, form, null);
        return;
      }
      const fresh = asForm({ ...emptyDraft(), date: today, receivedAt: openedAt, fileCopies: [{ unit: 'VT', copies: 1 }] });
      const kept = await call('draft.load', {});
      if (kept.ok && kept.value) start(fresh, asForm(kept.value.draft), kept.value.savedAt);
      else start(fresh, fresh, null);
    };
    void open();
    return () => {
      current = false;
    };
  }, [documentId, generation, clerk]);

  if (failure) return <FailureNotice failure={failure} />;
  if (!opened || !directory || !info?.vault || opened.generation !== generation) {
    return <p className="vh">{vi.entry.loading}</p>;
  }
  return (
    <EntrySheet
      key={generation}
      {...(documentId === undefined ? {} : { documentId })}
      directory={directory}
      kind={info.vault.kind}
      fresh={opened.fresh}
      initial={opened.form}
      restoredAt={opened.restoredAt}
      today={dayOf(opened.openedAt)}
      onDone={onDone}
      onCancel={onCancel}
      onAgain={() => setGeneration(generation + 1)}
    />
  );
}
