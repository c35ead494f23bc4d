/** The log's own proof: numbered without gap, each entry chained to the one before, signed by who acted. */
import { createPublicKey, type KeyObject, randomBytes, verify as verifySignature } from 'node:crypto';
import { z } from 'zod';
import { entryHash, FIRST_PREV_HASH, type RowChange, readChanges, type StoredEntry } from './audit.ts';
import type { ReadableDb } from './handles.ts';
import { type Found, unlessUnreadable } from './verifyFindings.ts';
import { ImageSums } from './verifyRows.ts';

export interface LogWalk {
  readonly entries: number;
  readonly signatures: number;
  readonly head: Buffer;
  /** Images put in less images taken out, per table. */
  readonly sums: ImageSums;
  /** Facts of the first entry: what the vault was when it was made. */
  readonly birthFacts: string;
}

const STEP = 1_000;
const userImage = z.object({ id: z.int(), public_key: z.object({ hex: z.string().regex(/^[0-9a-f]{64}$/) }) });

export function walkLog(db: ReadableDb, full: boolean, found: Found, tick: (done: number) => void): LogWalk {
  const sums = new ImageSums(randomBytes(32));
  const signatures = new Signatures(found);
  let previous: Buffer = FIRST_PREV_HASH;
  let expected = 1;
  let entries = 0;
  let birthFacts = '{}';
  let chainBroken = false;
  let pending: StoredEntry | null = null;

  const read = () => {
    for (const row of db.prepare<[], Record<string, unknown>>('SELECT * FROM audit ORDER BY seq').iterate()) {
      entries += 1;
      if (entries % STEP === 0) tick(entries);
      const entry = isEntry(row) ? row : null;
      const linked = entry !== null && isLinked(entry, expected, previous);
      // One break is said once: where it begins is what tells.
      if (!linked && !chainBroken) found({ kind: 'chain', seq: Number(row.seq) });
      chainBroken = !linked;
      expected = Number(row.seq) + 1;
      if (!entry) continue;

      if (pending && pending.actor_id !== entry.actor_id) signatures.check(pending);
      const changes = readChanges(entry.changes);
      if (!changes) found({ kind: 'chain', seq: entry.seq });
      // The first entry brings the first user in, by his own hand; every later key is vouched for by a known one.
      if (entry.seq === 1) signatures.learnKeys(changes ?? []);
      // An entry that brings a key in is checked always: whatever is signed with that key rests on it.
      const bringsKeys = changes?.some((change) => change.table === 'users') ?? false;
      const checkNow = full || bringsKeys;
      if (checkNow) signatures.check(entry);
      if (entry.seq === 1) birthFacts = entry.facts;
      else signatures.learnKeys(changes ?? []);
      for (const change of changes ?? []) sums.addChange(change);
      previous = entry.hash;
      pending = checkNow ? null : entry;
    }
    if (pending) signatures.check(pending);
  };
  unlessUnreadable(() => found({ kind: 'chain' }), read);
  // A vault's first act is in its log; a log without entries was emptied.
  if (entries === 0) found({ kind: 'chain' });
  return { entries, signatures: signatures.checked, head: previous, sums, birthFacts };
}

/** Public keys as the log brings them in, never as the table of users has them. */
class Signatures {
  checked = 0;
  readonly #keys = new Map<number, KeyObject>();
  readonly #found: Found;

  constructor(found: Found) {
    this.#found = found;
  }

  check(entry: StoredEntry): void {
    this.checked += 1;
    const key = this.#keys.get(entry.actor_id);
    if (!key || !verifySignature(null, entry.hash, key, entry.signature)) this.#found({ kind: 'signature', seq: entry.seq });
  }

  learnKeys(changes: readonly RowChange[]): void {
    for (const { table, after } of changes) {
      if (table !== 'users' || after === null) continue;
      const user = userOf(after);
      if (!user) continue;
      const x = Buffer.from(user.public_key.hex, 'hex').toString('base64url');
      this.#keys.set(user.id, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }));
    }
  }
}

function userOf(image: string): z.infer<typeof userImage> | null {
  try {
    return userImage.parse(JSON.parse(image));
  } catch {
    return null;
  }
}

function isLinked(entry: StoredEntry, expected: number, previous: Buffer): boolean {
  if (entry.seq !== expected || !previous.equals(entry.prev_hash)) return false;
  return entryHash(entry.prev_hash, { ...entry, actorId: entry.actor_id, documentId: entry.document_id }).equals(entry.hash);
}

/** A table that was made anew may hold other types than ours. */
function isEntry(row: Record<string, unknown>): row is Record<string, unknown> & StoredEntry {
  return (
    Number.isSafeInteger(row.seq) &&
    Number.isSafeInteger(row.actor_id) &&
    (row.document_id === null || Number.isSafeInteger(row.document_id)) &&
    (row.reference === null || typeof row.reference === 'string') &&
    [row.at, row.act, row.facts, row.changes].every((field) => typeof field === 'string') &&
    [row.prev_hash, row.hash, row.signature].every((field) => Buffer.isBuffer(field))
  );
}
