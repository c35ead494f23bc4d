/**
 * Does the book still say what was entered? Is the chain of the log unbroken, did its actors sign it,
 * does every current row equal the last image that the log has of it, and is the file's own structure
 * the program's. Each part says what it found; nothing that stands in a file can stop the check.
 */
import { Refusal } from '../shared/contract/result.ts';
import type { Verification } from '../shared/contract/verbs.ts';
import type { ReadableDb } from './handles.ts';
import { refusing } from './sqliteErrors.ts';
import { type Found, type Problem, unlessUnreadable } from './verifyFindings.ts';
import { walkLog } from './verifyLog.ts';
import { compareRows, roughCount } from './verifyRows.ts';
import { compareMeta, compareSchema } from './verifySchema.ts';

export interface VerifyOptions {
  /** Every signature and every page; otherwise only the last signature of each unbroken run of one actor's entries, which carries the rest. */
  readonly full: boolean;
  onProgress?(done: number, total: number): void;
  isCancelled?(): boolean;
}

const PROBLEMS_SHOWN = 100;

/**
 * Refusals: cancelled; vault-damaged when pages of the file cannot be read or contradict one another.
 * Everything else that is wrong is a problem in the answer.
 */
export function verify(db: ReadableDb, options: VerifyOptions): Verification {
  // One transaction, one state of the book: what another connection writes meanwhile is not seen half.
  return refusing(() => db.transaction(() => check(db, options))());
}

function check(db: ReadableDb, options: VerifyOptions): Verification {
  const problems: Problem[] = [];
  const found: Found = (problem) => {
    if (problems.length < PROBLEMS_SHOWN) problems.push({ seq: null, table: null, key: null, ...problem });
  };
  const total = roughCount(db);
  const tick = (done: number) => {
    if (options.isCancelled?.()) throw new Refusal('cancelled');
    options.onProgress?.(Math.min(done, total), total);
  };

  tick(0);
  if (options.full) refuseDamagedPages(db);
  const log = walkLog(db, options.full, found, tick);
  const rows = compareRows(db, log, found, (done) => tick(log.entries + done));
  compareMeta(db, log.birthFacts, found);
  compareSchema(db, found);
  checkLedger(db, found);
  tick(total);
  return {
    intact: problems.length === 0,
    entries: log.entries,
    rows,
    signatures: log.signatures,
    head: log.head.toString('hex'),
    problems,
  };
}

/** Also finds an index that contradicts its table: a list read by it would show other rows than were checked. */
function refuseDamagedPages(db: ReadableDb): void {
  if (db.pragma('integrity_check (1)', { simple: true }) !== 'ok') throw new Refusal('vault-damaged');
}

/** "carried + issued + reserved + void = highest number" as the ledger itself counts it. */
function checkLedger(db: ReadableDb, found: Found): void {
  const unreadable = () => found({ kind: 'ledger', table: 'counters' });
  unlessUnreadable(unreadable, () => {
    const wrong = db
      .prepare<[], { series: string; year: number }>(
        `SELECT c.series, c.year FROM counters c
         LEFT JOIN (SELECT series, year, count(*) AS given, max(number) AS highest, sum(state = 'issued') AS issued, sum(state = 'void') AS voided
                    FROM numbers WHERE suffix = '' GROUP BY series, year) n ON n.series = c.series AND n.year = c.year
         WHERE c.carried + coalesce(n.given, 0) <> c.last_number OR coalesce(n.highest, c.carried) <> c.last_number
            OR coalesce(n.issued, 0) <> c.issued OR coalesce(n.voided, 0) <> c.voided`,
      )
      .all();
    for (const { series, year } of wrong) found({ kind: 'ledger', table: 'counters', key: `${series} ${year}` });
  });
}
