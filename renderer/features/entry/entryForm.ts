/**
 * The form of one document and the draft of the contract, each from the other. The form keeps what
 * was typed as text; the draft is what could be read out of it. What could not be read is told by
 * `unreadFields`, so nothing typed is silently dropped on the way to the number.
 */
import type { Classification, Urgency } from '../../../shared/domain/codes.ts';
import { type EntryDraft, SUBJECT_MAX } from '../../../shared/domain/entry.ts';
import type { Finding } from '../../../shared/rules/types.ts';
import type { Day } from '../../../shared/time.ts';
import { LINE_COPIES_MAX, lineOfRow, type RecipientRow, readFileCopies, rowOfLine, writeFileCopies } from './copies.ts';
import { readRelated, writeRelated } from './related.ts';
import { readCount, readDay, readMoment, twoFigures, writeDay, writeMoment } from './typed.ts';

const PAGES_MAX = 9999;
const TOTAL_MAX = 99_999;

/** Field names are those of EntryDraft, so a finding's path names a field of the form too. */
export interface EntryForm {
  seriesId: string;
  typeId: string;
  date: string;
  subject: string;
  pages: string;
  urgency: Urgency;
  classification: Classification;
  signerId: string;
  signedAt: string;
  receivedAt: string;
  unitId: string;
  drafter: string;
  recipients: RecipientRow[];
  fileCopies: string;
  totalCopies: string;
  formCheck: { checked: boolean; by: string };
  redFolder: { at: string; by: string; unitId: string };
  expedited: boolean;
  reviewOpinion: { reference: string; date: string; person: string; conclusion: string };
  lateReason: string;
  related: string;
  replyDue: string;
  dossier: string;
  note: string;
}

export type EntryField = keyof EntryForm;

/** The form of a draft. Times on the base day are written without their day. */
export function formOf(draft: EntryDraft, today: Day): EntryForm {
  const at = (value: string | null, base: Day | null) => (value === null ? '' : writeMoment(value, base));
  const day = (value: Day | null | undefined) => (value ? writeDay(value) : '');
  return {
    seriesId: draft.seriesId ?? '',
    typeId: draft.typeId ?? '',
    date: day(draft.date),
    subject: draft.subject,
    pages: draft.pages === null ? '' : twoFigures(draft.pages),
    urgency: draft.urgency,
    classification: draft.classification,
    signerId: draft.signerId ?? '',
    signedAt: at(draft.signedAt, draft.date ?? today),
    receivedAt: at(draft.receivedAt, today),
    unitId: draft.unitId ?? '',
    drafter: draft.drafter,
    recipients: draft.recipients.map(rowOfLine),
    fileCopies: writeFileCopies(draft.fileCopies),
    totalCopies: draft.totalCopies === null ? '' : twoFigures(draft.totalCopies),
    formCheck: { checked: draft.formCheck !== null, by: draft.formCheck?.by ?? '' },
    redFolder: {
      at: at(draft.redFolder?.at ?? null, today),
      by: draft.redFolder?.by ?? '',
      unitId: draft.redFolder?.unitId ?? '',
    },
    expedited: draft.expedited,
    reviewOpinion: {
      reference: draft.reviewOpinion?.reference ?? '',
      date: day(draft.reviewOpinion?.date),
      person: draft.reviewOpinion?.person ?? '',
      conclusion: draft.reviewOpinion?.conclusion ?? '',
    },
    lateReason: draft.lateReason ?? '',
    related: writeRelated(draft.related),
    replyDue: day(draft.replyDue),
    dossier: draft.dossier,
    note: draft.note,
  };
}

/** The draft of a form. Text goes as typed (the host tidies it); only what the contract cannot carry is left out. */
export function draftOf(form: EntryForm, today: Day): EntryDraft {
  const date = readDay(form.date, today);
  const folderAt = readMoment(form.redFolder.at, today, today);
  const folderBy = carried(form.redFolder.by, 100);
  const opinion = form.reviewOpinion;
  const opinionDate = readDay(opinion.date, today);
  const opinionFull = [opinion.reference, opinion.person, opinion.conclusion].every((text) => text.trim() !== '');
  return {
    seriesId: form.seriesId || null,
    typeId: form.typeId || null,
    date,
    subject: carried(form.subject, SUBJECT_MAX),
    pages: readCount(form.pages, PAGES_MAX),
    urgency: form.urgency,
    classification: form.classification,
    signerId: form.signerId || null,
    signedAt: readMoment(form.signedAt, date ?? today, today),
    receivedAt: readMoment(form.receivedAt, today, today),
    unitId: form.unitId || null,
    drafter: carried(form.drafter, 100),
    recipients: form.recipients.flatMap((row) => {
      const line = lineOfRow(row);
      return line ? [{ ...line, name: carried(line.name, 500) }] : [];
    }),
    fileCopies: [...(readFileCopies(form.fileCopies) ?? [])],
    totalCopies: readCount(form.totalCopies, TOTAL_MAX),
    formCheck: form.formCheck.checked && form.formCheck.by.trim() !== '' ? { by: carried(form.formCheck.by, 100) } : null,
    redFolder:
      form.urgency === 'hoa-toc' && folderAt && folderBy.trim() !== ''
        ? { at: folderAt, by: folderBy, unitId: form.redFolder.unitId || null }
        : null,
    expedited: form.expedited,
    reviewOpinion:
      form.expedited && opinionFull && opinionDate
        ? {
            reference: carried(opinion.reference, 100),
            date: opinionDate,
            person: carried(opinion.person, 100),
            conclusion: carried(opinion.conclusion, 500),
          }
        : null,
    lateReason: form.lateReason.trim() === '' ? null : carried(form.lateReason, 500),
    related: [...(readRelated(form.related, today) ?? [])],
    replyDue: readDay(form.replyDue, today),
    dossier: carried(form.dossier, 100),
    note: carried(form.note, 500),
  };
}

