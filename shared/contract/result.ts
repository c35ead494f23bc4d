/** Errors are values across every boundary (design §3): a code, its parameters, and the findings of a refused act. */
import type { Finding } from '../rules/types.ts';

export const ERROR_CODES = [
  'bad-message',
  'unknown-verb',
  'locked',
  'not-allowed',
  'internal',
  'wrong-password',
  'wait-before-retry',
  'unknown-user',
  'password-too-short',
  'password-common',
  'password-too-long',
  'vault-missing',
  'vault-exists',
  'vault-header-damaged',
  'vault-header-foreign',
  'vault-from-newer-version',
  'vault-kdf-below-floor',
  'vault-database-missing',
  'vault-damaged',
  'vault-not-encrypted',
  'vault-self-test',
  'vault-in-use',
  'vault-folder-not-empty',
  'vault-folder-forbidden',
  'vault-audit-mismatch',
  'clock-set-back',
  'folder-read-only',
  'folder-missing',
  'disk-full',
  'disk-error',
  'rule-refused',
  'not-found',
  'already-void',
  'already-issued',
  'not-issued',
  'reason-required',
  'confirmation-mismatch',
  'already-dispatched',
  'not-dispatched',
  'already-receipted',
  'series-unknown',
  'stale',
  'secret-in-ordinary-vault',
  'ordinary-in-secret-vault',
  'time-before-signing',
  'time-in-future',
  'file-missing',
  'file-too-large',
  'file-not-docx',
  'file-unreadable',
  'file-empty',
  'ticket-invalid',
  'text-unprintable',
  'nothing-to-print',
  'cancelled',
  'office-invalid',
  'entry-invalid',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface Failure {
  readonly code: ErrorCode;
  /** Values for the message of the catalogue (shared/text/vi.ts); never secret text. */
  readonly params: Readonly<Record<string, string | number>>;
  /** For `rule-refused`: every finding of the gate. */
  readonly findings?: readonly Finding[];
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(
  code: ErrorCode,
  params: Failure['params'] = {},
  findings?: readonly Finding[],
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: findings ? { code, params, findings } : { code, params } };
}

/** Thrown inside the host only; the front door turns it into a Failure, so no text crosses. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(code: ErrorCode, params: Failure['params'] = {}, findings?: readonly Finding[]) {
    super(code);
    this.name = 'Refusal';
    this.failure = fail(code, params, findings).error;
  }
}
