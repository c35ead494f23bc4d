/** Documents: what stands in the book, written by acts and read whole. */
import type { Classification, Purpose, SendingMethod, SigningForm, Urgency } from '../shared/domain/codes.ts';
import type { CopyLine, CourseStep, DocumentDetail, DocumentRow, DocumentState } from '../shared/domain/document.ts';
import type { DocumentType } from '../shared/domain/documentTypes.ts';
import { type EntryDraft, entryDraft, type FileCopy } from '../shared/domain/entry.ts';
import type { Signer } from '../shared/domain/office.ts';
import { fileCopiesText, signingLineOf } from '../shared/domain/signing.ts';
import { foldReference } from '../shared/text/fold.ts';
import type { Moment } from '../shared/time.ts';
import type { ActTx } from './act.ts';
import type { ReadableDb } from './handles.ts';
import { indexDocument, unindexDocument } from './searchIndex.ts';
import { prepared } from './statements.ts';

/** A document's row as SQLite holds it. */
export interface StoredDocument {
  readonly id: number;
  readonly ord: number;
  readonly state: DocumentState;
  readonly issuer: string | null;
  readonly series: string | null;
  readonly number: number | null;
  readonly reference: string | null;
  readonly type_id: string;
  readonly type_name: string;
  readonly date: string;
  readonly subject: string | null;
  readonly urgency: Urgency;
  readonly classification: Classification;
  readonly pages: number | null;
  readonly signer: string;
  readonly signer_name: string;
  readonly signer_position: string;
  readonly signing_form: SigningForm;
  readonly signing_for: string | null;
  readonly signed_at: Moment;
  readonly received_at: Moment | null;
  readonly unit: string | null;
  readonly drafter: string;
  readonly file_copies: string;
  readonly total_copies: number;
  readonly form_checked_by: string | null;
  readonly red_folder_at: Moment | null;
  readonly red_folder_by: string | null;
  readonly red_folder_unit: string | null;
  readonly expedited: 0 | 1;
  readonly review_opinion: string | null;
  readonly late_reason: string | null;
  readonly reply_due: string | null;
  readonly dossier: string;
  readonly note: string;
  readonly numbered_at: Moment | null;
  readonly numbered_by: string | null;
  readonly void_reason: string | null;
  readonly voided_at: Moment | null;
  readonly slip_code: string;
}

interface StoredCopyLine {
  readonly id: number;
  readonly recipient: string;
  readonly purpose: Purpose | null;
  readonly method: SendingMethod | null;
  readonly copies: number;
  readonly recipient_group: string | null;
  readonly dispatched_at: Moment | null;
  readonly dispatched_by: string | null;
  readonly receipted_at: Moment | null;
  readonly receipted_by: string | null;
}

/** What makes a complete draft a document: the parts the rules already found present. */
export interface DocumentContent {
  readonly entry: EntryDraft & { readonly date: string; readonly signedAt: Moment };
  readonly type: DocumentType;
  readonly signer: Signer;
  readonly issuerId: string | null;
}

/** The number and what goes with it. */
export interface Numbering {
  readonly issuerId: string;
  readonly seriesId: string;
  readonly number: number;
  readonly reference: string;
  readonly by: string;
}

/** Enters a document, numbered or only received. Answers its id. */
export function insertDocument(tx: ActTx, content: DocumentContent, numbering: Numbering | null): number {
  const id = tx.insert('documents', {
    ...contentColumns(content),
    ...numberColumns(tx, numbering),
    ord: nextOrd(tx.db, content.entry.date),
    slip_code: nextSlipCode(tx.db, content.entry.date),
    void_reason: null,
    voided_at: null,
  });
  writeLines(tx, id, content.entry);
  indexDocument(tx.db, requireDocument(tx.db, id));
  return id;
}

/** Gives a received document its final content and its number. */
export function numberReceivedDocument(tx: ActTx, id: number, content: DocumentContent, numbering: Numbering): void {
  const before = requireDocument(tx.db, id);
  unindexDocument(tx.db, before);
  const ord = before.date === content.entry.date ? before.ord : nextOrd(tx.db, content.entry.date);
  for (const line of prepared<{ id: number }>(tx.db, 'SELECT id FROM copy_lines WHERE document_id = ?').all(id))
    tx.remove('copy_lines', line.id);
  for (const link of prepared<{ id: number }>(tx.db, 'SELECT id FROM document_links WHERE document_id = ?').all(id))
    tx.remove('document_links', link.id);
  tx.update('documents', id, { ...contentColumns(content), ...numberColumns(tx, numbering), ord });
  writeLines(tx, id, content.entry);
  indexDocument(tx.db, requireDocument(tx.db, id));
}

/** The stored row; undefined when there is none. */
export function findDocument(db: ReadableDb, id: number): StoredDocument | undefined {
  return prepared<StoredDocument>(db, 'SELECT * FROM documents WHERE id = ?').get(id);
}

