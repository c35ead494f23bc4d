/** One at a time: two commands in one checkout must not build, or lay out, over each other. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './bootstrap.mjs';

const LOOK_AGAIN_MS = 100;

/**
 * Takes the named lock, waiting for a holder that lives and taking over from one that died; answers its release.
 * @param {string} name
 * @returns {() => void}
 */
export function takeLock(name) {
  const file = path.join(ROOT, '.cache', `${name}.lock`);
  mkdirSync(path.dirname(file), { recursive: true });
  while (!tryToTake(file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
  return () => rmSync(file, { force: true });
}

/** @param {string} file */
function tryToTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!holderLives(file)) rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function holderLives(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // A holder may have made the file and not yet written its number into it.
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
