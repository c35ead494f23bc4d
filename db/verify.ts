/**
 * Does the book still say what was entered? Three questions: is the chain of the log unbroken, did its
 * actors sign it, and does every current row equal the last image that the log has of it.
 *
 * The third is answered without holding the book in memory: each image is hashed with a key drawn for
 * this run, hashes of images the log puts in are added, of those it takes out subtracted, and the sum
 * must equal the sum over the rows that stand (a keyed multiset hash, mod 2^256). As nobody knows the
 * key beforehand, nobody can prepare rows that happen to add up.
 */
import { createPublicKey, hash as hashOnce, type KeyObject, randomBytes, verify as verifySignature } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../shared/contract/result.ts';
import type { Verification } from '../shared/contract/verbs.ts';
import { entryHash, FIRST_PREV_HASH, type StoredEntry } from './audit.ts';
import { AUDITED_TABLES, type AuditedTable } from './auditedTables.ts';
import { imageText, lengthPrefixed, type SqlValue } from './canonical.ts';
import type { ReadableDb } from './handles.ts';

export interface VerifyOptions {
  /** Every signature; otherwise only the last of each unbroken run of one actor's entries, which carries the rest. */
  readonly full: boolean;
  onProgress?(done: number, total: number): void;
  isCancelled?(): boolean;
}

type Problem = Verification['problems'][number];

const PROBLEMS_SHOWN = 100;
const STEP = 1_000;
const MODULUS = 1n << 256n;