export type Unread = 'day' | 'moment' | 'count' | 'file-copies' | 'related' | 'too-long' | 'row-name';

export interface UnreadField {
  /** Path of EntryDraft, as in a finding. */
  readonly field: string;
  readonly problem: Unread;
  readonly typed: string;
}

/** What was typed and cannot be read; the number waits until it can. In the order of the form. */
export function unreadFields(form: EntryForm, today: Day): readonly UnreadField[] {
  const base = readDay(form.date, today) ?? today;
  const unread: UnreadField[] = [];
  const expect = (field: string, typed: string, problem: Unread, readable: boolean) => {
    if (typed.trim() !== '' && !readable) unread.push({ field, problem, typed: typed.trim() });
  };
  expect('date', form.date, 'day', readDay(form.date, today) !== null);
  expect('pages', form.pages, 'count', readCount(form.pages, PAGES_MAX) !== null);
  expect('subject', form.subject, 'too-long', form.subject.length <= SUBJECT_MAX);
  if (form.expedited) expect('reviewOpinion.date', form.reviewOpinion.date, 'day', readDay(form.reviewOpinion.date, today) !== null);
  if (form.urgency === 'hoa-toc') expect('redFolder.at', form.redFolder.at, 'moment', readMoment(form.redFolder.at, today, today) !== null);
  expect('signedAt', form.signedAt, 'moment', readMoment(form.signedAt, base, today) !== null);
  expect('receivedAt', form.receivedAt, 'moment', readMoment(form.receivedAt, today, today) !== null);
  form.recipients.forEach((row, index) => {
    if (row.name.trim() === '') unread.push({ field: `recipients.${index}.name`, problem: 'row-name', typed: '' });
    else if (readCount(row.copies, LINE_COPIES_MAX) === null)
      unread.push({ field: `recipients.${index}.copies`, problem: 'count', typed: row.copies });
  });
  expect('fileCopies', form.fileCopies, 'file-copies', readFileCopies(form.fileCopies) !== null);
  expect('totalCopies', form.totalCopies, 'count', readCount(form.totalCopies, TOTAL_MAX) !== null);
  expect('related', form.related, 'related', readRelated(form.related, today) !== null);
  expect('replyDue', form.replyDue, 'day', readDay(form.replyDue, today) !== null);
  return unread;
}

/** The form's values for a change a finding offers: only the fields it names. */
export function formPatch(form: EntryForm, set: Partial<EntryDraft>, today: Day): Partial<EntryForm> {
  const whole = formOf({ ...draftOf(form, today), ...set }, today);
  const patch: Partial<EntryForm> = {};
  for (const field of Object.keys(set) as (keyof EntryDraft)[]) Object.assign(patch, { [field]: whole[field] });
  return patch;
}

/**
 * Paths that wear the ochre bar. Of a field with parts, the empty parts wear it. An empty field wears
 * it only once the clerk has `sought` what is missing, by F3 or by trying to save.
 */
export function flaggedPaths(findings: readonly Finding[], form: EntryForm, sought: boolean): ReadonlySet<string> {
  const flagged = new Set<string>();
  for (const { field, severity } of findings) {
    if (severity !== 'block') continue;
    const value: unknown = form[field as EntryField];
    const empty = value === '' || (Array.isArray(value) && value.length === 0) || (field === 'formCheck' && !form.formCheck.checked);
    if (!empty || sought) flagged.add(field);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    for (const [part, partValue] of Object.entries(value)) if (partValue === '') flagged.add(`${field}.${part}`);
  }
  return flagged;
}

/** Whether anything that matters was typed: a form that is still as it opened is left without asking. */
export function sameForm(a: EntryForm, b: EntryForm): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Control characters other than line breaks and tabs cannot travel; over-long text is told by `unreadFields`. */
function carried(text: string, max: number): string {
  return text.replace(/[^\P{Cc}\n\r\t]/gu, '').slice(0, max);
}
