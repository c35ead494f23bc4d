/**
 * The baseline of numbering: plain better-sqlite3 without key, triggers, log chain or rules, with the same
 * tables and indexes filled with the same rows, WAL and FULL, on the same disk.
 */
import path from 'node:path';
import Database from 'better-sqlite3';
import { requireDocument, type StoredDocument } from '../../db/documents.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { searchTextOf } from '../../db/searchIndex.ts';

const TABLES = ['documents', 'copy_lines', 'numbers', 'audit'] as const;
type TableName = (typeof TABLES)[number];
type Values = readonly unknown[];

/** What one numbering writes, read back from the vault. */
export interface IssuedRows {
  readonly rows: ReadonlyMap<TableName, readonly Values[]>;
  readonly search: Values;
  readonly counter: Values;
}

/** The rows of a document that has just been numbered. */
export function rowsOf(book: ReadableDb, documentId: number): IssuedRows {
  const document = requireDocument(book, documentId);
  const year = Number(document.date.slice(0, 4));
  const counter = book
    .prepare<unknown[], Values>('SELECT issued, last_number, last_date, id FROM counters WHERE series = ? AND year = ?')
    .raw()
    .get(document.series, year);
  if (!counter) throw new Error('a numbered document has a counter');
  return {
    rows: new Map([
      ['documents', select(book, 'documents', 'WHERE id = ?', documentId)],
      ['copy_lines', select(book, 'copy_lines', 'WHERE document_id = ? ORDER BY position', documentId)],
      ['numbers', select(book, 'numbers', 'WHERE document_id = ?', documentId)],
      ['audit', select(book, 'audit', 'WHERE document_id = ?', documentId)],
    ]),
    search: searchValues(book, document),
    counter,
  };
}

/** A plain copy of the book in `dir`; `enter` writes one numbering, durably, in one transaction. */
export function copyPlain(book: ReadableDb, dir: string): { enter(issued: IssuedRows): void; close(): void } {
  const plain = new Database(path.join(dir, 'plain.db'));
  plain.pragma('journal_mode = WAL');
  plain.pragma('synchronous = OFF');
  plain.transaction(() => {
    const made = book
      .prepare<[], { sql: string }>(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('table', 'index')
         AND (tbl_name IN ('documents', 'copy_lines', 'numbers', 'audit', 'counters') OR name = 'documents_fts') ORDER BY type DESC`,
      )
      .all();
    for (const { sql } of made) plain.exec(sql.replaceAll(/ REFERENCES \w+ \(\w+\)/g, ''));
    for (const table of ['counters', ...TABLES]) {
      const insert = plain.prepare(insertSql(book, table));
      for (const values of book.prepare<[], Values>(`SELECT * FROM ${table}`).raw().iterate()) insert.run(...values);
    }
    const search = plain.prepare(SEARCH_SQL);
    for (const document of book.prepare<[], StoredDocument>('SELECT * FROM documents ORDER BY ord').all())
      search.run(...searchValues(book, document));
  })();
  plain.pragma('wal_checkpoint(TRUNCATE)');
  plain.pragma('synchronous = FULL');

  const inserts = TABLES.map((table) => ({ table, statement: plain.prepare(insertSql(book, table)) }));
  const search = plain.prepare(SEARCH_SQL);
  const counter = plain.prepare('UPDATE counters SET issued = ?, last_number = ?, last_date = ? WHERE id = ?');
  const enter = plain.transaction((issued: IssuedRows) => {
    for (const { table, statement } of inserts) for (const values of issued.rows.get(table) ?? []) statement.run(...values);
    search.run(...issued.search);
    counter.run(...issued.counter);
  });
  return { enter: (issued) => enter.immediate(issued), close: () => plain.close() };
}

const SEARCH_SQL = 'INSERT INTO documents_fts (rowid, words, refs) VALUES (?, ?, ?)';

function searchValues(book: ReadableDb, document: StoredDocument): Values {
  const { words, refs } = searchTextOf(book, document);
  return [document.ord, words, refs];
}

function select(book: ReadableDb, table: TableName, condition: string, documentId: number): readonly Values[] {
  return book.prepare<unknown[], Values>(`SELECT * FROM ${table} ${condition}`).raw().all(documentId);
}

function insertSql(book: ReadableDb, table: string): string {
  const marks = book
    .prepare(`SELECT * FROM ${table}`)
    .columns()
    .map(() => '?');
  return `INSERT INTO ${table} VALUES (${marks.join(', ')})`;
}
