/** Remembers which folder was open last, in the user's own profile. The path is all it holds. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const memory = z.strictObject({ folder: z.string().min(1).max(4096) });

export function readLastVault(profileDir: string): string | null {
  try {
    const { folder } = memory.parse(JSON.parse(readFileSync(fileOf(profileDir), 'utf8')));
    return existsSync(path.join(folder, 'vault.json')) ? folder : null;
  } catch {
    // No memory, or one that is not ours: the first-run screen asks instead.
    return null;
  }
}

/** A profile that cannot be written costs a choice at the next start, never the work of today. */
export function rememberVault(profileDir: string, folder: string): void {
  try {
    writeFileSync(fileOf(profileDir), JSON.stringify({ folder }), { mode: 0o600 });
  } catch {
    // said above
  }
}

function fileOf(profileDir: string): string {
  return path.join(profileDir, 'last-vault.json');
}
