/** An unlocked vault: the handle, who opened it, and the way to close it. */
import path from 'node:path';
import type { Actor } from '../../db/audit.ts';
import type { WritableDb } from '../../db/handles.ts';
import type { RegisterKind } from '../../shared/domain/codes.ts';

export const HEADER_FILE = 'vault.json';
export const DATABASE_FILE = 'register.db';
export const LOCK_FILE = 'vault.lock';
export const ATTEMPTS_FILE = 'attempts.json';
/** Stands while a vault is being made: without vault.json it says that nothing here was ever a vault. */
export const MAKING_FILE = 'vault.making';

export interface OpenVault {
  readonly id: string;
  readonly kind: RegisterKind;
  readonly officeName: string;
  readonly dir: string;
  readonly db: WritableDb;
  readonly actor: Actor;
  readonly login: string;
  /** For a worker's own read connection in this process. */
  readonly access: { readonly file: string; readonly key: Buffer };
  /** Closes the database, wipes the key's buffer and lets the folder go. */
  close(): void;
}

export function databaseFile(dir: string): string {
  return path.join(dir, DATABASE_FILE);
}
