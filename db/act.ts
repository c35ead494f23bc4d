/**
 * One act, one transaction, one log entry. Everything that changes the register goes through
 * `performAct`; it records the image of each row before and after, and whatever goes wrong leaves
 * nothing behind.
 */
import type { Clock, Moment } from '../shared/time.ts';
import { type Actor, appendEntry, type RowChange } from './audit.ts';
import type { AuditedTable } from './auditedTables.ts';
import { imageText, type RowImage, type SqlValue } from './canonical.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { refusing } from './sqliteErrors.ts';
import { prepared } from './statements.ts';

export type { Actor } from './audit.ts';

/** What the body of an act may do. */
export interface ActTx {
  readonly db: ReadableDb;
  readonly at: Moment;
  /** Inserts a row; answers its id. */
  insert(table: AuditedTable, row: RowImage): number;
  /** Changes columns of a row; throws when there is no such row. */
  update(table: AuditedTable, id: number, patch: RowImage): void;
  /** Removes a row where the table allows it (copies of a document not yet numbered). */
  remove(table: AuditedTable, id: number): void;
  /** Facts that stand with the entry: reasons, warnings passed, what was printed. Never secret text. */
  note(facts: Readonly<Record<string, string>>): void;
  /** The document that the entry is about. */
  about(documentId: number, reference: string | null): void;
}

/**
 * Runs `body` and appends its entry, in one transaction that holds the write lock from the start. When
 * `body` throws, nothing is written and the exception goes on. Refusals: disk-full, folder-read-only,
 * disk-error, vault-damaged, vault-in-use. Acts do not nest: each is a transaction and an entry of its own.
 */
export function performAct<T>(db: WritableDb, actor: Actor, clock: Clock, act: string, body: (tx: ActTx) => T): T {
  if (db.inTransaction) throw new Error('an act is a transaction of its own');
  return refusing(() =>
    db
      .transaction(() => {
        const guard = guardOf(db);
        const changes: RowChange[] = [];
        let facts: Record<string, string> = {};
        let subject: { documentId: number; reference: string | null } | null = null;
        const at = clock.now();
        const answer = body({
          db,
          at,
          insert(table, row) {
            const columns = Object.keys(row).map(checkedName);
            const marks = columns.map(() => '?').join(', ');
            const statement = prepared(db, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
            const id = Number(guard(() => statement.run(...Object.values(row))).lastInsertRowid);
            changes.push({ table, id, before: null, after: currentImage(db, table, id) });
            return id;
          },
          update(table, id, patch) {
            const before = currentImage(db, table, id);
            const sets = Object.keys(patch).map((column) => `${patchedName(column)} = ?`);
            const statement = prepared(db, `UPDATE ${table} SET ${sets.join(', ')} WHERE id = ?`);
            guard(() => statement.run(...Object.values(patch), id));
            changes.push({ table, id, before, after: currentImage(db, table, id) });
          },
          remove(table, id) {
            const before = currentImage(db, table, id);
            const statement = prepared(db, `DELETE FROM ${table} WHERE id = ?`);
            guard(() => statement.run(id));
            changes.push({ table, id, before, after: null });
          },
          note(more) {
            facts = { ...facts, ...more };
          },
          about(documentId, reference) {
            subject = { documentId, reference };
          },
        });
        const { documentId, reference } = subject ?? { documentId: null, reference: null };
        guard(() => appendEntry(db, actor, { at, act, documentId, reference, facts: imageText(facts), changes: JSON.stringify(changes) }));
        return answer;
      })
      .immediate(),
  );
}

/** A refused attempt stands in the log too (ASVS 16.3): who, what, and by which rule or code. */
export function recordRefusal(db: WritableDb, actor: Actor, clock: Clock, act: string, facts: Readonly<Record<string, string>>): void {
  performAct(db, actor, clock, `refused:${act}`, (tx) => tx.note(facts));
}

/**
 * Opens `act_guard` for one write of the act's own, and closes it at once: a statement that a body runs
 * past its ActTx, and so past the log, is refused by the table (see migrate.ts).
 */
function guardOf(db: WritableDb): <T>(write: () => T) => T {
  const set = prepared(db, 'UPDATE act_guard SET open = ?');
  return (write) => {
    set.run(1);
    try {
      return write();
    } finally {
      // An error that ended the transaction took the open guard with it.
      if (db.inTransaction) set.run(0);
    }
  };
}

function currentImage(db: ReadableDb, table: AuditedTable, id: number): string {
  const row = prepared<Record<string, SqlValue>>(db, `SELECT * FROM ${table} WHERE id = ?`).get(id);
  if (!row) throw new Error(`no row ${id} in ${table}`);
  return imageText(row);
}

/** Column names come from our own code; this keeps it so. */
function checkedName(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`not a column name: ${name}`);
  return name;
}

/** A row keeps its id: an image under another one would be another row's. */
function patchedName(name: string): string {
  if (name === 'id') throw new Error('a row keeps its id');
  return checkedName(name);
}
