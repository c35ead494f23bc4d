/** One at a time: two commands in one checkout must not build, or lay out, over each other. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './bootstrap.mjs';

const LOOK_AGAIN_MS = 100;
/** No build takes as long: the number in an older lock belongs to another process by now. */
const OLDEST_MS = 600_000;

/**
 * Takes the named lock, waiting for a holder that lives and taking over from one that died; answers its release.
 * @param {string} name
 * @param {string} [folder] where locks lie
 * @returns {() => void}
 */
export function takeLock(name, folder = path.join(ROOT, '.cache')) {
  const file = path.join(folder, `${name}.lock`);
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
    if (Date.now() - statSync(file).mtimeMs > OLDEST_MS) return false;
    const pid = Number(readFileSync(file, 'utf8'));
    // A holder may have made the file and not yet written its number into it.
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
