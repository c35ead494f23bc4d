/** Checking the whole log, beside hashing the same bytes with nothing around it. */
import { hash } from 'node:crypto';
import type { StoredEntry } from '../../db/audit.ts';
import { lengthPrefixed } from '../../db/canonical.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { openDatabase } from '../../db/open.ts';
import { verify } from '../../db/verify.ts';
import { walkLog } from '../../db/verifyLog.ts';
import type { BenchBook } from './book.ts';
import { type BenchLine, median, megabytes, milliseconds, timed, times } from './measure.ts';

const GOAL = 3;
const RUNS = 3;

export function measureVerifying(book: BenchBook): readonly BenchLine[] {
  const db = openDatabase(book.access.file, book.access.key, 'read');
  try {
    const entries = bytesOfLog(db);
    const bytes = entries.reduce((sum, entry) => sum + entry.length, 0);
    const plain: number[] = [];
    const chain: number[] = [];
    const reading: number[] = [];
    const everything: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      plain.push(timed(() => hashAll(entries)).ms);
      reading.push(timed(() => readLog(db)).ms);
      chain.push(timed(() => walk(db, false)).ms);
      everything.push(timed(() => requireIntact(db)).ms);
    }
    const signed = timed(() => walk(db, true)).ms - median(chain);
    const ratio = median(chain) / median(plain);
    const whole = median(everything) / median(plain);
    const baseline = `${milliseconds(median(plain))} SHA-256 of ${megabytes(bytes)} in memory`;
    return [
      {
        what: `verify the chain of ${entries.length} entries (read, decrypt, link, images), signatures apart`,
        ours: milliseconds(median(chain)),
        baseline,
        ratio: times(ratio),
        goal: `<= ${GOAL}x`,
        met: ratio <= GOAL,
      },
      {
        what: '  the same chain beside a plain loop that also reads the rows from the encrypted file',
        ours: milliseconds(median(chain)),
        baseline: `${milliseconds(median(reading) + median(plain))} read, then SHA-256`,
        ratio: times(median(chain) / (median(reading) + median(plain))),
        goal: '',
        met: null,
      },
      {
        what: '  chain, every row against the log, schema, ledger',
        ours: milliseconds(median(everything)),
        baseline,
        ratio: times(whole),
        goal: '',
        met: null,
      },
      { what: '  every signature, besides', ours: milliseconds(signed), baseline: '', ratio: '', goal: '', met: null },
    ];
  } finally {
    db.close();
  }
}

function walk(db: ReadableDb, full: boolean): void {
  walkLog(
    db,
    full,
    (problem) => {
      throw new Error(`the bench's log is broken: ${problem.kind}`);
    },
    () => undefined,
  );
}

/** What no check of the log can do without: its rows out of the file. */
function readLog(db: ReadableDb): number {
  let read = 0;
  for (const entry of db.prepare<[], StoredEntry>('SELECT * FROM audit ORDER BY seq').iterate()) read += entry.hash.length;
  return read;
}

function requireIntact(db: ReadableDb): void {
  if (!verify(db, { full: false }).intact) throw new Error('the bench measures an intact book');
}

function bytesOfLog(db: ReadableDb): readonly Buffer[] {
  return db
    .prepare<[], StoredEntry>('SELECT * FROM audit ORDER BY seq')
    .all()
    .map((entry) =>
      lengthPrefixed(
        [
          String(entry.seq),
          entry.at,
          String(entry.actor_id),
          entry.act,
          String(entry.document_id ?? ''),
          entry.reference ?? '',
          entry.facts,
          entry.changes,
        ],
        entry.prev_hash,
      ),
    );
}

function hashAll(entries: readonly Buffer[]): string {
  let last = '';
  for (const bytes of entries) last = hash('sha256', bytes, 'hex');
  return last;
}
