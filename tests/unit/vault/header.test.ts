import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inspectVault } from '../../../electron/vault/inspectVault.ts';
import { bindingOf, deriveKey, wrapSecret } from '../../../electron/vault/keys.ts';
import { PASSWORD } from '../../support/testHost.ts';
import { contentOf, headerOf, makeVault, newShelf, putHeader, refusalOf, type Shelf, unlock } from './vaults.ts';

vi.mock('hash-wasm', () => import('./quickHash.ts'));

let shelf: Shelf;
let sound: string;
let other: string;
beforeAll(async () => {
  shelf = newShelf();
  sound = shelf.place('sound');
  other = shelf.place('other');
  await makeVault(sound);
  await makeVault(other);
});
afterAll(() => shelf.clear());

let dir: string;
beforeEach(() => {
  dir = shelf.copy(sound, 'copy');
});

type Header = ReturnType<typeof headerOf>;
const user = (header: Header) => header.users[0] ?? {};
const withUser = (header: Header, changes: Record<string, unknown>) => ({ ...header, users: [{ ...user(header), ...changes }] });
const withKdf = (header: Header, changes: Record<string, unknown>) =>
  withUser(header, { kdf: { ...(user(header).kdf as Record<string, unknown>), ...changes } });

/** Refused before any password is tried. */
const DAMAGED: readonly (readonly [string, string, (header: Header) => unknown])[] = [
  ['nothing in it', 'vault-header-damaged', () => ''],
  ['cut short', 'vault-header-damaged', (header) => JSON.stringify(header).slice(0, 200)],
  ['text', 'vault-header-damaged', () => 'capdo-vault'],
  ['null', 'vault-header-damaged', () => 'null'],
  ['a number', 'vault-header-damaged', () => '7'],
  ['a list', 'vault-header-damaged', () => '[]'],
  ['an object of another program', 'vault-header-foreign', () => ({ format: 'other', version: 1 })],
  ['no format', 'vault-header-foreign', ({ format: _, ...rest }) => rest],
  ['a format inherited only', 'vault-header-foreign', () => '{"__proto__":{"format":"capdo-vault"}}'],
  ['a newer version', 'vault-from-newer-version', (header) => ({ ...header, version: 2, somethingNew: {} })],
  ['version 0', 'vault-header-damaged', (header) => ({ ...header, version: 0 })],
  ['version as text', 'vault-header-damaged', (header) => ({ ...header, version: '1' })],
  ['another cipher', 'vault-header-damaged', (header) => ({ ...header, cipher: 'none' })],
  ['an unknown kind', 'vault-header-damaged', (header) => ({ ...header, kind: 'open' })],
  ['a vault id that is none', 'vault-header-damaged', (header) => ({ ...header, vaultId: '../../etc' })],
  ['no users', 'vault-header-damaged', (header) => ({ ...header, users: [] })],
  ['the same user twice', 'vault-header-damaged', (header) => ({ ...header, users: [user(header), user(header)] })],
  ['a field too many', 'vault-header-damaged', (header) => ({ ...header, roles: ['quan-tri'] })],
  ['a user with rights', 'vault-header-damaged', (header) => withUser(header, { roles: ['quan-tri'] })],
  ['a user number below 1', 'vault-header-damaged', (header) => withUser(header, { userId: 0 })],
  ['a short salt', 'vault-header-damaged', (header) => withKdf(header, { salt: '00' })],
  ['another derivation', 'vault-header-damaged', (header) => withKdf(header, { algorithm: 'pbkdf2' })],
  ['a short wrap', 'vault-header-damaged', (header) => withUser(header, { vaultKey: { nonce: '', sealed: '', tag: '' } })],
  ['memory that would stop the machine', 'vault-header-damaged', (header) => withKdf(header, { memoryKib: 4_194_304 })],
  ['passes that would never end', 'vault-header-damaged', (header) => withKdf(header, { passes: 1_000_000 })],
  ['less memory than the floor', 'vault-kdf-below-floor', (header) => withKdf(header, { memoryKib: 65_535 })],
  ['fewer passes than the floor', 'vault-kdf-below-floor', (header) => withKdf(header, { passes: 2 })],
  ['a mebibyte and more', 'vault-header-damaged', (header) => ({ ...header, officeName: 'x'.repeat(1_100_000) })],
];

