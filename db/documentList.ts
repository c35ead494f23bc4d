/** Pages of the book, newest first, by keyset: the cost of a page does not depend on where it stands. */
import type { Cursor, ListFilter, VerbOutput } from '../shared/contract/verbs.ts';
import { documentRowOf, listCopyLines, readCopyLines, type StoredDocument } from './documents.ts';
import type { ReadableDb } from './handles.ts';
import { matchExpression, ordRange } from './searchIndex.ts';
import { prepared } from './statements.ts';

/** Counting stops here: "1000" means a thousand or more. */
const COUNT_CAP = 1_000;

/** One page of at most `limit` rows after `after`, and the capped number of all matches. */
export function listDocuments(db: ReadableDb, filter: ListFilter, after: Cursor | null, limit: number): VerbOutput<'document.list'> {
  const { sql, params } = conditions(filter);
  const rows = prepared<StoredDocument>(db, `SELECT d.* ${sql} AND d.ord < ? ORDER BY ${orderColumn(filter)} DESC LIMIT ?`).all(
    ...params,
    after?.ord ?? Number.MAX_SAFE_INTEGER,
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const copies = listCopyLines(
    db,
    page.map((row) => row.id),
  );
  const last = page.at(-1);
  return {
    rows: page.map((row) => documentRowOf(row, copies.get(row.id) ?? [])),
    next: rows.length > limit && last ? { ord: last.ord } : null,
    total: countDocuments(db, sql, params),
  };
}

/** Every matching document in the book's own order, oldest first, for prints and exports. */
export function* eachDocument(db: ReadableDb, filter: ListFilter): Generator<ReturnType<typeof documentRowOf>> {
  const { sql, params } = conditions(filter);
  const rows = db.prepare<unknown[], StoredDocument>(`SELECT d.* ${sql} ORDER BY d.series, d.number`).iterate(...params);
  for (const row of rows) yield documentRowOf(row, readCopyLines(db, row.id));
}

function countDocuments(db: ReadableDb, sql: string, params: readonly unknown[]): number {
  const counted = prepared<{ total: number }>(db, `SELECT count(*) AS total FROM (SELECT 1 ${sql} LIMIT ${COUNT_CAP})`).get(...params);
  return counted?.total ?? 0;
}

/** Ordering by the table that drives the query lets SQLite walk it backwards instead of sorting. */
function orderColumn(filter: ListFilter): string {
  return matchExpression(filter.text) === null ? 'd.ord' : 'f.rowid';
}

function conditions(filter: ListFilter): { readonly sql: string; readonly params: readonly unknown[] } {
  const where: string[] = [];
  const params: unknown[] = [];
  const match = matchExpression(filter.text);
  if (match !== null) {
    where.push('documents_fts MATCH ?');
    params.push(match);
  }
  const [first, last] = ordRange(filter.from, filter.to);
  where.push('d.ord BETWEEN ? AND ?');
  params.push(first, last);
  const equals = (column: string, value: string | null) => {
    if (value === null) return;
    where.push(`d.${column} = ?`);
    params.push(value);
  };
  equals('series', filter.seriesId);
  equals('type_id', filter.typeId);
  equals('urgency', filter.urgency);
  equals('classification', filter.classification);
  equals('unit', filter.unitId);
  equals('state', filter.state);
  switch (filter.receipt) {
    case null:
      break;
    case 'not-dispatched':
      where.push("d.state = 'issued' AND EXISTS (SELECT 1 FROM copy_lines c WHERE c.document_id = d.id AND c.dispatched_at IS NULL)");
      break;
    case 'waiting':
      where.push(
        "d.state = 'issued' AND EXISTS (SELECT 1 FROM copy_lines c WHERE c.document_id = d.id AND c.dispatched_at IS NOT NULL AND c.receipted_at IS NULL)",
      );
      break;
    case 'complete':
      where.push("d.state = 'issued' AND NOT EXISTS (SELECT 1 FROM copy_lines c WHERE c.document_id = d.id AND c.receipted_at IS NULL)");
      break;
  }
  const from = match === null ? 'FROM documents d' : 'FROM documents_fts f JOIN documents d ON d.ord = f.rowid';
  return { sql: `${from} WHERE ${where.join(' AND ')}`, params };
}
