import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listAudit } from '../../../db/audit.ts';
import { refuseWeakPassword } from '../../../electron/vault/passwords.ts';
import { PASSWORD } from '../../support/testHost.ts';
import { refusalCode } from '../db/book.ts';
import { makeVault, newShelf, refusalOf, type Shelf, unlock } from './vaults.ts';

vi.mock('hash-wasm', () => import('./quickHash.ts'));

describe('a new password', () => {
  const verdict = (password: string) => refusalCode(() => refuseWeakPassword(password, ['hanh', 'Trần Thị Hạnh', 'Văn phòng UBND tỉnh']));

  it('has eight to 1,024 characters, however they are composed', () => {
    expect(verdict('bảy chữ')).toBe('password-too-short');
    expect(verdict('')).toBe('password-too-short');
    expect(verdict('sổ đỏ ở tỉnh')).toBe('nothing');
    // Eight letters apart are as many as eight composed: what counts is what the person sees.
    expect(verdict('ờờờờờờờ'.normalize('NFD'))).toBe('password-too-short');
    const long = 'mèo trèo cây cau '.repeat(61).slice(0, 1024);
    expect(verdict(long)).toBe('nothing');
    expect(verdict(`${long}x`)).toBe('password-too-long');
    expect(verdict('𝒳'.repeat(3))).toBe('password-too-short');
  });

  it('is none that anybody tries first, with accents, case, spaces and figures or without', () => {
    for (const password of [
      '12345678',
      'matkhau123',
      'Mật Khẩu 123',
      'MẬT KHẨU',
      'mật-khẩu-2026',
      'vanthu2026',
      'Văn thư 2026!',
      'qwertyuiop',
      'aaaaaaaa',
      'abababab',
      '87654321',
      'đoclaptudohanhphuc',
      'password!!!!',
    ])
      expect(verdict(password), password).toBe('password-common');
    for (const password of ['Trần Thị Hạnh', 'tranthihanh2020', 'Văn phòng UBND tỉnh'])
      expect(verdict(password), password).toBe('password-common');
    for (const password of [PASSWORD, 'Cau Trà Khúc về đêm', 'đường ra ga Quảng', '7f3k-9qPz'])
      expect(verdict(password), password).toBe('nothing');
  });
});

describe('wrong passwords', () => {
  let shelf: Shelf;
  let sound: string;
  let dir: string;
  const count = () => path.join(dir, 'attempts.json');
  beforeAll(async () => {
    shelf = newShelf();
    sound = shelf.place('sound');
    await makeVault(sound);
  });
  afterAll(() => shelf.clear());
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000_000 });
    dir = shelf.copy(sound, 'copy');
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);
  const wrong = () => refusalOf(unlock(dir, 'sai mật khẩu rồi'));

  it('cost 0, 0, 0, 5, 10, 20 … at most 900 seconds, counted in the folder and so over restarts', async () => {
    for (let tries = 0; tries < 3; tries++) expect(await wrong()).toBe('wrong-password');
    for (const seconds of [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]) {
      expect(await wrong(), `${seconds}`).toBe('wait-before-retry');
      pass(seconds - 1);
      expect(await refusalOf(unlock(dir)), 'the right one waits too').toBe('wait-before-retry');
      pass(1);
      expect(await wrong(), `${seconds}`).toBe('wrong-password');
    }
    pass(900);
    expect(await refusalOf(unlock(dir))).toBe('nothing');
  });

  it('are told to the log by their number, and forgotten once the right one came', async () => {
    await wrong();
    await wrong();
    expect(JSON.parse(readFileSync(count(), 'utf8'))).toMatchObject({ failed: 2 });
    const vault = await unlock(dir);
    const { entries } = listAudit(vault.db, { before: null, limit: 1, documentId: null });
    vault.close();
    expect(entries[0]).toMatchObject({ act: 'vault.open', facts: { failedAttempts: '2' } });
    expect(existsSync(count())).toBe(false);
    const again = await unlock(dir);
    expect(listAudit(again.db, { before: null, limit: 1, documentId: null }).entries[0]?.facts).toEqual({});
    again.close();
  });

  it('gain nothing by a clock set back, and wait no longer than the step for it', async () => {
    for (let tries = 0; tries < 4; tries++) {
      await wrong();
      pass(5);
    }
    await wrong();
    vi.setSystemTime(500_000_000_000);
    expect(await wrong()).toBe('wait-before-retry');
    pass(9);
    expect(await wrong()).toBe('wait-before-retry');
    pass(20);
    expect(await refusalOf(unlock(dir))).toBe('nothing');
  });

  it('gain nothing by a damaged count, and wait no longer than the first step for it', async () => {
    for (const damage of [
      '',
      '{',
      'null',
      '[]',
      '{"failed":-1,"lastAtMs":0}',
      '{"failed":0}',
      '{"failed":0,"lastAtMs":0,"x":1}',
      '{"failed":1e9,"lastAtMs":0}',
      '\0\0\0\0',
    ]) {
      writeFileSync(count(), damage);
      expect(await refusalOf(unlock(dir)), damage).toBe('wait-before-retry');
      pass(4);
      expect(await refusalOf(unlock(dir)), damage).toBe('wait-before-retry');
      pass(1);
      expect(await refusalOf(unlock(dir)), damage).toBe('nothing');
    }
  });

  it('is a wait with a way back, though the count stands in a year to come', async () => {
    writeFileSync(count(), JSON.stringify({ failed: 1_000_000, lastAtMs: 4_000_000_000_000 }));
    expect(await refusalOf(unlock(dir))).toBe('wait-before-retry');
    pass(900);
    expect(await refusalOf(unlock(dir))).toBe('nothing');
  });

  it('count nothing for a name that the header does not have', async () => {
    expect(await refusalOf(unlock(dir, PASSWORD, 'ai-do'))).toBe('unknown-user');
    expect(existsSync(count())).toBe(false);
    rmSync(count(), { force: true });
  });
});
