/**
 * Opening the encrypted file: SQLCipher v4 format with a raw 256-bit key, pragmas set and read back, and
 * a self-test that refuses rather than hopes (each line of it comes from a failure somewhere real).
 */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal } from '../shared/contract/result.ts';
import type { WritableDb } from './handles.ts';
import { migrate, versionOf } from './migrate.ts';
import { NEWEST_VERSION } from './migrations/index.ts';
import { refusing } from './sqliteErrors.ts';

const KEY_BYTES = 32;
const PLAIN_HEADER = 'SQLite format 3\0';
/** Pages kept in memory, in KiB (negative by SQLite's convention). */
const CACHE_KIB = -32_000;

/** A new encrypted file, migrated. Refusal `vault-exists` when the file is there. */
export function createDatabase(file: string, key: Buffer): WritableDb {
  if (existsSync(file)) throw new Refusal('vault-exists');
  return refusing(() => {
    // Made here, so that the file and what SQLite puts beside it are the owner's alone.
    closeSync(openSync(file, 'wx', 0o600));
    const db = connect(file, key, false);
    try {
      setPragmas(db);
      migrate(db);
      readBack(db);
      refusePlainFile(file);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * Opens an existing file. Refusals: vault-database-missing, vault-not-encrypted, vault-damaged (also a
 * wrong key), vault-from-newer-version, vault-self-test {check}, disk-error.
 */
export function openDatabase(file: string, key: Buffer, mode: 'write' | 'read'): WritableDb {
  if (!existsSync(file)) throw new Refusal('vault-database-missing');
  return refusing(() => {
    refusePlainFile(file);
    const db = connect(file, key, mode === 'read');
    try {
      if (versionOf(db) > NEWEST_VERSION) throw new Refusal('vault-from-newer-version');
      // An existing register without a version is no new one: migrating it would write into a damaged file.
      if (versionOf(db) === 0) throw new Refusal('vault-damaged');
      setPragmas(db);
      if (mode === 'write') migrate(db);
      readBack(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** An unencrypted, migrated database in memory, for tests of what stands in it. */
export function openInMemory(version?: number): WritableDb {
  const db = new Database(':memory:') as WritableDb;
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  if (version === undefined) migrate(db);
  return db;
}

function connect(file: string, key: Buffer, readonly: boolean): WritableDb {
  if (key.length !== KEY_BYTES) throw new Error('a raw key has 32 bytes');
  const db = new Database(file, { readonly, fileMustExist: true }) as WritableDb;
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    db.pragma(`key = "x'${key.toString('hex')}'"`);
    // The first read proves the key: a wrong one, or a damaged first page, is SQLITE_NOTADB.
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** `temp_store=MEMORY` keeps sorts from writing plain text to the temporary folder. */
function setPragmas(db: WritableDb): void {
  if (!db.readonly) db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('temp_store = MEMORY');
  db.pragma('foreign_keys = ON');
  db.pragma('cell_size_check = ON');
  db.pragma('secure_delete = ON');
  db.pragma('trusted_schema = OFF');
  // Without it REPLACE would delete rows past the triggers that forbid deleting.
  db.pragma('recursive_triggers = ON');
  db.pragma('busy_timeout = 2000');
  db.pragma(`cache_size = ${CACHE_KIB}`);
}

const EXPECTED: Readonly<Record<string, string | number>> = {
  journal_mode: 'wal',
  synchronous: 2,
  temp_store: 2,
  foreign_keys: 1,
  cell_size_check: 1,
  secure_delete: 1,
  trusted_schema: 0,
  recursive_triggers: 1,
  cipher: 'sqlcipher',
  legacy: 4,
  hmac_use: 1,
  plaintext_header_size: 0,
  user_version: NEWEST_VERSION,
};

function readBack(db: WritableDb): void {
  for (const [name, expected] of Object.entries(EXPECTED)) {
    const actual: unknown = db.pragma(name, { simple: true });
    if (String(actual).toLowerCase() !== String(expected)) throw new Refusal('vault-self-test', { check: name });
  }
}

/** An unencrypted register must never go unnoticed, whatever the driver made of the key. */
function refusePlainFile(file: string): void {
  const header = Buffer.alloc(PLAIN_HEADER.length);
  const handle = openSync(file, 'r');
  try {
    const read = readSync(handle, header, 0, header.length, 0);
    if (read < header.length) throw new Refusal('vault-damaged');
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1') === PLAIN_HEADER) throw new Refusal('vault-not-encrypted');
}
