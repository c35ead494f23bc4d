/** Keeps the form in the host as a draft while it is typed, so a lock or a power cut loses seconds at most. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Result } from '../../../shared/contract/result.ts';
import type { Day, Moment } from '../../../shared/time.ts';
import { call } from '../../app/client.ts';
import { draftOf, type EntryForm } from './entryForm.ts';

const KEEP_EVERY_MS = 4000;

export interface DraftKeeping {
  readonly keptAt: Moment | null;
  readonly keep: () => Promise<Result<{ readonly savedAt: Moment }>>;
  /** After the number was given or everything was dropped: nothing is kept any more. */
  readonly forget: () => Promise<void>;
}

/** `active` is false for a document that already stands in the book: its draft would come back as a second one. */
export function useDraftKeeping(form: UseFormReturn<EntryForm>, today: Day, active: boolean, restoredAt: Moment | null): DraftKeeping {
  const [keptAt, setKeptAt] = useState<Moment | null>(restoredAt);
  const last = useRef<string | null>(null);
  const stopped = useRef(false);

  const keep = useCallback(async () => {
    const draft = draftOf(form.getValues(), today);
    const saved = await call('draft.save', { draft });
    if (saved.ok) {
      last.current = JSON.stringify(draft);
      setKeptAt(saved.value.savedAt);
    }
    return saved;
  }, [form, today]);

  const forget = useCallback(async () => {
    stopped.current = true;
    await call('draft.clear', {});
  }, []);

  useEffect(() => {
    if (!active) return;
    stopped.current = false;
    last.current = JSON.stringify(draftOf(form.getValues(), today));
    const keepChanges = () => {
      if (!stopped.current && JSON.stringify(draftOf(form.getValues(), today)) !== last.current) void keep();
    };
    const timer = setInterval(keepChanges, KEEP_EVERY_MS);
    return () => {
      clearInterval(timer);
      // Going to another place by its key leaves the form without a question; nothing typed is lost.
      keepChanges();
    };
  }, [active, form, keep, today]);

  return { keptAt, keep, forget };
}
