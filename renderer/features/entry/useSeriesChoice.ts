/** The series follows from type and issuer where only one fits; the clerk's own choice is kept while it fits. */
import { useCallback, useEffect, useRef } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { Directory } from '../../../shared/contract/verbs.ts';
import type { RegisterKind } from '../../../shared/domain/codes.ts';
import type { Day } from '../../../shared/time.ts';
import type { EntryForm } from './entryForm.ts';
import { onlySeriesFor, openSeries, sameSignerFor } from './seriesChoice.ts';
import { readDay } from './typed.ts';

/** Answers what to call when the clerk chooses a series himself. */
export function useSeriesChoice(form: UseFormReturn<EntryForm>, directory: Directory, kind: RegisterKind, today: Day): () => void {
  const byHand = useRef(form.getValues('seriesId') !== '');
  const [typeId, signerId, date, seriesId] = useWatch({ control: form.control, name: ['typeId', 'signerId', 'date', 'seriesId'] });
  const on = readDay(date, today);
  useEffect(() => {
    const open = openSeries(directory.office, kind, on);
    const current = open.find((candidate) => candidate.id === seriesId) ?? null;
    if (current && typeId === '' && current.typeIds.length === 1) {
      form.setValue('typeId', current.typeIds[0] ?? '');
      return;
    }
    const type = directory.types.find((candidate) => candidate.id === typeId);
    if (!type) return;
    if (type.group !== 'qppl' && form.getValues('expedited')) form.setValue('expedited', false);
    const fits = current?.typeIds.includes(typeId) === true;
    if (current && fits && byHand.current) {
      const twin = sameSignerFor(directory.office.signers, signerId, current, typeId, on);
      if (twin) form.setValue('signerId', twin.id);
      return;
    }
    const issuerId = directory.office.signers.find((candidate) => candidate.id === signerId)?.issuerId ?? null;
    const only = onlySeriesFor(open, typeId, issuerId) ?? onlySeriesFor(open, typeId, null);
    if (only && only.id !== seriesId) form.setValue('seriesId', only.id);
    else if (!only && !fits && seriesId !== '') form.setValue('seriesId', '');
    if (!fits) byHand.current = false;
  }, [form, directory, kind, on, typeId, signerId, seriesId]);
  return useCallback(() => {
    byHand.current = true;
  }, []);
}
