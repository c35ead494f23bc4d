/** When a command installs dependencies before it does its work, and when it leaves them alone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installationDrift } from '../../../build/bootstrap.mjs';

interface Entry {
  readonly version: string;
  readonly integrity?: string;
  readonly optional?: boolean;
}

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'capdo-bootstrap-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, packages: Readonly<Record<string, Entry>>): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), JSON.stringify({ packages }));
}

const SELF = { '': { version: '0.1.0' } };
const ZOD: Entry = { version: '4.6.7', integrity: 'sha512-a' };

function driftOf(locked: Readonly<Record<string, Entry>>, installed: Readonly<Record<string, Entry>>): string | null {
  write('package-lock.json', { ...SELF, ...locked });
  write('node_modules/.package-lock.json', installed);
  return installationDrift(root);
}

describe('dependencies', () => {
  it('are installed when there is no node_modules', () => {
    write('package-lock.json', SELF);
    expect(installationDrift(root)).toBe('not installed yet');
  });

  it('are left alone when they are those of the lockfile', () => {
    expect(driftOf({ 'node_modules/zod': ZOD }, { 'node_modules/zod': ZOD })).toBeNull();
  });

  it('may lack an optional package, as that of another platform', () => {
    expect(
      driftOf({ 'node_modules/zod': ZOD, 'node_modules/fsevents': { version: '2.3.3', optional: true } }, { 'node_modules/zod': ZOD }),
    ).toBeNull();
  });

  it.each([
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/zod': { ...ZOD, version: '4.6.6' } }],
    ['a package has other bytes', { 'node_modules/zod': { ...ZOD, integrity: 'sha512-b' } }],
    ['a package is left over', { 'node_modules/zod': ZOD, 'node_modules/kysely': { version: '1.0.0' } }],
  ])('are installed again when %s', (_case, installed) => {
    expect(driftOf({ 'node_modules/zod': ZOD }, installed)).toMatch(/^node_modules\/(zod|kysely) is /);
  });
});
