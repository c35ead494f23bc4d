/** Turns whatever went wrong into a Failure with a code; the text of an exception never crosses a boundary. */
import { type ErrorCode, type Failure, fail, Refusal } from '../shared/contract/result.ts';

const SQLITE_CODES: Readonly<Record<string, ErrorCode>> = {
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'folder-read-only',
  SQLITE_CANTOPEN: 'disk-error',
  SQLITE_IOERR: 'disk-error',
  SQLITE_CORRUPT: 'vault-damaged',
  SQLITE_NOTADB: 'vault-damaged',
  SQLITE_BUSY: 'vault-in-use',
  SQLITE_LOCKED: 'vault-in-use',
  SQLITE_PROTOCOL: 'vault-in-use',
};

const SYSTEM_CODES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'folder-read-only',
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EIO: 'disk-error',
  ENXIO: 'disk-error',
  ENODEV: 'disk-error',
  EISDIR: 'disk-error',
  ELOOP: 'disk-error',
  ENAMETOOLONG: 'disk-error',
  EMFILE: 'disk-error',
  ENFILE: 'disk-error',
  EBUSY: 'vault-in-use',
};

/** The failure of an exception; `internal` when it is none that the program knows. */
export function refusalOf(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const primary = Object.keys(SQLITE_CODES).find((name) => code === name || code.startsWith(`${name}_`));
  const known = primary ? SQLITE_CODES[primary] : Object.hasOwn(SYSTEM_CODES, code) ? SYSTEM_CODES[code] : undefined;
  return fail(known ?? 'internal').error;
}

/** Runs `work`; what it throws becomes a Refusal. */
export function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, params, findings } = refusalOf(error);
    if (code === 'internal') throw error;
    throw new Refusal(code, params, findings);
  }
}
