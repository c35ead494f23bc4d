/** Where a vault may stand. */
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { refusing } from '../../db/sqliteErrors.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { RegisterKind } from '../../shared/domain/codes.ts';

/** Folders that a program of the machine carries to a network, or that everybody shares. */
const SHARED_NAMES = [
  /^onedrive/i,
  /^dropbox/i,
  /^google ?drive/i,
  /^my drive$/i,
  /^icloud/i,
  /^nextcloud/i,
  /^megasync/i,
  /^zalo/i,
  /^public$/i,
  /^box$/i,
];

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
    if (present.includes('vault.json') || present.includes('register.db')) throw new Refusal('vault-exists');
    if (present.length > 0) throw new Refusal('vault-folder-not-empty');
    accessSync(dir, constants.W_OK);
    chmodSync(dir, 0o700);
    return { made };
  });
}

/** Refusal `vault-folder-forbidden`: a secret register stands in no folder that others get at, or a network. */
export function refuseSharedFolder(dir: string, kind: RegisterKind): void {
  if (kind === 'secret' && isForbidden(dir)) throw new Refusal('vault-folder-forbidden');
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

function isForbidden(dir: string): boolean {
  const real = existsSync(dir) ? realpathSync(dir) : path.resolve(dir);
  const temporary = [tmpdir(), '/tmp', '/var/tmp', '/dev/shm'].map((folder) => path.resolve(folder));
  if (temporary.some((folder) => real === folder || real.startsWith(folder + path.sep))) return true;
  return real.split(path.sep).some((part) => SHARED_NAMES.some((name) => name.test(part)));
}
