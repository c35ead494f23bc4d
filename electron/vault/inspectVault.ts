/** What can be known of a folder without a password. */
import { existsSync, readdirSync } from 'node:fs';
import { refusing } from '../../db/sqliteErrors.ts';
import type { VaultInspection } from '../../shared/contract/verbs.ts';
import { secondsToWait } from './attempts.ts';
import { isLeftHalfMade } from './folder.ts';
import { readHeader } from './header.ts';
import { DATABASE_FILE, HEADER_FILE } from './openVault.ts';

/** Refusals of `readHeader`, and folder-missing for a file or a folder that cannot be listed. */
export function inspectVault(dir: string): VaultInspection {
  const nothing = { kind: null, officeName: null, logins: [], waitSeconds: 0 } as const;
  if (!existsSync(dir)) return { state: 'empty', ...nothing };
  const present = refusing(() => readdirSync(dir));
  if (present.length === 0 || isLeftHalfMade(present)) return { state: 'empty', ...nothing };
  if (!present.includes(HEADER_FILE) && !present.includes(DATABASE_FILE)) return { state: 'not-empty', ...nothing };
  const header = readHeader(dir);
  return {
    state: 'vault',
    kind: header.kind,
    officeName: header.officeName,
    logins: header.users.map((user) => user.login),
    waitSeconds: secondsToWait(dir, Date.now()),
  };
}
