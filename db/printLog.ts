import type { ReadableDb } from './handles.ts';

/** How often a span was printed before, by the log; the next print is copy number one more. */
export function countPrints(db: ReadableDb, act: 'print.register', span: string): number {
  const row = db
    .prepare<[string, string], { count: number }>("SELECT count(*) AS count FROM audit WHERE act = ? AND facts ->> '$.span' = ?")
    .get(act, span);
  return row?.count ?? 0;
}
