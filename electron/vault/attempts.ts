/**
 * Wrong passwords cost growing time, also over restarts: 0, 0, 0, then 5 s doubling to 15 minutes. There
 * is no lock-out: after the wait the next try is always allowed. The wait is counted by the machine's
 * clock; setting that back, or damaging the record, starts the whole step anew from what the clock says
 * then, so neither shortens a wait and neither makes one that never ends.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ATTEMPTS_FILE } from './openVault.ts';
import { writeWhole } from './wholeFile.ts';

const FREE_TRIES = 3;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 900;

const record = z.strictObject({ failed: z.int().min(0).max(1_000_000), lastAtMs: z.number().min(0) });
type AttemptRecord = z.infer<typeof record>;

/** Seconds until the next password may be tried; 0 when at once. `nowMs` is the machine's clock. */
export function secondsToWait(dir: string, nowMs: number): number {
  const kept = readRecord(dir);
  // Damage must not buy tries: it counts as if the free ones were used up just now.
  const { failed, lastAtMs } = kept ?? { failed: FREE_TRIES, lastAtMs: nowMs };
  const wait = waitAfter(failed);
  if (wait === 0) return 0;
  const elapsed = (nowMs - lastAtMs) / 1_000;
  if (kept === null || elapsed < 0) {
    keepRecord(dir, { failed, lastAtMs: nowMs });
    return wait;
  }
  return Math.max(0, Math.ceil(wait - elapsed));
}

export interface Attempt {
  /** Wrong passwords since the last right one. */
  readonly failedBefore: number;
  /** The password was right: what stood before stands again, until the vault is open. */
  takeBack(): void;
}

/** Counts a try before it is made: a process killed in the middle has used it up. */
export function beginAttempt(dir: string, nowMs: number): Attempt {
  const before = readRecord(dir) ?? { failed: FREE_TRIES, lastAtMs: nowMs };
  keepRecord(dir, { failed: Math.min(before.failed + 1, 1_000_000), lastAtMs: nowMs });
  return {
    failedBefore: before.failed,
    takeBack: () => (before.failed === 0 ? clearAttempts(dir) : keepRecord(dir, before)),
  };
}

export function clearAttempts(dir: string): void {
  try {
    rmSync(path.join(dir, ATTEMPTS_FILE), { force: true });
  } catch {
    // A count that stays only costs a wait later.
  }
}

function waitAfter(failed: number): number {
  if (failed < FREE_TRIES) return 0;
  return Math.min(FIRST_WAIT_SECONDS * 2 ** Math.min(failed - FREE_TRIES, 20), LONGEST_WAIT_SECONDS);
}

/** A full disk cannot count, and must not keep the clerk out of the book either. */
function keepRecord(dir: string, content: AttemptRecord): void {
  try {
    writeWhole(path.join(dir, ATTEMPTS_FILE), `${JSON.stringify(content)}\n`);
  } catch {
    // said above
  }
}

/** Null when what stands there cannot be read. */
function readRecord(dir: string): AttemptRecord | null {
  let text: string;
  try {
    text = readFileSync(path.join(dir, ATTEMPTS_FILE), 'utf8');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? { failed: 0, lastAtMs: 0 } : null;
  }
  try {
    return record.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
