/**
 * One vault, one opener. The lock is an exclusive transaction on a small database file: the system lets
 * it go when the process dies, so that a crash leaves no lock behind and no stale one has to be guessed.
 */
import path from 'node:path';
import Database from 'better-sqlite3';
import { refusing } from '../../db/sqliteErrors.ts';
import { LOCK_FILE } from './openVault.ts';

/** Refusal `vault-in-use` when another process, or this one, has the vault open. Answers how to let go. */
export function lockFolder(dir: string): () => void {
  return refusing(() => {
    const lock = new Database(path.join(dir, LOCK_FILE));
    try {
      lock.pragma('busy_timeout = 0');
      lock.pragma('journal_mode = MEMORY');
      lock.prepare('BEGIN EXCLUSIVE').run();
      return () => {
        lock.close();
      };
    } catch (error) {
      lock.close();
      throw error;
    }
  });
}
