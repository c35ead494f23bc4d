/**
 * Wrong passwords cost growing time, also over restarts: 0, 0, 0, then 5 s doubling to 15 minutes. There
 * is no lock-out without a way back: after the wait the next try is always allowed. The wait is counted
 * from the clock, but a clock set back or a count that cannot be read never shortens it below its step.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from './header.ts';
import { ATTEMPTS_FILE } from './openVault.ts';

const FREE_TRIES = 3;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 900;

const record = z.strictObject({ failed: z.int().min(0).max(1_000_000), lastAtMs: z.number().min(0) });
type AttemptRecord = z.infer<typeof record>;

/** Seconds until the next password may be tried; 0 when at once. `nowMs` is the machine's clock. */
export function secondsToWait(dir: string, nowMs: number): number {
  const { failed, lastAtMs } = readRecord(dir, nowMs);
  const wait = waitAfter(failed);
  if (wait === 0) return 0;
  const elapsed = (nowMs - lastAtMs) / 1_000;
  // A clock set back makes the elapsed time negative: then the whole step is still to wait.
  return elapsed < 0 ? wait : Math.max(0, Math.ceil(wait - elapsed));
}

export function failedAttempts(dir: string): number {
  return readRecord(dir, 0).failed;
}

/** Counts a wrong password. A folder that cannot be written cannot count, and still refuses the password. */
export function countFailure(dir: string, nowMs: number): void {
  const { failed } = readRecord(dir, nowMs);
  try {
    writeWhole(path.join(dir, ATTEMPTS_FILE), `${JSON.stringify({ failed: failed + 1, lastAtMs: nowMs } satisfies AttemptRecord)}\n`);
  } catch {
    // said above
  }
}

export function clearFailures(dir: string): void {
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

/** A damaged record counts as if the free tries were used up just now: damage must not buy tries. */
function readRecord(dir: string, nowMs: number): AttemptRecord {
  let text: string;
  try {
    text = readFileSync(path.join(dir, ATTEMPTS_FILE), 'utf8');
  } catch {
    return { failed: 0, lastAtMs: 0 };
  }
  try {
    return record.parse(JSON.parse(text));
  } catch {
    return { failed: FREE_TRIES, lastAtMs: nowMs };
  }
}
