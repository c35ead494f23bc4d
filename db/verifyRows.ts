/**
 * Does every current row equal the last image that the log has of it? Answered without holding the book
 * in memory: each image is hashed with a key drawn for this run; hashes of images that the log puts in
 * are added, of those it takes out subtracted, and the sum must equal the sum over the rows that stand (a
 * keyed multiset hash, mod 2^256). As nobody knows the key beforehand, nobody can prepare rows that
 * happen to add up.
 */
import { hash as hashOnce } from 'node:crypto';
import { type RowChange, readChanges } from './audit.ts';
import { AUDITED_TABLES, type AuditedTable } from './auditedTables.ts';
import { imagesOf, type SqlValue } from './canonical.ts';
import type { ReadableDb } from './handles.ts';
import { type Found, unlessUnreadable } from './verifyFindings.ts';

const STEP = 1_000;

/** Sums of keyed image hashes, one per table. */
export class ImageSums {
  readonly #key: string;
  readonly #sums = new Map<AuditedTable, bigint>();

  constructor(key: Buffer) {
    this.#key = key.toString('hex');
  }

  addChange({ table, id, before, after }: RowChange): void {
    if (before !== null) this.#add(table, -this.number(table, id, before));
    if (after !== null) this.#add(table, this.number(table, id, after));
  }

  of(table: AuditedTable): bigint {
    return this.#sums.get(table) ?? 0n;
  }

  /** The key has one length and no table's name has a colon, so no two inputs are the same bytes. */
  number(table: AuditedTable, id: number, image: string): bigint {
    return BigInt(`0x${hashOnce('sha256', `${this.#key}${table}:${id}:${image}`, 'hex')}`);
  }

  #add(table: AuditedTable, value: bigint): void {
    this.#sums.set(table, BigInt.asUintN(256, this.of(table) + value));
  }
}

/** Compares every audited table with the log; answers how many rows stand. */
export function compareRows(db: ReadableDb, { sums }: { readonly sums: ImageSums }, found: Found, tick: (done: number) => void): number {
  let rows = 0;
  for (const table of AUDITED_TABLES) {
    const unreadable = () => found({ kind: 'missing-row', table });
    unlessUnreadable(unreadable, () => {
      let sum = 0n;
      for (const { id, image } of everyRow(db, table)) {
        sum = BigInt.asUintN(256, sum + sums.number(table, id, image));
        rows += 1;
        if (rows % STEP === 0) tick(rows);
      }
      if (sum !== sums.of(table)) nameDifferences(db, table, found);
    });
  }
  return rows;
}

/** About how many entries and rows there are to check: the highest ids, which cost nothing to read. */
export function roughCount(db: ReadableDb): number {
  let total = 0;
  for (const table of ['audit', ...AUDITED_TABLES])
    unlessUnreadable(
      () => undefined,
      () => {
        total += db.prepare<[], { highest: number | null }>(`SELECT max(rowid) AS highest FROM ${table}`).get()?.highest ?? 0;
      },
    );
  return total;
}

/** Second pass, only for a table that does not add up: which rows differ. */
function nameDifferences(db: ReadableDb, table: AuditedTable, found: Found): void {
  const last = new Map<number, string>();
  for (const { changes } of db.prepare<[], { changes: unknown }>('SELECT changes FROM audit ORDER BY seq').iterate())
    for (const change of (typeof changes === 'string' && readChanges(changes)) || []) {
      if (change.table !== table) continue;
      if (change.after === null) last.delete(change.id);
      else last.set(change.id, change.after);
    }
  let named = false;
  const name = (kind: 'row' | 'extra-row' | 'missing-row', id: number) => {
    named = true;
    found({ kind, table, key: String(id) });
  };
  for (const { id, image } of everyRow(db, table)) {
    const logged = last.get(id);
    if (logged === undefined) name('extra-row', id);
    else if (logged !== image) name('row', id);
    last.delete(id);
  }
  for (const id of last.keys()) name('missing-row', id);
  // The rows equal the last images, yet the log's own before-images do not follow from one another.
  if (!named) found({ kind: 'row', table });
}

function* everyRow(db: ReadableDb, table: AuditedTable): Generator<{ readonly id: number; readonly image: string }> {
  const statement = db.prepare<[], readonly SqlValue[]>(`SELECT * FROM ${table}`).raw();
  const columns = statement.columns().map((column) => column.name);
  const imageOf = imagesOf(columns);
  const idAt = columns.indexOf('id');
  for (const values of statement.iterate()) yield { id: Number(values[idAt]), image: orUnreadable(() => imageOf(values)) };
}

/** A value that no act could have written has no image, and so equals none. */
function orUnreadable(image: () => string): string {
  try {
    return image();
  } catch {
    return 'unreadable';
  }
}