describe('vault.json', () => {
  for (const [what, code, change] of DAMAGED)
    it(`is refused with ${code} when it holds ${what}, and nothing is changed`, async () => {
      putHeader(dir, change(headerOf(dir)));
      const before = contentOf(dir);
      expect(await refusalOf(unlock(dir))).toBe(code);
      expect(() => inspectVault(dir)).toThrow(code);
      expect(contentOf(dir)).toEqual(before);
    });

  it('opens nothing when it, the book or the folder is not there', async () => {
    rmSync(path.join(dir, 'vault.json'));
    expect(await refusalOf(unlock(dir))).toBe('vault-missing');
    expect(await refusalOf(unlock(shelf.place('nowhere')))).toBe('folder-missing');
    const headerOnly = shelf.copy(sound, 'header-only');
    for (const name of ['register.db', 'register.db-wal', 'register.db-shm']) rmSync(path.join(headerOnly, name), { force: true });
    expect(await refusalOf(unlock(headerOnly))).toBe('vault-database-missing');
    const folder = shelf.copy(sound, 'folder-as-header');
    rmSync(path.join(folder, 'vault.json'));
    mkdirSync(path.join(folder, 'vault.json'));
    expect(await refusalOf(unlock(folder))).toMatch(/^(disk-error|vault-header-damaged)$/);
  });

  it('gives nothing to a password that was right for other parameters', async () => {
    for (const changes of [{ memoryKib: 65_536 + 64 }, { passes: 4 }, { lanes: 2 }, { salt: '00'.repeat(16) }]) {
      const copy = shelf.copy(sound, 'altered');
      putHeader(copy, withKdf(headerOf(copy), changes));
      const before = contentOf(copy);
      expect(await refusalOf(unlock(copy)), JSON.stringify(changes)).toBe('wrong-password');
      expect(contentOf(copy)).toEqual(before);
    }
  });

  it('gives nothing for wraps moved from another purpose, user or vault, though the password is the same', async () => {
    const mine = headerOf(dir);
    const theirs = headerOf(other);
    const { vaultKey, signingKey } = user(mine);
    const moved: readonly (readonly [string, unknown, string])[] = [
      ['purposes swapped', withUser(mine, { vaultKey: signingKey, signingKey: vaultKey }), 'wrong-password'],
      ['user of another vault', { ...mine, users: theirs.users }, 'wrong-password'],
      ['vault id of another', { ...mine, vaultId: theirs.vaultId }, 'wrong-password'],
      ['another user number', withUser(mine, { userId: 2 }), 'wrong-password'],
      ['one wrap of another vault', withUser(mine, { signingKey: user(theirs).signingKey }), 'vault-header-damaged'],
      ['the whole header of another vault', theirs, 'vault-damaged'],
    ];
    for (const [what, header, code] of moved) {
      const copy = shelf.copy(sound, 'moved');
      putHeader(copy, header);
      const before = contentOf(copy);
      expect(await refusalOf(unlock(copy)), what).toBe(code);
      expect(contentOf(copy), what).toEqual(before);
    }
    const renamed = shelf.copy(sound, 'renamed');
    putHeader(renamed, withUser(mine, { login: 'khac' }));
    expect(await refusalOf(unlock(renamed, PASSWORD, 'khac'))).toBe('wrong-password');
    expect(await refusalOf(unlock(renamed))).toBe('unknown-user');
  });

  it('is refused as foreign when the book says that it is another vault, or knows another signing key', async () => {
    const vault = await unlock(dir);
    const key = Buffer.from(vault.access.key);
    vault.close();
    // Someone who has the key wraps it anew for himself: the book does not know his signature.
    const header = headerOf(dir);
    const own = { userId: 1, login: 'hanh', kdf: user(header).kdf as Parameters<typeof deriveKey>[1] };
    const passwordKey = await deriveKey('mật khẩu của kẻ khác', own.kdf);
    const wrapped = (vaultId: string) => {
      const binding = bindingOf(vaultId, own);
      return {
        ...header,
        vaultId,
        users: [
          {
            ...own,
            vaultKey: wrapSecret(key, passwordKey, 'vault-key', binding),
            signingKey: wrapSecret(Buffer.alloc(32, 5), passwordKey, 'signing-key', binding),
          },
        ],
      };
    };
    for (const vaultId of [String(header.vaultId), '00000000-0000-4000-8000-000000000000']) {
      putHeader(dir, wrapped(vaultId));
      expect(await refusalOf(unlock(dir, 'mật khẩu của kẻ khác'))).toBe('vault-header-foreign');
    }
  });

  it('does not rename the office nor turn a secret register into an ordinary one', async () => {
    putHeader(dir, { ...headerOf(dir), officeName: 'Cơ quan khác', kind: 'ordinary' });
    const vault = await unlock(dir);
    expect(vault.officeName).toBe('Văn phòng UBND tỉnh Quảng Ngãi');
    vault.close();
    const copy = shelf.copy(sound, 'kind');
    putHeader(copy, { ...headerOf(copy), kind: 'secret' });
    cpSync(path.join(sound, 'register.db'), path.join(copy, 'register.db'));
    expect(await refusalOf(unlock(copy))).toMatch(/^vault-(header-foreign|folder-forbidden)$/);
  });
});
