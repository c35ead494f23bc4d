/**
 * Password → Argon2id (RFC 9106) → HKDF (RFC 5869) → two AES-256-GCM wraps: the vault's random key, and
 * the private half of the user's Ed25519 key. The wraps are bound by associated data to vault, user and
 * parameters, so that none can be moved elsewhere or weakened.
 */
import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, hkdfSync, randomBytes, sign } from 'node:crypto';
import { totalmem } from 'node:os';
import type { Actor } from '../../db/audit.ts';
import { lengthPrefixed } from '../../db/canonical.ts';
import { type HeaderUser, KDF_FLOOR, type Kdf, type Wrap } from './header.ts';

const KEY_BYTES = 32;
/** PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410 §7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

export type Calibration = 'measured' | 'floor';

const MEASURED_TARGET_MS = 1_000;
const MEASURED_CEILING_KIB = 524_288;
/** Of the machine's memory: a fast machine with little of it must still open its vault while other programs run. */
const MEMORY_SHARE = 1 / 8;

/** Parameters for a new password: the floor, or raised until one derivation takes about a second here. */
export async function newKdf(calibration: Calibration): Promise<Kdf> {
  const kdf: Kdf = { algorithm: 'argon2id', ...KDF_FLOOR, salt: randomBytes(16).toString('hex') };
  if (calibration === 'floor') return kdf;
  const started = performance.now();
  await deriveKey('calibration', kdf);
  const factor = MEASURED_TARGET_MS / Math.max(performance.now() - started, 1);
  const ceiling = Math.min(MEASURED_CEILING_KIB, (totalmem() / 1024) * MEMORY_SHARE);
  const memoryKib = Math.floor(Math.min(KDF_FLOOR.memoryKib * factor, ceiling) / 1024) * 1024;
  return { ...kdf, memoryKib: Math.max(memoryKib, KDF_FLOOR.memoryKib) };
}

/** 32 bytes from a password; the text is NFC first, since input methods differ in how they compose. */
export async function deriveKey(password: string, kdf: Kdf): Promise<Buffer> {
  // Loaded when first needed: WebAssembly has no place in the start-up path.
  const { argon2id } = await import('hash-wasm');
  const derived = await argon2id({
    password: password.normalize('NFC'),
    salt: Buffer.from(kdf.salt, 'hex'),
    memorySize: kdf.memoryKib,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
  return Buffer.from(derived);
}

export type Purpose = 'vault-key' | 'signing-key';

interface Binding {
  readonly vaultId: string;
  readonly userId: number;
  readonly login: string;
  readonly kdf: Kdf;
}

export function wrapSecret(secret: Buffer, passwordKey: Buffer, purpose: Purpose, binding: Binding): Wrap {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', purposeKey(passwordKey, purpose), nonce);
  cipher.setAAD(associatedData(purpose, binding));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return { nonce: nonce.toString('hex'), sealed: sealed.toString('hex'), tag: cipher.getAuthTag().toString('hex') };
}

/** The secret, or null when password, vault, user or parameters are not those it was wrapped for. */
export function unwrapSecret(wrap: Wrap, passwordKey: Buffer, purpose: Purpose, binding: Binding): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', purposeKey(passwordKey, purpose), Buffer.from(wrap.nonce, 'hex'));
  decipher.setAAD(associatedData(purpose, binding));
  decipher.setAuthTag(Buffer.from(wrap.tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrap.sealed, 'hex')), decipher.final()]);
  } catch {
    return null;
  }
}

export interface SigningKey {
  readonly seed: Buffer;
  readonly publicKey: Buffer;
  readonly sign: Actor['sign'];
}

export function newSigningKey(): SigningKey {
  return signingKeyOf(randomBytes(KEY_BYTES));
}

export function signingKeyOf(seed: Buffer): SigningKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { seed, publicKey: spki.subarray(spki.length - KEY_BYTES), sign: (bytes) => sign(null, bytes, privateKey) };
}

export function bindingOf(vaultId: string, user: Pick<HeaderUser, 'userId' | 'login' | 'kdf'>): Binding {
  return { vaultId, userId: user.userId, login: user.login, kdf: user.kdf };
}

function purposeKey(passwordKey: Buffer, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', passwordKey, Buffer.alloc(0), `capdo ${purpose} v1`, KEY_BYTES));
}

function associatedData(purpose: Purpose, { vaultId, userId, login, kdf }: Binding): Buffer {
  return lengthPrefixed([
    'capdo-wrap-v1',
    purpose,
    vaultId,
    String(userId),
    login,
    kdf.algorithm,
    String(kdf.memoryKib),
    String(kdf.passes),
    String(kdf.lanes),
    kdf.salt,
  ]);
}
