/** Prepared statements kept per connection: a write to a table with triggers takes longer to prepare than to run. */
import type { Statement } from 'better-sqlite3';
import type { ReadableDb } from './handles.ts';

const kept = new WeakMap<ReadableDb, Map<string, Statement<unknown[], unknown>>>();

/** For `run`, `get` and `all`; a statement that is being iterated is busy and must be prepared by itself. */
export function prepared<Row>(db: ReadableDb, sql: string): Statement<unknown[], Row> {
  let statements = kept.get(db);
  if (!statements) {
    statements = new Map();
    kept.set(db, statements);
  }
  let statement = statements.get(sql);
  if (!statement) {
    statement = db.prepare<unknown[], unknown>(sql);
    statements.set(sql, statement);
  }
  // One text has one shape of row; who asks for it knows which.
  return statement as Statement<unknown[], Row>;
}
