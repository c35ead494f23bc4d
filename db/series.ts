/**
 * Series and the number ledger. A number is taken inside the act that uses it, from the counter of its
 * series and year, so two clerks can never get the same one (NĐ 30/2020/NĐ-CP Đ.15.1).
 */
import type { SeriesHead } from '../shared/contract/verbs.ts';
import type { Day } from '../shared/time.ts';
import type { ActTx } from './act.ts';
import type { ReadableDb } from './handles.ts';
import { prepared } from './statements.ts';

interface CounterRow {
  readonly id: number;
  readonly series: string;
  readonly year: number;
  readonly carried: number;
  readonly issued: number;
  readonly reserved: number;
  readonly voided: number;
  readonly last_number: number;
  readonly last_date: string | null;
}

/** Highest number and latest date of a series in a year; null before its first number. */
export function seriesLast(db: ReadableDb, seriesId: string, year: number): { readonly number: number; readonly date: Day } | null {
  const counter = readCounter(db, seriesId, year);
  return counter?.last_date ? { number: counter.last_number, date: counter.last_date } : null;
}

/** Where every series stands in a year; series without numbers yet stand at 0. */
export function seriesHeads(db: ReadableDb, year: number): readonly SeriesHead[] {
  return prepared<SeriesHead>(
    db,
    `SELECT s.code AS seriesId, coalesce(c.last_number, 0) AS lastNumber, c.last_date AS lastDate,
              coalesce(c.carried, 0) AS carried, coalesce(c.issued, 0) AS issued, coalesce(c.reserved, 0) AS reserved, coalesce(c.voided, 0) AS voided
       FROM series s LEFT JOIN counters c ON c.series = s.code AND c.year = ? ORDER BY s.id`,
  ).all(year);
}

/** True when the issuer already has this reference in the year, whatever its state. */
export function isReferenceTaken(db: ReadableDb, issuerId: string, year: number, reference: string): boolean {
  return (
    prepared<unknown>(db, 'SELECT 1 FROM numbers WHERE issuer = ? AND year = ? AND reference = ?').get(issuerId, year, reference) !==
    undefined
  );
}

/** What the ledger needs to give a number. */
export interface NumberGrant {
  readonly seriesId: string;
  readonly issuerId: string;
  readonly year: number;
  readonly number: number;
  readonly reference: string;
  readonly date: Day;
  readonly documentId: number;
}

/**
 * Enters an issued number in the ledger and moves the counter. The caller read the counter in the same
 * act; the triggers refuse anything but the next number and a date that does not fall.
 */
export function enterIssuedNumber(tx: ActTx, grant: NumberGrant): void {
  const counter = readCounter(tx.db, grant.seriesId, grant.year) ?? openCounter(tx, grant.seriesId, grant.year);
  tx.insert('numbers', {
    series: grant.seriesId,
    issuer: grant.issuerId,
    year: grant.year,
    number: grant.number,
    suffix: '',
    reference: grant.reference,
    date: grant.date,
    state: 'issued',
    document_id: grant.documentId,
    reason: null,
  });
  tx.update('counters', counter.id, { issued: counter.issued + 1, last_number: grant.number, last_date: grant.date });
}

/** Marks a document's number void; it keeps its place in the series for ever. */
export function voidDocumentNumber(tx: ActTx, documentId: number, reason: string): void {
  const number = prepared<{ id: number; series: string; year: number; suffix: string }>(
    tx.db,
    "SELECT id, series, year, suffix FROM numbers WHERE document_id = ? AND state = 'issued'",
  ).get(documentId);
  if (!number) throw new Error('an issued document has no number in the ledger');
  tx.update('numbers', number.id, { state: 'void', reason });
  const counter = readCounter(tx.db, number.series, number.year);
  if (counter && number.suffix === '') tx.update('counters', counter.id, { issued: counter.issued - 1, voided: counter.voided + 1 });
}

function openCounter(tx: ActTx, seriesId: string, year: number): CounterRow {
  tx.insert('counters', { series: seriesId, year, carried: 0, issued: 0, reserved: 0, voided: 0, last_number: 0, last_date: null });
  const opened = readCounter(tx.db, seriesId, year);
  if (!opened) throw new Error('a counter just opened must be there');
  return opened;
}

function readCounter(db: ReadableDb, seriesId: string, year: number): CounterRow | undefined {
  return prepared<CounterRow>(db, 'SELECT * FROM counters WHERE series = ? AND year = ?').get(seriesId, year);
}
