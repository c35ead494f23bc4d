/** Small files beside the database, written whole or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { refusing } from '../../db/sqliteErrors.ts';

/**
 * Beside, flushed, renamed, and the folder flushed; readable by the owner only. Refusals: disk-full,
 * disk-error, folder-read-only, folder-missing. What stood there before then still stands.
 */
export function writeWhole(file: string, text: string): void {
  const beside = `${file}.new`;
  refusing(() => {
    try {
      const handle = openSync(beside, 'w', 0o600);
      try {
        writeFileSync(handle, text);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(beside, file);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
    flushFolder(path.dirname(file));
  });
}

/** Windows has no handle to a folder, and some file systems do not flush one: there the rename is what can be had. */
function flushFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dir, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'ENOTSUP'))) throw error;
  } finally {
    closeSync(handle);
  }
}