export function requireDocument(db: ReadableDb, id: number): StoredDocument {
  const found = findDocument(db, id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
}

/** Those of the given references that stand in the book. */
export function knownReferences(db: ReadableDb, references: readonly string[]): readonly string[] {
  const known = prepared<unknown>(db, 'SELECT 1 FROM documents WHERE reference_key = ?');
  return references.filter((reference) => known.get(foldReference(reference)) !== undefined);
}

export function readCopyLines(db: ReadableDb, documentId: number): readonly CopyLine[] {
  return prepared<StoredCopyLine>(db, 'SELECT * FROM copy_lines WHERE document_id = ? ORDER BY position')
    .all(documentId)
    .map((line) => ({
      id: line.id,
      name: line.recipient,
      purpose: line.purpose,
      method: line.method,
      copies: line.copies,
      groupId: line.recipient_group,
      dispatchedAt: line.dispatched_at,
      dispatchedBy: line.dispatched_by,
      receiptedAt: line.receipted_at,
      receiptedBy: line.receipted_by,
    }));
}

/** What a list shows of a copy line. */
export type ListedCopyLine = Pick<CopyLine, 'name' | 'copies' | 'dispatchedAt' | 'receiptedAt'>;

/** The copies of many documents by their ids, in one query: a page of the book has hundreds. */
export function listCopyLines(db: ReadableDb, documentIds: readonly number[]): ReadonlyMap<number, readonly ListedCopyLine[]> {
  const lines = new Map<number, ListedCopyLine[]>();
  const stored = prepared<ListedCopyLine & { readonly documentId: number }>(
    db,
    `SELECT document_id AS documentId, recipient AS name, copies, dispatched_at AS dispatchedAt, receipted_at AS receiptedAt
     FROM copy_lines WHERE document_id IN (SELECT value FROM json_each(?)) ORDER BY document_id, position`,
  ).all(JSON.stringify(documentIds));
  for (const line of stored) {
    const known = lines.get(line.documentId);
    if (known) known.push(line);
    else lines.set(line.documentId, [line]);
  }
  return lines;
}

/** The whole of a document with its copies and course; undefined when there is none. */
export function readDocument(db: ReadableDb, id: number): DocumentDetail | undefined {
  const stored = findDocument(db, id);
  if (!stored) return undefined;
  const copies = readCopyLines(db, id);
  const issuer = prepared<{ name: string }>(db, 'SELECT name FROM issuers WHERE code = ?').get(stored.issuer);
  const course = prepared<CourseStep>(
    db,
    'SELECT a.seq, a.at, a.act, u.full_name AS actorName FROM audit a JOIN users u ON u.id = a.actor_id WHERE a.document_id = ? ORDER BY a.seq',
  ).all(id);
  const fileCopies: readonly FileCopy[] = JSON.parse(stored.file_copies);
  return {
    ...documentRowOf(stored, copies),
    issuerName: issuer?.name ?? '',
    signer: {
      name: stored.signer_name,
      position: stored.signer_position,
      signingForm: stored.signing_form,
      signingFor: stored.signing_for,
    },
    pages: stored.pages,
    drafter: stored.drafter,
    receivedAt: stored.received_at,
    numberedAt: stored.numbered_at,
    numberedBy: stored.numbered_by,
    numberState: stored.state === 'received' ? null : stored.state,
    copies,
    fileCopies,
    redFolder:
      stored.red_folder_at === null || stored.red_folder_by === null
        ? null
        : { at: stored.red_folder_at, by: stored.red_folder_by, unitId: stored.red_folder_unit },
    slipId: stored.slip_code,
    entry: entryOf(db, stored, copies, fileCopies),
    course,
  };
}

/** A list row from a stored document and its copies. */
export function documentRowOf(stored: StoredDocument, copies: readonly ListedCopyLine[]): DocumentRow {
  const count = (lines: readonly { readonly copies: number }[]) => lines.reduce((sum, line) => sum + line.copies, 0);
  const dispatched = copies.filter((line) => line.dispatchedAt !== null);
  return {
    id: stored.id,
    state: stored.state,
    number: stored.number,
    reference: stored.reference,
    seriesId: stored.series,
    typeName: stored.type_name,
    date: stored.date,
    subject: stored.subject,
    urgency: stored.urgency,
    classification: stored.classification,
    signerName: stored.signer_name,
    signingLine: signingLineOf({ signingForm: stored.signing_form, signingFor: stored.signing_for, position: stored.signer_position }),
    unitId: stored.unit,
    recipientsText: copies.map((line) => line.name).join('; '),
    fileCopiesText: fileCopiesText(JSON.parse(stored.file_copies)),
    totalCopies: stored.total_copies,
    outgoingCopies: count(copies),
    dispatchedCopies: count(dispatched),
    receiptedCopies: count(copies.filter((line) => line.receiptedAt !== null)),
    dispatchedAt: dispatched.reduce<Moment | null>(
      (first, line) => (line.dispatchedAt !== null && (first === null || line.dispatchedAt < first) ? line.dispatchedAt : first),
      null,
    ),
    redFolderAt: stored.red_folder_at,
    signedAt: stored.signed_at,
    voidReason: stored.void_reason,
    voidedAt: stored.voided_at,
    note: stored.note,
  };
}

function entryOf(db: ReadableDb, stored: StoredDocument, copies: readonly CopyLine[], fileCopies: readonly FileCopy[]): EntryDraft {
  const related = prepared<{ reference: string; date: string | null; relation: string }>(
    db,
    'SELECT reference, date, relation FROM document_links WHERE document_id = ? ORDER BY id',
  ).all(stored.id);
  return entryDraft.parse({
    seriesId: stored.series,
    typeId: stored.type_id,
    date: stored.date,
    subject: stored.subject ?? '',
    pages: stored.pages,
    urgency: stored.urgency,
    classification: stored.classification,
    signerId: stored.signer,
    signedAt: stored.signed_at,
    receivedAt: stored.received_at,
    unitId: stored.unit,
    drafter: stored.drafter,
    recipients: copies.map(({ name, purpose, method, copies: count, groupId }) => ({ name, purpose, method, copies: count, groupId })),
    fileCopies,
    totalCopies: stored.total_copies > 0 ? stored.total_copies : null,
    formCheck: stored.form_checked_by === null ? null : { by: stored.form_checked_by },
    redFolder:
      stored.red_folder_at === null ? null : { at: stored.red_folder_at, by: stored.red_folder_by, unitId: stored.red_folder_unit },
    expedited: stored.expedited === 1,
    reviewOpinion: stored.review_opinion === null ? null : JSON.parse(stored.review_opinion),
    lateReason: stored.late_reason,
    related,
    replyDue: stored.reply_due,
    dossier: stored.dossier,
    note: stored.note,
  });
}

function contentColumns({ entry, type, signer, issuerId }: DocumentContent) {
  return {
    issuer: issuerId,
    type_id: type.id,
    type_name: type.name,
    date: entry.date,
    subject: entry.subject === '' ? null : entry.subject,
    urgency: entry.urgency,
    classification: entry.classification,
    pages: entry.pages,
    signer: signer.id,
    signer_name: signer.name,
    signer_position: signer.position,
    signing_form: signer.signingForm,
    signing_for: signer.signingFor,
    signed_at: entry.signedAt,
    received_at: entry.receivedAt,
    unit: entry.unitId,
    drafter: entry.drafter,
    file_copies: JSON.stringify(entry.fileCopies),
    total_copies: entry.totalCopies ?? 0,
    form_checked_by: entry.formCheck?.by ?? null,
    red_folder_at: entry.redFolder?.at ?? null,
    red_folder_by: entry.redFolder?.by ?? null,
    red_folder_unit: entry.redFolder?.unitId ?? null,
    expedited: entry.expedited ? 1 : 0,
    review_opinion: entry.reviewOpinion === null ? null : JSON.stringify(entry.reviewOpinion),
    late_reason: entry.lateReason,
    reply_due: entry.replyDue,
    dossier: entry.dossier,
    note: entry.note,
  };
}

function numberColumns(tx: ActTx, numbering: Numbering | null) {
  return numbering === null
    ? { state: 'received', series: null, number: null, reference: null, reference_key: null, numbered_at: null, numbered_by: null }
    : {
        state: 'issued',
        issuer: numbering.issuerId,
        series: numbering.seriesId,
        number: numbering.number,
        reference: numbering.reference,
        reference_key: foldReference(numbering.reference),
        numbered_at: tx.at,
        numbered_by: numbering.by,
      };
}

function writeLines(tx: ActTx, documentId: number, entry: EntryDraft): void {
  entry.recipients.forEach((line, position) => {
    tx.insert('copy_lines', {
      document_id: documentId,
      position,
      recipient: line.name,
      purpose: line.purpose,
      method: line.method,
      copies: line.copies,
      recipient_group: line.groupId,
      dispatched_at: null,
      dispatched_by: null,
      receipted_at: null,
      receipted_by: null,
    });
  });
  for (const related of entry.related)
    tx.insert('document_links', {
      document_id: documentId,
      reference: related.reference,
      reference_key: foldReference(related.reference),
      date: related.date,
      relation: related.relation,
    });
}

/** Room for a million documents of one day keeps text order, number order and page order the same. */
const ORDS_PER_DAY = 1_000_000;

function nextOrd(db: ReadableDb, date: string): number {
  const first = Number(date.replaceAll('-', '')) * ORDS_PER_DAY;
  const last = prepared<{ ord: number | null }>(db, 'SELECT max(ord) AS ord FROM documents WHERE ord BETWEEN ? AND ?').get(
    first,
    first + ORDS_PER_DAY - 1,
  );
  return (last?.ord ?? first) + 1;
}

/** `PG-20201002-007`: short enough to type, unique for ever, and it tells nothing of the content. */
function nextSlipCode(db: ReadableDb, date: string): string {
  const prefix = `PG-${date.replaceAll('-', '')}-`;
  const last = prepared<{ code: string | null }>(
    db,
    'SELECT max(slip_code) AS code FROM documents WHERE slip_code >= ? AND slip_code < ?',
  ).get(prefix, `${prefix}:`);
  const count = last?.code ? Number(last.code.slice(prefix.length)) : 0;
  return `${prefix}${String(count + 1).padStart(5, '0')}`;
}
