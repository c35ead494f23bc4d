/** What goes into the package, what its parts list says, and what its executable may still do. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { FUSES } from '../../../build/afterPack.mjs';
import { packagesIn } from '../../../build/build.mjs';
import { runtimeClosure } from '../../../build/runtimeClosure.mjs';
import { billOfMaterials, checksums } from '../../../build/sbom.mjs';
import { linkTree } from '../../../build/stage.mjs';
import { librariesNotFound } from '../../../build/systemLibraries.mjs';

function inFolder(work: (dir: string) => void): void {
  const dir = mkdtempSync(path.join(tmpdir(), 'capdo-packaging-'));
  try {
    work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/better-sqlite3': {
      name: 'better-sqlite3-multiple-ciphers',
      version: '13.0.3',
      integrity: 'sha512-AAECAw==',
      license: 'MIT',
      dependencies: { 'node-addon-api': '^8.0.0' },
    },
    'node_modules/node-addon-api': { version: '8.9.2' },
    'node_modules/pdfkit': { version: '0.20.2', dependencies: { '@noble/ciphers': '1', linebreak: '1' } },
    'node_modules/@noble/ciphers': { version: '1.3.0' },
    'node_modules/linebreak': { version: '1.1.0', dependencies: { 'base64-js': '0', pdfkit: '0' } },
    'node_modules/linebreak/node_modules/base64-js': { version: '0.0.8' },
    'node_modules/base64-js': { version: '1.5.1' },
    'node_modules/vitest': { version: '5.1.1' },
  },
};

describe('packages needed at run time', () => {
  it('are the named ones with all they need, nested ones before those above, circles once', () => {
    expect(runtimeClosure(lock, ['pdfkit'])).toEqual([
      'node_modules/@noble/ciphers',
      'node_modules/linebreak',
      'node_modules/linebreak/node_modules/base64-js',
      'node_modules/pdfkit',
    ]);
  });

  it('leave out what only compiles the addon', () => {
    expect(runtimeClosure(lock, ['better-sqlite3'])).toEqual(['node_modules/better-sqlite3']);
  });

  it('must be in the lockfile', () => {
    expect(() => runtimeClosure(lock, ['kysely'])).toThrow('kysely');
  });

  it('are told from module paths, scopes and nesting included', () => {
    expect(
      packagesIn([
        '/x/renderer/main.tsx',
        '/x/node_modules/react/index.js',
        'node_modules/@a/b/c.js',
        '/x/node_modules/p/node_modules/q/r.js',
      ]),
    ).toEqual(['react', '@a/b', 'q']);
  });
});

describe('the parts list', () => {
  const bill = billOfMaterials({
    lock,
    places: ['node_modules/pdfkit', 'node_modules/better-sqlite3', 'node_modules/@noble/ciphers', 'node_modules/pdfkit'],
    name: 'cap-do',
    version: '0.1.0',
    electronVersion: '45.4.1',
  });

  it('names each shipped package once, an alias by what it stands for, and Electron', () => {
    expect(bill.components.map((part) => part.purl)).toEqual([
      'pkg:npm/%40noble/ciphers@1.3.0',
      'pkg:npm/better-sqlite3-multiple-ciphers@13.0.3',
      'pkg:npm/pdfkit@0.20.2',
      'pkg:npm/electron@45.4.1',
    ]);
  });

  it('carries the hash of the lockfile in hexadecimal', () => {
    expect(bill.components).toContainEqual(expect.objectContaining({ hashes: [{ alg: 'SHA-512', content: '00010203' }] }));
  });

  it('refuses a package that the lockfile does not know', () => {
    const contents = { lock, places: ['node_modules/kysely'], name: 'cap-do', version: '0.1.0', electronVersion: '45.4.1' };
    expect(() => billOfMaterials(contents)).toThrow('kysely');
  });
});

describe('the checksums', () => {
  it('cover every file but their own list', () => {
    inFolder((dir) => {
      mkdirSync(path.join(dir, 'app'));
      writeFileSync(path.join(dir, 'app', 'cap-do'), 'program');
      writeFileSync(path.join(dir, 'SHA256SUMS'), 'old');
      const sum = createHash('sha256').update('program').digest('hex');
      expect(checksums(dir, 'SHA256SUMS')).toBe(`${sum}  app/cap-do\n`);
    });
  });
});

describe('the fuses', () => {
  it('are all set by name, also one that a later schema may add', () => {
    const known = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number');
    expect(Object.keys(FUSES).map(Number)).toEqual(known);
  });

  it('let no other program be run by ours: no plain Node, no options of Node, no inspector, no code beside the archive', () => {
    expect(FUSES[FuseV1Options.RunAsNode]).toBe(false);
    expect(FUSES[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(false);
    expect(FUSES[FuseV1Options.EnableNodeCliInspectArguments]).toBe(false);
    expect(FUSES[FuseV1Options.OnlyLoadAppFromAsar]).toBe(true);
    expect(FUSES[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(true);
    expect(FUSES[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(false);
  });
});

describe('the staged runtime', () => {
  it('shares the bytes of the large files instead of copying them', () => {
    inFolder((dir) => {
      mkdirSync(path.join(dir, 'from', 'locales'), { recursive: true });
      writeFileSync(path.join(dir, 'from', 'electron'), 'large');
      writeFileSync(path.join(dir, 'from', 'locales', 'vi.pak'), 'vi');
      linkTree(path.join(dir, 'from'), path.join(dir, 'to'));
      for (const file of ['electron', 'locales/vi.pak']) {
        expect(statSync(path.join(dir, 'to', file)).ino).toBe(statSync(path.join(dir, 'from', file)).ino);
      }
    });
  });

  it('knows which system libraries are missing', () => {
    const ldd = '\tlibffmpeg.so => /x/libffmpeg.so (0x1)\n\tlibgtk-3.so.0 => not found\n\tlibnss3.so => not found\n';
    expect(librariesNotFound(ldd)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  });
});
