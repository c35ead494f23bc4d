/** Where a vault may stand, who holds it, and what a failed making leaves. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { refusalOf as failureOf } from '../../../db/sqliteErrors.ts';
import { createVault } from '../../../electron/vault/createVault.ts';
import { refuseSharedFolder } from '../../../electron/vault/folder.ts';
import { lockFolder } from '../../../electron/vault/folderLock.ts';
import { inspectVault } from '../../../electron/vault/inspectVault.ts';
import { refusalCode } from '../db/book.ts';
import { contentOf, makeVault, newShelf, orderOf, refusalOf, type Shelf, unlock } from './vaults.ts';

vi.mock('hash-wasm', () => import('./quickHash.ts'));

let shelf: Shelf;
beforeAll(() => {
  shelf = newShelf();
});
afterAll(() => shelf.clear());

describe('making a vault', () => {
  it('leaves nothing when the office cannot be entered, and can be made again', async () => {
    const dir = shelf.place('half');
    const order = orderOf({
      onCreated: () => {
        throw new RangeError('hỏng giữa chừng');
      },
    });
    expect(await refusalOf(createVault(dir, order))).toContain('hỏng giữa chừng');
    expect(existsSync(dir)).toBe(false);
    mkdirSync(dir);
    expect(await refusalOf(createVault(dir, order))).toContain('hỏng giữa chừng');
    expect(readdirSync(dir)).toEqual([]);
    await makeVault(dir);
    expect(await refusalOf(unlock(dir))).toBe('nothing');
  });

  it('is refused where something stands, which stays as it was', async () => {
    const full = shelf.place('full');
    mkdirSync(full);
    writeFileSync(path.join(full, 'ảnh.jpg'), 'của tôi');
    const before = contentOf(full);
    expect(await refusalOf(createVault(full, orderOf()))).toBe('vault-folder-not-empty');
    expect(contentOf(full)).toEqual(before);
    expect(inspectVault(full).state).toBe('not-empty');

    const made = shelf.place('made');
    await makeVault(made);
    const content = contentOf(made);
    expect(await refusalOf(createVault(made, orderOf()))).toBe('vault-exists');
    expect(contentOf(made)).toEqual(content);
    expect(await refusalOf(unlock(made))).toBe('nothing');
  });

  it('is refused under a file, at a file and for a weak password, before anything is written', async () => {
    const file = shelf.place('file');
    writeFileSync(file, 'x');
    expect(await refusalOf(createVault(path.join(file, 'so'), orderOf()))).toBe('folder-missing');
    expect(await refusalOf(createVault(file, orderOf()))).toBe('folder-missing');
    expect(await refusalOf(createVault(shelf.place('weak'), orderOf({ password: '12345678' })))).toBe('password-common');
    expect(existsSync(shelf.place('weak'))).toBe(false);
  });

  it('makes files that only their owner may read', async () => {
    if (process.platform === 'win32') return;
    const dir = shelf.place('modes');
    await makeVault(dir);
    expect(statSync(dir).mode & 0o077).toBe(0);
    for (const name of ['register.db', 'vault.json']) expect(statSync(path.join(dir, name)).mode & 0o077, name).toBe(0);
  });

  it('refuses a secret register a folder that others share, also when it was carried there', async () => {
    expect(await refusalOf(createVault(shelf.place('secret'), orderOf({ kind: 'secret' })))).toBe('vault-folder-forbidden');
    const verdict = (...parts: string[]) => refusalCode(() => refuseSharedFolder(path.join(homedir(), ...parts), 'secret'));
    for (const name of [
      'OneDrive',
      'OneDrive - UBND',
      'Dropbox',
      'Google Drive',
      'GoogleDrive',
      'My Drive',
      'iCloud Drive',
      'Nextcloud',
      'Zalo Received Files',
      'Public',
    ])
      expect(verdict(name, 'so'), name).toBe('vault-folder-forbidden');
    expect(verdict('Documents', 'Sổ mật')).toBe('nothing');
    for (const folder of ['/tmp/so', '/var/tmp/so', '/dev/shm/so', '/tmp/a/../so'])
      expect(
        refusalCode(() => refuseSharedFolder(folder, 'secret')),
        folder,
      ).toBe('vault-folder-forbidden');
    expect(refusalCode(() => refuseSharedFolder('/tmp/so', 'ordinary'))).toBe('nothing');
  });
});

describe('one vault, one opener', () => {
  it('is held against a second opener in this process until it is closed', async () => {
    const dir = shelf.place('twice');
    await makeVault(dir);
    const first = await unlock(dir);
    expect(await refusalOf(unlock(dir))).toBe('vault-in-use');
    expect(await refusalOf(unlock(dir, 'sai mật khẩu rồi')), 'nor may one guess meanwhile').toBe('vault-in-use');
    first.close();
    expect(await refusalOf(unlock(dir))).toBe('nothing');
  });

  it('lets only one of two that open at once in', async () => {
    const dir = shelf.place('race');
    await makeVault(dir);
    const both = await Promise.allSettled([unlock(dir), unlock(dir)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const answer of both) if (answer.status === 'fulfilled') answer.value.close();
  });

  it('wipes the key when it closes, and is free again after each refusal', async () => {
    const dir = shelf.place('wiped');
    await makeVault(dir);
    const vault = await unlock(dir);
    const { key } = vault.access;
    expect(key.some((byte) => byte !== 0)).toBe(true);
    vault.close();
    expect(key.every((byte) => byte === 0)).toBe(true);
    await refusalOf(unlock(dir, 'sai mật khẩu rồi'));
    lockFolder(dir)();
  });

  it('is held by another process for as long as that lives, and no longer, however it ends', async () => {
    const dir = shelf.place('process');
    await makeVault(dir);
    const holder = await holdInAnotherProcess(path.join(dir, 'vault.lock'));
    expect(await refusalOf(unlock(dir))).toBe('vault-in-use');
    const ended = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await ended;
    expect(await refusalOf(unlock(dir))).toBe('nothing');
  });
});

/** Another process takes the lock as the program does, says so, and waits. */
function holdInAnotherProcess(file: string): Promise<ChildProcess> {
  const script = `const Database = require('better-sqlite3');
    const lock = new Database(process.argv[1]);
    lock.prepare('BEGIN EXCLUSIVE').run();
    process.stdout.write('held\\n');
    setInterval(() => lock.inTransaction, 1000);`;
  const child = spawn(process.execPath, ['-e', script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the holder ended with ${code}`)));
    child.stdout?.once('data', () => resolve(child));
  });
}

describe('failures of the system', () => {
  it('are told by what the clerk can do about them, and anything else is internal', () => {
    const code = (system: string) => failureOf(Object.assign(new Error('x'), { code: system })).code;
    for (const [system, expected] of [
      ['ENOSPC', 'disk-full'],
      ['EDQUOT', 'disk-full'],
      ['SQLITE_FULL', 'disk-full'],
      ['EROFS', 'folder-read-only'],
      ['EACCES', 'folder-read-only'],
      ['EPERM', 'folder-read-only'],
      ['SQLITE_READONLY', 'folder-read-only'],
      ['SQLITE_READONLY_DIRECTORY', 'folder-read-only'],
      ['EIO', 'disk-error'],
      ['SQLITE_IOERR_WRITE', 'disk-error'],
      ['SQLITE_CANTOPEN', 'disk-error'],
      ['SQLITE_CORRUPT_VTAB', 'vault-damaged'],
      ['SQLITE_NOTADB', 'vault-damaged'],
      ['SQLITE_BUSY_RECOVERY', 'vault-in-use'],
      ['ENOENT', 'folder-missing'],
      ['SQLITE_CONSTRAINT_CHECK', 'internal'],
      ['SQLITE_FULLER', 'internal'],
      ['constructor', 'internal'],
      ['__proto__', 'internal'],
    ] as const)
      expect(code(system), system).toBe(expected);
    for (const thrown of [null, undefined, 'text', 7, {}, new Error('x')]) expect(failureOf(thrown).code).toBe('internal');
  });
});
