/** Where a vault may stand. */
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { refusing } from '../../db/sqliteErrors.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { RegisterKind } from '../../shared/domain/codes.ts';
import { DATABASE_FILE, HEADER_FILE, LOCK_FILE, MAKING_FILE } from './openVault.ts';
import { isSharedFolder } from './sharedFolders.ts';

/**
 * Makes the folder, open to its owner only. Answers whether it was made here. Refusals: vault-exists,
 * vault-folder-not-empty, vault-folder-forbidden, folder-read-only, folder-missing.
 */
export function prepareEmptyFolder(dir: string, kind: RegisterKind): { readonly made: boolean } {
  refuseSharedFolder(dir, kind);
  return refusing(() => {
    const made = !existsSync(dir);
    if (made) mkdirSync(dir, { recursive: true, mode: 0o700 });
    if (!statSync(dir).isDirectory()) throw new Refusal('folder-missing');
    const present = readdirSync(dir);
    const isFree = isLeftHalfMade(present);
    if (!isFree && (present.includes(HEADER_FILE) || present.includes(DATABASE_FILE))) throw new Refusal('vault-exists');
    if (!isFree && present.length > 0) throw new Refusal('vault-folder-not-empty');
    accessSync(dir, constants.W_OK);
    chmodSync(dir, 0o700);
    return { made };
  });
}

/** What a vault is made of before vault.json makes it one. */
export const PARTS_OF_MAKING: readonly string[] = [
  DATABASE_FILE,
  `${DATABASE_FILE}-wal`,
  `${DATABASE_FILE}-shm`,
  `${HEADER_FILE}.new`,
  LOCK_FILE,
  MAKING_FILE,
];

/**
 * The process or the power ended while a vault was being made. Its key was never wrapped, so what stands
 * there opens for nobody; a register without its header but also without the mark is left alone.
 */
export function isLeftHalfMade(present: readonly string[]): boolean {
  if (present.length === 0 || !present.every((name) => PARTS_OF_MAKING.includes(name))) return false;
  return present.includes(MAKING_FILE) || !present.includes(DATABASE_FILE);
}

/** Refusal `vault-folder-forbidden`: a secret register stands in no folder that others get at, or a network. */
export function refuseSharedFolder(dir: string, kind: RegisterKind): void {
  if (kind === 'secret' && refusing(() => isSharedFolder(dir))) throw new Refusal('vault-folder-forbidden');
}

/** Refusals: folder-missing, folder-read-only. */
export function refuseUnusableFolder(dir: string): void {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) throw new Refusal('folder-missing');
  try {
    accessSync(dir, constants.W_OK);
  } catch {
    throw new Refusal('folder-read-only');
  }
}
