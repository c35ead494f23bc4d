/** The test runtime and the addon fitted to it are taken only when they are, byte for byte, the ones that were tried. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensurePinned, PINNED, unpackPinned } from '../../../build/electronRuntime.mjs';
import { adaptAddon } from '../../../build/pinned.mjs';

const ADDON = path.resolve('node_modules/better-sqlite3/prebuilds/linux-x64.node');

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'capdo-pinned-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('the addon for the test runtime', () => {
  it('differs from the original in the four bytes of one constant', () => {
    const original = readFileSync(ADDON);
    const adapted = adaptAddon(original);
    let first = 0;
    while (adapted[first] === original[first]) first += 1;
    const constant = 4;
    expect(adapted.subarray(first + constant).equals(original.subarray(first + constant))).toBe(true);
    expect([original.readInt32LE(first), adapted.readInt32LE(first)]).toEqual([10, 2 ** 31 - 1]);
  });

  it('leaves the bytes it was given as they were', () => {
    const original = readFileSync(ADDON);
    adaptAddon(original);
    expect(original.equals(readFileSync(ADDON))).toBe(true);
  });

  it('is refused when a single bit of the original differs', () => {
    const foreign = readFileSync(ADDON);
    foreign.writeUInt8(foreign.readUInt8(1000) ^ 1, 1000);
    expect(() => adaptAddon(foreign)).toThrow(/refused/);
  });
});

describe('the test runtime', () => {
  it('is refused when the fetched file is another', () => {
    const tarball = path.join(dir, 'runtime.tgz');
    writeFileSync(tarball, 'not the runtime');
    expect(() => unpackPinned(tarball, path.join(dir, 'dist'))).toThrow(/refused/);
  });

  it('is refused when the executable in the cache was changed since', () => {
    const home = path.join(dir, `electron-${PINNED.version}`);
    mkdirSync(home);
    writeFileSync(path.join(home, 'electron'), '#!/bin/sh\n');
    chmodSync(path.join(home, 'electron'), 0o755);
    expect(() => ensurePinned(dir)).toThrow(/refused/);
  });
});
