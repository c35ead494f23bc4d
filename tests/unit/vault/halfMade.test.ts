/** The power goes while a vault is being made: the folder is free again, and no real register is ever taken for that. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createVault } from '../../../electron/vault/createVault.ts';
import { lockFolder } from '../../../electron/vault/folderLock.ts';
import { inspectVault } from '../../../electron/vault/inspectVault.ts';
import { contentOf, makeVault, newShelf, orderOf, refusalOf, type Shelf, unlock } from './vaults.ts';

vi.mock('hash-wasm', () => import('./quickHash.ts'));

let shelf: Shelf;
let half: string;
let whole: string;
beforeAll(async () => {
  shelf = newShelf();
  half = shelf.place('half');
  whole = shelf.place('whole');
  const { onCreated, ...order } = orderOf();
  const vault = await createVault(whole, {
    ...order,
    onCreated: (created) => {
      onCreated(created);
      // What a disk holds when the process dies here.
      cpSync(whole, half, { recursive: true });
    },
  });
  vault.close();
});
afterAll(() => shelf.clear());

describe('a half-made vault', () => {
  it('is an empty folder to whoever looks, and opens for nobody', async () => {
    expect(readdirSync(half)).toContain('register.db');
    expect(inspectVault(half).state).toBe('empty');
    expect(await refusalOf(unlock(half))).toBe('vault-missing');
  });

  it('gives way to a whole one', async () => {
    const dir = shelf.copy(half, 'again');
    await makeVault(dir);
    expect(readdirSync(dir).sort()).toEqual(['register.db', 'vault.json', 'vault.lock']);
    expect(await refusalOf(unlock(dir))).toBe('nothing');
  });

  it('is left alone while the process that makes it lives', async () => {
    const dir = shelf.copy(half, 'held');
    const release = lockFolder(dir);
    const before = contentOf(dir);
    expect(await refusalOf(createVault(dir, orderOf()))).toBe('vault-in-use');
    expect(contentOf(dir)).toEqual(before);
    release();
  });

  it('of which only the lock or the mark stands gives way as well', async () => {
    for (const name of ['vault.lock', 'vault.making']) {
      const dir = shelf.place(`only-${name}`);
      mkdirSync(dir);
      writeFileSync(path.join(dir, name), '');
      expect(inspectVault(dir).state, name).toBe('empty');
      await makeVault(dir);
    }
  });

  it('with anything of somebody else beside it is not touched', async () => {
    const dir = shelf.copy(half, 'shared');
    writeFileSync(path.join(dir, 'ảnh.jpg'), 'của tôi');
    const before = contentOf(dir);
    expect(await refusalOf(createVault(dir, orderOf()))).toBe('vault-exists');
    expect(contentOf(dir)).toEqual(before);
  });
});

describe('a whole vault', () => {
  it('that lost its header is not taken for half-made, and nothing of it is removed', async () => {
    const dir = shelf.copy(whole, 'lost');
    rmSync(path.join(dir, 'vault.json'));
    const before = contentOf(dir);
    expect(await refusalOf(createVault(dir, orderOf()))).toBe('vault-exists');
    expect(contentOf(dir)).toEqual(before);
    expect(() => inspectVault(dir)).toThrow('vault-missing');
  });

  it('that still has the mark of its making opens and loses the mark', async () => {
    const dir = shelf.copy(whole, 'marked');
    writeFileSync(path.join(dir, 'vault.making'), '');
    expect(inspectVault(dir).state).toBe('vault');
    expect(await refusalOf(createVault(dir, orderOf()))).toBe('vault-exists');
    expect(await refusalOf(unlock(dir))).toBe('nothing');
    expect(existsSync(path.join(dir, 'vault.making'))).toBe(false);
  });
});
