/**
 * The log: append-only, chained, signed. `h_n = SHA-256(0x00 ‖ h_{n-1} ‖ entry_n)` over length-prefixed
 * bytes; the leading 0x00 marks a leaf, so that later tree hashes cannot be confused with it (RFC 6962 §2.1).
 */
import { hash as hashOnce } from 'node:crypto';
import { z } from 'zod';
import type { LogEntry, VerbOutput } from '../shared/contract/verbs.ts';
import type { Moment } from '../shared/time.ts';
import { type AuditedTable, isAuditedTable } from './auditedTables.ts';
import { lengthPrefixed } from './canonical.ts';
import type { ReadableDb } from './handles.ts';
import { prepared } from './statements.ts';

/** Who acts: a user of the book and the private half of his key. */
export interface Actor {
  readonly userId: number;
  readonly fullName: string;
  /** Ed25519 signature (RFC 8032), 64 bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

/** One row that an act changed; images are `imageText` of the row, null where there was none. */
export interface RowChange {
  readonly table: AuditedTable;
  readonly id: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** An entry before it is chained. `facts` and `changes` are JSON text. */
export interface EntryContent {
  readonly seq: number;
  readonly at: Moment;
  readonly actorId: number;
  readonly act: string;
  readonly documentId: number | null;
  readonly reference: string | null;
  readonly facts: string;
  readonly changes: string;
}

export interface StoredEntry {
  readonly seq: number;
  readonly at: Moment;
  readonly actor_id: number;
  readonly act: string;
  readonly document_id: number | null;
  readonly reference: string | null;
  readonly facts: string;
  readonly changes: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
  readonly signature: Buffer;
}

export const FIRST_PREV_HASH = Buffer.alloc(32);
const LEAF = Buffer.from([0x00]);

export function entryHash(previous: Uint8Array, entry: EntryContent): Buffer {
  const fields = [
    String(entry.seq),
    entry.at,
    String(entry.actorId),
    entry.act,
    optional(entry.documentId),
    optional(entry.reference),
    entry.facts,
    entry.changes,
  ];
  return hashOnce('sha256', lengthPrefixed(fields, Buffer.concat([LEAF, previous])), 'buffer');
}

/** Nothing and an empty text are two things, also in bytes. */
function optional(value: string | number | null): string {
  return value === null ? '' : `=${value}`;
}

/** Appends an entry; call inside the transaction of the act it records. */
export function appendEntry(db: ReadableDb, actor: Actor, content: Omit<EntryContent, 'seq' | 'actorId'>): void {
  const head = auditHead(db);
  const entry: EntryContent = { ...content, seq: (head?.seq ?? 0) + 1, actorId: actor.userId };
  const previous = head?.hash ?? FIRST_PREV_HASH;
  const hash = entryHash(previous, entry);
  prepared(
    db,
    'INSERT INTO audit (seq, at, actor_id, act, document_id, reference, facts, changes, prev_hash, hash, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    entry.seq,
    entry.at,
    entry.actorId,
    entry.act,
    entry.documentId,
    entry.reference,
    entry.facts,
    entry.changes,
    previous,
    hash,
    Buffer.from(actor.sign(hash)),
  );
}

/** Last entry's number, hash and moment; null in an empty log. */
export function auditHead(db: ReadableDb): { readonly seq: number; readonly hash: Buffer; readonly at: Moment } | null {
  return prepared<{ seq: number; hash: Buffer; at: Moment }>(db, 'SELECT seq, hash, at FROM audit ORDER BY seq DESC LIMIT 1').get() ?? null;
}

/** A page of the log, newest first, as a reader may see it. */
export function listAudit(
  db: ReadableDb,
  { before, limit, documentId }: { readonly before: number | null; readonly limit: number; readonly documentId: number | null },
): VerbOutput<'log.list'> {
  const rows = db
    .prepare<unknown[], StoredEntry & { full_name: string | null }>(
      `SELECT a.*, u.full_name FROM audit a LEFT JOIN users u ON u.id = a.actor_id
       WHERE a.seq < ? ${documentId === null ? '' : 'AND a.document_id = ?'} ORDER BY a.seq DESC LIMIT ?`,
    )
    .all(...[before ?? Number.MAX_SAFE_INTEGER, ...(documentId === null ? [] : [documentId]), limit + 1]);
  const page = rows.slice(0, limit);
  return {
    entries: page.map(
      (row): LogEntry => ({
        seq: row.seq,
        at: row.at,
        actorName: row.full_name ?? '',
        act: row.act,
        documentId: row.document_id,
        reference: row.reference,
        changes: changedFields(row.changes),
        facts: safely(() => factTexts.parse(JSON.parse(row.facts))) ?? {},
        hash: row.hash.toString('hex'),
      }),
    ),
    next: rows.length > limit ? (page.at(-1)?.seq ?? null) : null,
  };
}

/** Columns that say nothing to a reader: internal keys, and images of keys. */
const SILENT_COLUMNS = new Set(['id', 'ord', 'reference_key', 'public_key', 'document_id', 'slip_code']);
/** A new vault writes hundreds of directory rows; the log's page shows the first of them. */
const FIELDS_SHOWN = 60;

function changedFields(text: string): LogEntry['changes'] {
  const changes = readChanges(text) ?? [];
  const fields: LogEntry['changes'][number][] = [];
  for (const { table, id, before, after } of changes) {
    const old = columnsOf(before);
    const now = columnsOf(after);
    for (const field of new Set([...Object.keys(old), ...Object.keys(now)])) {
      if (SILENT_COLUMNS.has(field) || fields.length >= FIELDS_SHOWN) continue;
      const [from, to] = [shown(old[field]), shown(now[field])];
      if (from !== to) fields.push({ table, key: String(id), field, before: from, after: to });
    }
  }
  return fields;
}

function columnsOf(image: string | null): Readonly<Record<string, unknown>> {
  return (image === null ? null : safely(() => imageColumns.parse(JSON.parse(image)))) ?? {};
}

const factTexts = z.record(z.string(), z.string());
const imageColumns = z.record(z.string(), z.unknown());

/** The row changes of an entry; null when the text is none, as only tampering leaves it. */
export function readChanges(text: string): readonly RowChange[] | null {
  const list: unknown = safely(() => JSON.parse(text));
  return Array.isArray(list) && list.every(isRowChange) ? list : null;
}

// By hand rather than by schema: a check of the whole log reads a million of these.
function isRowChange(value: unknown): value is RowChange {
  if (typeof value !== 'object' || value === null) return false;
  const { table, id, before, after } = value as Partial<Record<keyof RowChange, unknown>>;
  return (
    typeof table === 'string' &&
    isAuditedTable(table) &&
    Number.isSafeInteger(id) &&
    (before === null || typeof before === 'string') &&
    (after === null || typeof after === 'string')
  );
}

/** A log that was tampered with may hold anything; reading it must not stop the reader. */
function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function shown(value: unknown): string | null {
  return value === undefined || value === null || value === '' ? null : String(value);
}
