/**
 * What the text of a document proposes for the form. Nothing the clerk typed is overwritten: such a
 * field is `kept`. What the office's own lists do not know is `unknown`, and what the text does not
 * say is `absent`: both are for the clerk to write.
 */
import type { Directory } from '../../../shared/contract/verbs.ts';
import type { RegisterKind } from '../../../shared/domain/codes.ts';
import type { DocumentType } from '../../../shared/domain/documentTypes.ts';
import type { Signer, Unit } from '../../../shared/domain/office.ts';
import type { FillField, FillMark, FillReading } from '../../../shared/fill/types.ts';
import { classificationName, urgencyName } from '../../../shared/text/vi.ts';
import { type Day, day } from '../../../shared/time.ts';
import { vi } from '../../text/vi.ts';
import { foldText, groupNamed, sumCopies, writeFileCopies } from '../entry/copies.ts';
import type { EntryField, EntryForm } from '../entry/entryForm.ts';
import { writeRelated } from '../entry/related.ts';
import { holdsOn, signingLine } from '../entry/seriesChoice.ts';
import { readDay, twoFigures, writeDay } from '../entry/typed.ts';

export type ProposalState = 'fill' | 'kept' | 'unknown' | 'absent';
/** `listed` = found in the office's own lists; the others as the reader says. */
export type Certainty = 'sure' | 'likely' | 'listed';

export interface Proposal {
  readonly field: EntryField;
  readonly state: ProposalState;
  /** What the text says, for the list; null when it says nothing. */
  readonly shown: string | null;
  readonly certainty: Certainty;
  /** Fields of the reader whose marks stand in the text for it. */
  readonly sources: readonly FillField[];
  readonly patch: Partial<EntryForm>;
}

export interface FillContext {
  readonly directory: Directory;
  readonly kind: RegisterKind;
  readonly today: Day;
  readonly form: EntryForm;
  /** The form as it opened, and the fields an earlier fill wrote: both may be written over. */
  readonly opened: EntryForm;
  readonly filled: ReadonlySet<EntryField>;
}

/** Everything the form can take from a reading, in the order of the form. */
export function proposeFill(reading: FillReading, context: FillContext): readonly Proposal[] {
  const { answer } = reading;
  const { office, types } = context.directory;
  const make = maker(reading, context);
  const type = typeOf(reading, types);
  const signer = signerOf(reading, office.signers);
  const unit = unitOf(reading, office.units);
  const date = day.safeParse(answer.date);
  const on = date.success ? date.data : readDay(context.form.date, context.today);
  const groupsThen = office.recipientGroups.filter((group) => holdsOn(group, on));
  const rows = reading.recipientLines.map((line) => {
    const group = groupNamed(line.name, groupsThen);
    return {
      name: group?.name ?? line.name,
      purpose: line.purpose ?? ('' as const),
      method: '' as const,
      copies: twoFigures(group?.copies ?? 1),
      groupId: group?.id ?? null,
    };
  });
  const groups = rows.filter((row) => row.groupId !== null).length;
  const related = reading.citationDetails.map((cited) => {
    const on = day.safeParse(cited.date);
    return { reference: cited.reference, date: on.success ? on.data : null, relation: 'nhac-den' as const };
  });
  const suppressed = context.form.classification === 'tuyet-mat' || answer.secrecy === 'tuyet-mat';
  const signerShown = [answer.signerName, signer ? signingLine(signer) : null].filter((part) => part !== null).join(', ');
  return [
    make('typeId', ['typeName', 'typeCode'], type?.name ?? answer.typeName, type && { typeId: type.id }, type ? 'listed' : undefined),
    make('date', ['date'], date.success ? writeDay(date.data) : null, date.success && { date: writeDay(date.data) }),
    // The subject of a Tuyệt mật document must not stand in the form, wherever it was read from.
    ...(suppressed ? [] : [make('subject', ['subject'], answer.subject, answer.subject !== null && { subject: answer.subject })]),
    make(
      'urgency',
      ['urgency'],
      answer.urgency === null || answer.urgency === 'thuong' ? null : urgencyName[answer.urgency],
      answer.urgency !== null && { urgency: answer.urgency },
    ),
    ...(answer.secrecy !== null && answer.secrecy !== 'thuong'
      ? [
          make(
            'classification',
            ['secrecy'],
            classificationName[answer.secrecy],
            context.kind === 'secret' && { classification: answer.secrecy },
          ),
        ]
      : []),
    make(
      'signerId',
      ['signerName', 'signerPosition', 'signingForm', 'signingFor'],
      signerShown || null,
      signer && { signerId: signer.id },
      signer ? 'listed' : undefined,
    ),
    make('unitId', ['symbol'], unit?.name ?? null, unit && { unitId: unit.id }, 'listed'),
    make(
      'recipients',
      ['recipients'],
      rows.length === 0 ? null : vi.fill.recipientsShown(rows.length, groups, twoFigures(sumCopies(rows, []).total)),
      rows.length > 0 && { recipients: rows },
      groups > 0 ? 'listed' : undefined,
    ),
    make(
      'fileCopies',
      ['archive'],
      answer.archive.length === 0 ? null : writeFileCopies(answer.archive),
      answer.archive.length > 0 && { fileCopies: writeFileCopies(answer.archive) },
    ),
    make(
      'related',
      ['citations'],
      related.length === 0 ? null : vi.fill.relatedShown(related.map((document) => document.reference)),
      related.length > 0 && { related: writeRelated(related) },
    ),
    {
      field: 'signedAt',
      state: context.form.signedAt.trim() === '' ? 'absent' : 'kept',
      shown: null,
      certainty: 'sure',
      sources: [],
      patch: {},
    },
  ];
}

