/**
 * The program as it would leave the house: packaged, its fuses set, run from its archive. Playwright's own way into
 * Electron is closed by the fuses, as it must be; what is tried here is tried from outside.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';

const PACKAGED = path.resolve('.cache/packaged');
const UNPACKED = path.join(PACKAGED, 'linux-unpacked');
const PROGRAM = path.join(UNPACKED, 'cap-do');
const PACKING_MS = 300_000;
const PROGRAM_MS = 60_000;
const PASSWORD = 'bốn từ không liên quan\n';

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

function runPackaged(args: readonly string[], { env = {}, input = '' }: Surroundings = {}) {
  return spawnSync(PROGRAM, [...asRoot, ...args], { encoding: 'utf8', env: { ...process.env, ...env }, input, timeout: PROGRAM_MS });
}

test.describe('the packaged program', () => {
  test.skip(process.platform !== 'linux', 'packaged for Linux only where it is tried');

  test.beforeAll(() => {
    test.setTimeout(PACKING_MS);
    const packed = spawnSync(process.execPath, ['build/dist.mjs', '--dir-for-tests'], { encoding: 'utf8' });
    expect(packed.status, packed.stderr).toBe(0);
  });

  test('has the command line behind --cli', () => {
    const { status, stdout } = runPackaged(['--cli', 'rules', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toBeTruthy();
  });

  test('keeps an encrypted register with the addon of its archive, and prints it with its own fonts', () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'capdo-packaged-'));
    try {
      const vault = path.join(dir, 'so');
      const book = path.join(dir, 'so-dang-ky.pdf');
      const password = ['--password-stdin'];
      const made = runPackaged(['--cli', 'demo', '--rows', '3', '--vault', vault, ...password], { input: PASSWORD });
      expect(made.status, made.stderr).toBe(0);
      expect(readFileSync(path.join(vault, 'register.db')).subarray(0, 15).toString()).not.toBe('SQLite format 3');
      const printed = runPackaged(
        [
          '--cli',
          'print',
          'register',
          '--vault',
          vault,
          '--as',
          'vanthu',
          '--out',
          book,
          ...password,
          '--from',
          '2014-01-01',
          '--to',
          '2026-12-31',
        ],
        { input: PASSWORD },
      );
      expect(printed.status, printed.stderr).toBe(0);
      expect(readFileSync(book).subarray(0, 5).toString()).toBe('%PDF-');
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });

  test('cannot be told the time: no test switch is left in its code', () => {
    const archive = readFileSync(path.join(UNPACKED, 'resources', 'app.asar'));
    expect(archive.includes('capdo-window-painted')).toBe(true);
    expect(archive.includes('CAPDO_TEST_CLOCK_FILE')).toBe(false);
  });

  test('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(PROGRAM);
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ] as const;
    const on = [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar] as const;
    expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE));
    expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE));
  });

  test('runs no foreign script as Node', () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'capdo-packaged-'));
    try {
      const script = path.join(dir, 'foreign.cjs');
      const mark = path.join(dir, 'mark');
      writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`);
      runPackaged([script, '--cli', 'rules', '--json'], { env: { ELECTRON_RUN_AS_NODE: '1' } });
      runPackaged(['--cli', 'rules', '--json'], { env: { NODE_OPTIONS: `--require ${script}` } });
      expect(readdirSync(dir)).toEqual(['foreign.cjs']);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });

  test('carries one addon, no sources, and a parts list whose checksums hold', () => {
    const addons = readdirSync(path.join(UNPACKED, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds'));
    expect(addons).toEqual(['linux-x64.node']);
    const sums = spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: PACKAGED, encoding: 'utf8' });
    expect(sums.status, sums.stdout).toBe(0);
    const list = readdirSync(PACKAGED).find((name) => name.endsWith('.cdx.json')) ?? '';
    const bill: { readonly components: readonly { readonly name: string }[] } = JSON.parse(readFileSync(path.join(PACKAGED, list), 'utf8'));
    const names = bill.components.map((part) => part.name);
    expect(names).toEqual(expect.arrayContaining(['better-sqlite3-multiple-ciphers', 'react', 'pdfkit', 'electron']));
    expect(names).not.toContain('vitest');
  });
});
