/** Any cell of any table that counts, changed to anything else by a tool with the key: the check says so. */
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { AUDITED_TABLES } from '../../db/auditedTables.ts';
import type { WritableDb } from '../../db/handles.ts';
import { verify } from '../../db/verify.ts';
import { smallBook } from '../unit/db/support/book.ts';

const TABLES = [...AUDITED_TABLES, 'audit', 'meta'];
let bytes: Buffer;
let triggers: readonly { readonly name: string; readonly sql: string }[];

beforeAll(() => {
  const db = smallBook();
  triggers = db.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  bytes = db.serialize();
});

/** A copy of the book that `edit` changed with the triggers out of the way; they stand again as they were. */
function afterEdit(edit: (db: WritableDb) => void): WritableDb {
  const db = new Database(bytes) as WritableDb;
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  edit(db);
  for (const { sql } of triggers) db.exec(sql);
  return db;
}

const anyValue = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !/[\uD800-\uDFFF\0]/.test(text)),
  fc.integer(),
  fc.constantFrom(0, 1, -1, 2 ** 53, null, '', '[]', '{}', 'issued', 'void', '2020-10-02', '2020-10-02T15:39+07:00'),
  fc.uint8Array({ minLength: 1, maxLength: 64 }).map((part) => Buffer.from(part)),
);

describe('a changed book', () => {
  it('is never called intact, whatever cell was changed and to what', () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.constantFrom(...TABLES), fc.nat(), fc.nat(), anyValue, (table, rowSeed, columnSeed, value) => {
        let edited = false;
        const db = afterEdit((open) => {
          const rows = open.prepare<[], Record<string, unknown>>(`SELECT rowid AS "row", * FROM ${table}`).all();
          const row = rows[rowSeed % Math.max(rows.length, 1)];
          if (!row) return;
          const columns = Object.keys(row).filter((column) => column !== 'row');
          const column = columns[columnSeed % columns.length] ?? '';
          const read = open.prepare<[unknown], { text: string }>(
            `SELECT typeof(${column}) || quote(${column}) AS text FROM ${table} WHERE rowid = ?`,
          );
          const before = read.get(row.row)?.text;
          try {
            open.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`).run(value, row.row);
          } catch {
            // The column's type or a unique index refuses even this tool.
            return;
          }
          edited = read.get(row.row)?.text !== before;
        });
        const { intact } = verify(db, { full: true });
        db.close();
        expect(intact).toBe(!edited);
        if (edited) changed += 1;
      }),
      { seed: 20_201_002, numRuns: 250 },
    );
    expect(changed).toBeGreaterThan(80);
  });

  it('is never called intact when any rows were taken away', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TABLES), fc.nat(), fc.integer({ min: 1, max: 3 }), (table, seed, rows) => {
        let taken = 0;
        const db = afterEdit((open) => {
          const stand = open.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
          // From the end of the log alone would be a shorter log; its rows then tell, or the printed head.
          const from = table === 'audit' ? 1 + (seed % (stand - 4)) : seed % Math.max(stand, 1);
          taken = open
            .prepare(`DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} ORDER BY rowid LIMIT ${rows} OFFSET ${from})`)
            .run().changes;
        });
        const { intact } = verify(db, { full: true });
        db.close();
        expect(intact).toBe(taken === 0);
      }),
      { seed: 20_201_002, numRuns: 60 },
    );
  });
});
