import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KDF_FLOOR } from '../../../electron/vault/header.ts';
import { bindingOf, deriveKey, newKdf, newSigningKey, signingKeyOf, unwrapSecret, wrapSecret } from '../../../electron/vault/keys.ts';
import { headerOf, makeVault, newShelf, refusalOf, type Shelf, unlock } from './vaults.ts';

describe('the real derivation', () => {
  let shelf: Shelf;
  beforeAll(() => {
    shelf = newShelf();
  });
  afterAll(() => shelf.clear());

  it('is Argon2id: the values of the reference program (phc-winner-argon2, version 0x13)', async () => {
    const vectors = [
      [1, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
      [2, '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
    ] as const;
    for (const [lanes, expected] of vectors) {
      const kdf = { algorithm: 'argon2id', memoryKib: 256, passes: 2, lanes, salt: Buffer.from('somesalt').toString('hex') } as const;
      expect((await deriveKey('password', kdf)).toString('hex')).toBe(expected);
    }
  });

  it('is never below the floor, and salted anew', async () => {
    const kdf = await newKdf('floor');
    expect(kdf).toMatchObject({ algorithm: 'argon2id', ...KDF_FLOOR });
    expect((await newKdf('floor')).salt).not.toBe(kdf.salt);
  });

  it('takes a password composed in either way for the same one', async () => {
    const kdf = { ...(await newKdf('floor')), memoryKib: 64, passes: 1 };
    const [composed, apart] = await Promise.all([deriveKey('mật khẩu'.normalize('NFC'), kdf), deriveKey('mật khẩu'.normalize('NFD'), kdf)]);
    expect(composed.equals(apart)).toBe(true);
    expect((await deriveKey('mat khau', kdf)).equals(composed)).toBe(false);
  });

  it('makes a vault that opens with its password and no other', async () => {
    const dir = shelf.place('real');
    await makeVault(dir);
    expect(await refusalOf(unlock(dir, 'bốn từ không liên quaN'))).toBe('wrong-password');
    expect(await refusalOf(unlock(dir))).toBe('nothing');
    expect(headerOf(dir).users[0]?.kdf).toMatchObject({ algorithm: 'argon2id', memoryKib: 65_536, passes: 3, lanes: 1 });
  });
});

describe('wraps', () => {
  const kdf = { algorithm: 'argon2id', memoryKib: 65_536, passes: 3, lanes: 1, salt: '00'.repeat(16) } as const;
  const binding = bindingOf('vault', { userId: 1, login: 'hanh', kdf });
  const passwordKey = Buffer.alloc(32, 1);
  const secret = Buffer.alloc(32, 2);

  it('opens only for the same password, purpose, vault, user and parameters', () => {
    const wrap = wrapSecret(secret, passwordKey, 'vault-key', binding);
    expect(unwrapSecret(wrap, passwordKey, 'vault-key', binding)?.equals(secret)).toBe(true);
    expect(unwrapSecret(wrap, Buffer.alloc(32, 3), 'vault-key', binding)).toBeNull();
    expect(unwrapSecret(wrap, passwordKey, 'signing-key', binding)).toBeNull();
    for (const other of [
      { ...binding, vaultId: 'vaul' },
      { ...binding, userId: 11 },
      { ...binding, login: 'hanh1' },
      { ...binding, kdf: { ...kdf, memoryKib: 65_537 } },
      { ...binding, kdf: { ...kdf, passes: 4 } },
      { ...binding, kdf: { ...kdf, lanes: 2 } },
      { ...binding, kdf: { ...kdf, salt: '01'.repeat(16) } },
    ])
      expect(unwrapSecret(wrap, passwordKey, 'vault-key', other), JSON.stringify(other)).toBeNull();
  });

  it('opens with no bit of nonce, text or tag changed', () => {
    const wrap = wrapSecret(secret, passwordKey, 'vault-key', binding);
    for (const part of ['nonce', 'sealed', 'tag'] as const)
      for (let at = 0; at < wrap[part].length; at++) {
        const digit = wrap[part].at(at) === '0' ? '1' : '0';
        const changed = { ...wrap, [part]: `${wrap[part].slice(0, at)}${digit}${wrap[part].slice(at + 1)}` };
        expect(unwrapSecret(changed, passwordKey, 'vault-key', binding), `${part} ${at}`).toBeNull();
      }
  });

  it('never wraps the same secret to the same bytes', () => {
    const wraps = Array.from({ length: 50 }, () => wrapSecret(secret, passwordKey, 'vault-key', binding));
    expect(new Set(wraps.map(({ nonce }) => nonce)).size).toBe(50);
    expect(new Set(wraps.map(({ sealed }) => sealed)).size).toBe(50);
  });

  it('restores the same signing key from its seed', () => {
    const signing = newSigningKey();
    const again = signingKeyOf(Buffer.from(signing.seed));
    expect(again.publicKey.equals(signing.publicKey)).toBe(true);
    expect(Buffer.from(again.sign(Buffer.from('x'))).equals(Buffer.from(signing.sign(Buffer.from('x'))))).toBe(true);
    // RFC 8032 §7.1, test 1.
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    expect(signingKeyOf(seed).publicKey.toString('hex')).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
  });
});
