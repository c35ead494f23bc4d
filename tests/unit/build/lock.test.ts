/** Two commands in one checkout wait for each other, and neither waits for the dead. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../../build/lock.mjs';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'capdo-lock-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const file = () => path.join(dir, 'build.lock');

describe('the lock of a checkout', () => {
  it('names its holder, and is gone once released', () => {
    const unlock = takeLock('build', dir);
    expect(readFileSync(file(), 'utf8')).toBe(String(process.pid));
    unlock();
    expect(existsSync(file())).toBe(false);
  });

  it('keeps another process waiting while its holder lives', () => {
    const unlock = takeLock('build', dir);
    const lock = pathToFileURL(path.resolve('build/lock.mjs')).href;
    const script = `const { takeLock } = await import(${JSON.stringify(lock)}); takeLock('build', ${JSON.stringify(dir)});`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 2_000 });
    unlock();
    expect(signal).toBe('SIGTERM');
  });

  it('is taken over from a process that died', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    writeFileSync(file(), String(pid));
    takeLock('build', dir)();
    expect(existsSync(file())).toBe(false);
  });

  it('is taken over when it is older than any build, whoever has its number now', () => {
    writeFileSync(file(), '1');
    utimesSync(file(), new Date(0), new Date(0));
    takeLock('build', dir)();
    expect(existsSync(file())).toBe(false);
  });
});
