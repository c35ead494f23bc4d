/**
 * Search text of documents: FTS5 over words folded by our own function on both sides (FTS5's folding
 * misses đ), keyed by the book's order so that newest-first pages need no sorting.
 */
import { fold, foldReference } from '../shared/text/fold.ts';
import { addDays, DAY } from '../shared/time.ts';
import type { StoredDocument } from './documents.ts';
import type { ReadableDb } from './handles.ts';
import { prepared } from './statements.ts';

/** Enters a document under its order. Call after its copy lines are written. */
export function indexDocument(db: ReadableDb, document: StoredDocument): void {
  const { words, refs } = searchTextOf(db, document);
  prepared<unknown>(db, 'INSERT INTO documents_fts (rowid, words, refs) VALUES (?, ?, ?)').run(document.ord, words, refs);
}

/** What search finds a document by: folded words, and its reference as words and as one run. */
export function searchTextOf(db: ReadableDb, document: StoredDocument): { readonly words: string; readonly refs: string } {
  return { words: wordsOf(db, document), refs: refsOf(document) };
}

export function unindexDocument(db: ReadableDb, document: StoredDocument): void {
  prepared<unknown>(db, 'DELETE FROM documents_fts WHERE rowid = ?').run(document.ord);
}

/**
 * An FTS5 query for what a person typed: every word or beginning of a word must occur, and a number
 * and symbol may be typed with any separators or none. Null when nothing searchable was typed.
 */
export function matchExpression(typed: string): string | null {
  const words = tokensOf(fold(typed));
  if (words.length === 0) return null;
  const all = words.map((word) => `"${word}"*`).join(' AND ');
  const compact = foldReference(typed);
  // "1292vpth" or "202 tb ubnd": digits first, then letters, also as one run.
  return /^\d+[a-z]/.test(compact) ? `(${all}) OR refs : "${compact}"*` : all;
}

function wordsOf(db: ReadableDb, document: StoredDocument): string {
  const recipients = prepared<{ recipient: string }>(db, 'SELECT recipient FROM copy_lines WHERE document_id = ? ORDER BY position')
    .all(document.id)
    .map((line) => line.recipient);
  const unit = prepared<{ name: string }>(db, 'SELECT name FROM units WHERE code = ?').get(document.unit);
  const parts = [
    document.type_name,
    document.subject,
    document.signer_name,
    ...recipients,
    unit?.name,
    document.unit,
    document.drafter,
    document.dossier,
    document.note,
  ];
  return tokensOf(fold(parts.filter((part) => part).join(' '))).join(' ');
}

function refsOf(document: StoredDocument): string {
  if (document.reference === null) return '';
  return `${tokensOf(fold(document.reference)).join(' ')} ${foldReference(document.reference)}`;
}

function tokensOf(folded: string): readonly string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((token) => token !== '');
}

/** `[from, to]` of book order for a span of days. */
export function ordRange(from: string | null, to: string | null): readonly [number, number] {
  const start = from && DAY.test(from) ? Number(from.replaceAll('-', '')) * 1_000_000 : 0;
  const end = to && DAY.test(to) ? Number(addDays(to, 1).replaceAll('-', '')) * 1_000_000 - 1 : Number.MAX_SAFE_INTEGER;
  return [start, end];
}