/** The patches of everything to be written, in one, and which fields they are. */
export function fillPatch(proposals: readonly Proposal[]): { readonly patch: Partial<EntryForm>; readonly fields: readonly EntryField[] } {
  const written = proposals.filter((proposal) => proposal.state === 'fill');
  return { patch: Object.assign({}, ...written.map((proposal) => proposal.patch)), fields: written.map((proposal) => proposal.field) };
}

export interface TextPiece {
  readonly text: string;
  /** Number of the proposal the piece was read for, from 1; null for plain text. */
  readonly note: number | null;
  /** True on the last piece of its mark: the number stands behind it. */
  readonly last: boolean;
}

/** Cuts the text at its marks. `numberOf` gives a field's place in the list, or null. Overlaps go to the earlier mark. */
export function cutAtMarks(text: string, marks: readonly FillMark[], numberOf: (field: FillField) => number | null): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  const ordered = marks.filter((mark) => numberOf(mark.field) !== null).toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const mark of ordered) {
    if (mark.start < at || mark.end <= mark.start || mark.end > text.length) continue;
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), note: null, last: false });
    pieces.push({ text: text.slice(mark.start, mark.end), note: numberOf(mark.field), last: true });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), note: null, last: false });
  return pieces.map((piece, index) => {
    const next = pieces.slice(index + 1).find((later) => later.note !== null);
    return { ...piece, last: piece.note !== null && next?.note !== piece.note };
  });
}

function maker(reading: FillReading, context: FillContext) {
  return (
    field: EntryField,
    sources: readonly FillField[],
    shown: string | null,
    patch: Partial<EntryForm> | false | null,
    listed?: 'listed',
  ): Proposal => {
    const marks = reading.marks.filter((mark) => sources.includes(mark.field));
    const certainty: Certainty = listed ?? (marks.some((mark) => mark.confidence === 'likely') ? 'likely' : 'sure');
    const base = { field, shown, certainty, sources };
    if (shown === null) return { ...base, state: 'absent', patch: {} };
    if (!patch) return { ...base, state: 'unknown', patch: {} };
    return mayWrite(field, context) ? { ...base, state: 'fill', patch } : { ...base, state: 'kept', patch: {} };
  };
}

/** A field may be written when it is empty, still as the form opened, or was written by an earlier fill. */
function mayWrite(field: EntryField, { form, opened, filled }: FillContext): boolean {
  if (filled.has(field)) return true;
  const [now, before] = [JSON.stringify(form[field]), JSON.stringify(opened[field])];
  return now === before || now === '""' || now === '[]';
}

/** QPPL carries its year in the symbol ("47/2026/QĐ-UBND"); the same name without a year is administrative. */
function typeOf({ answer }: FillReading, types: readonly DocumentType[]): DocumentType | null {
  const named = types.filter((type) =>
    answer.typeCode !== null
      ? type.abbreviation === answer.typeCode
      : answer.typeName !== null && type.abbreviation === null && foldText(type.name) === foldText(answer.typeName),
  );
  const byName =
    named.length > 0 ? named : types.filter((type) => answer.typeName !== null && foldText(type.name) === foldText(answer.typeName));
  const hasYear = /^\d{4}\//.test(answer.symbol ?? '');
  return byName.find((type) => (type.group === 'qppl') === hasYear) ?? byName[0] ?? null;
}

function signerOf({ answer }: FillReading, signers: readonly Signer[]): Signer | null {
  const name = answer.signerName;
  if (name === null) return null;
  const named = signers.filter((signer) => foldText(signer.name) === foldText(name));
  return named.find((signer) => signer.signingForm === (answer.signingForm ?? '')) ?? named[0] ?? null;
}

/** The unit in a symbol: the last part of "VP-TH", or of "TB-HC-TC". */
function unitOf({ answer }: FillReading, units: readonly Unit[]): Unit | null {
  const symbol = answer.symbol?.toLocaleUpperCase('vi') ?? '';
  const fitting = units.filter((unit) => symbol.endsWith(`-${unit.id.toLocaleUpperCase('vi')}`));
  return fitting.toSorted((a, b) => b.id.length - a.id.length)[0] ?? null;
}
