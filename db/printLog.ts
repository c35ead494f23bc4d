import type { ReadableDb } from './handles.ts';
import { prepared } from './statements.ts';

/** How often a span was printed before, by the log; the next print is copy number one more. */
export function countPrints(db: ReadableDb, act: 'print.register', span: string): number {
  const row = prepared<{ count: number }>(db, "SELECT count(*) AS count FROM audit WHERE act = ? AND facts ->> '$.span' = ?").get(
    act,
    span,
  );
  return row?.count ?? 0;
}