/** Refusal `cancelled`; everything else that is wrong is a problem in the answer. */
export function verify(db: ReadableDb, options: VerifyOptions): Verification {
  const problems: Problem[] = [];
  const found = (problem: Partial<Problem> & Pick<Problem, 'kind'>) => {
    if (problems.length < PROBLEMS_SHOWN) problems.push({ seq: null, table: null, key: null, ...problem });
  };
  const total = (db.prepare<[], { count: number }>('SELECT count(*) AS count FROM audit').get()?.count ?? 0) + AUDITED_TABLES.length * STEP;
  const tick = (done: number) => {
    if (options.isCancelled?.()) throw new Refusal('cancelled');
    options.onProgress?.(Math.min(done, total), total);
  };

  const log = walkLog(db, options.full, found, tick);
  const rows = compareRows(db, log.sums, log.key, found, (done) => tick(log.entries + done));
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

const change = z.object({ table: z.enum(AUDITED_TABLES), id: z.int(), before: z.string().nullable(), after: z.string().nullable() });
const changeList = z.array(change);
const userImage = z.object({ id: z.int(), public_key: z.string().regex(/^x:[0-9a-f]{64}$/) });

interface LogWalk {
  readonly entries: number;
  readonly signatures: number;
  readonly head: Buffer;
  readonly key: Buffer;
  readonly sums: Map<AuditedTable, bigint>;
}

function walkLog(
  db: ReadableDb,
  full: boolean,
  found: (problem: Partial<Problem> & Pick<Problem, 'kind'>) => void,
  tick: (done: number) => void,
): LogWalk {
  const key = randomBytes(32);
  const sums = new Map<AuditedTable, bigint>();
  // A public key enters the book only by a signed entry: keys are taken from the log, never from the table.
  const publicKeys = new Map<number, KeyObject>();
  let previous: Buffer = FIRST_PREV_HASH;
  let expected = 1;
  let signatures = 0;
  let pending: StoredEntry | null = null;
  let chainBroken = false;
  const checkSignature = (entry: StoredEntry) => {
    signatures += 1;
    const publicKey = publicKeys.get(entry.actor_id);
    if (!publicKey || !verifySignature(null, entry.hash, publicKey, entry.signature)) found({ kind: 'signature', seq: entry.seq });
  };

  for (const entry of db.prepare<[], StoredEntry>('SELECT * FROM audit ORDER BY seq').iterate()) {
    if (entry.seq % STEP === 0) tick(entry.seq);
    const content = { ...entry, actorId: entry.actor_id, documentId: entry.document_id };
    const linked = entry.seq === expected && previous.equals(entry.prev_hash) && entryHash(entry.prev_hash, content).equals(entry.hash);
    if (!linked && !chainBroken) found({ kind: 'chain', seq: entry.seq });
    // After one break the rest of a re-linked chain may be whole; the first break is what tells.
    chainBroken = !linked;
    if (pending && (full || pending.actor_id !== entry.actor_id)) checkSignature(pending);

    const changes = parsed(entry.changes);
    if (!changes) found({ kind: 'chain', seq: entry.seq });
    for (const { table, id, before, after } of changes ?? []) {
      if (before !== null) addTo(sums, table, -imageNumber(key, table, id, before));
      if (after !== null) addTo(sums, table, imageNumber(key, table, id, after));
      if (table === 'users' && after !== null) introduceKey(publicKeys, after);
    }
    previous = entry.hash;
    expected = entry.seq + 1;
    pending = entry;
  }
  if (pending) checkSignature(pending);
  return { entries: expected - 1, signatures, head: previous, key, sums };
}

function compareRows(
  db: ReadableDb,
  sums: ReadonlyMap<AuditedTable, bigint>,
  key: Buffer,
  found: (problem: Partial<Problem> & Pick<Problem, 'kind'>) => void,
  tick: (done: number) => void,
): number {
  let rows = 0;
  AUDITED_TABLES.forEach((table, index) => {
    let sum = 0n;
    for (const row of db.prepare<[], Record<string, SqlValue>>(`SELECT * FROM ${table}`).iterate()) {
      sum = (sum + imageNumber(key, table, Number(row.id), imageText(row))) % MODULUS;
      rows += 1;
      if (rows % STEP === 0) tick(index * STEP);
    }
    if (sum !== (sums.get(table) ?? 0n)) nameDifferences(db, table, found);
  });
  return rows;
}

/** Second pass, only for a table that does not add up: which rows differ. */
function nameDifferences(db: ReadableDb, table: AuditedTable, found: (problem: Partial<Problem> & Pick<Problem, 'kind'>) => void): void {
  const last = new Map<number, string>();
  for (const { changes } of db.prepare<[], { changes: string }>('SELECT changes FROM audit ORDER BY seq').iterate())
    for (const entry of parsed(changes) ?? []) {
      if (entry.table !== table) continue;
      if (entry.after === null) last.delete(entry.id);
      else last.set(entry.id, entry.after);
    }
  let named = false;
  const name = (kind: Problem['kind'], id: number) => {
    named = true;
    found({ kind, table, key: String(id) });
  };
  for (const row of db.prepare<[], Record<string, SqlValue>>(`SELECT * FROM ${table}`).iterate()) {
    const id = Number(row.id);
    const image = last.get(id);
    if (image === undefined) name('extra-row', id);
    else if (image !== imageText(row)) name('row', id);
    last.delete(id);
  }
  for (const id of last.keys()) name('missing-row', id);
  // The rows equal the last images, yet the log's own before-images do not follow from one another.
  if (!named) found({ kind: 'row', table });
}

/** "carried + issued + reserved + void = highest number" as the ledger itself counts it. */
function checkLedger(db: ReadableDb, found: (problem: Partial<Problem> & Pick<Problem, 'kind'>) => void): void {
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
}

function introduceKey(publicKeys: Map<number, KeyObject>, image: string): void {
  const user = safely(() => userImage.parse(JSON.parse(image)));
  if (!user || publicKeys.has(user.id)) return;
  const x = Buffer.from(user.public_key.slice(2), 'hex').toString('base64url');
  publicKeys.set(user.id, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }));
}

function imageNumber(key: Buffer, table: AuditedTable, id: number, image: string): bigint {
  return BigInt(`0x${hashOnce('sha256', lengthPrefixed([key, table, String(id), image]), 'hex')}`);
}

function addTo(sums: Map<AuditedTable, bigint>, table: AuditedTable, value: bigint): void {
  sums.set(table, ((sums.get(table) ?? 0n) + value + MODULUS) % MODULUS);
}

function parsed(changes: string): z.infer<typeof changeList> | null {
  return safely(() => changeList.parse(JSON.parse(changes)));
}

/** A log that was tampered with may hold anything; reading it must not stop the check. */
function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
