/** Bytes that are taken only when they are the ones that were tried. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * @param {Buffer} bytes
 * @param {string} sha256
 * @param {string} what
 * @throws when the bytes are others
 */
export function requireBytes(bytes, sha256, what) {
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== sha256) throw new Error(`${what} is not what was pinned (sha256 ${actual}): refused`);
}

/**
 * @param {string} file
 * @param {string} sha256
 */
export function requireFile(file, sha256) {
  requireBytes(readFileSync(file), sha256, file);
}

/** Node-API version that the encrypted SQLite asks for: `endbr64; mov eax, 10; ret`, at the only place with these bytes. */
const ADDON = {
  before: '3607ea18911c931085eaa896eb831260d549e9bcef2dd6e8896b5bb7a41ec6a8',
  after: '3f92b5c0fb32111e759bdfad3358e2de333821109650148d54809f94a37e40c9',
  pattern: Buffer.from('f30f1efab80a000000c3', 'hex'),
  offset: 5,
  experimental: Buffer.from('ffffff7f', 'hex'),
};

/**
 * The addon declares Node-API 10; the test runtime knows 9, and allows what the addon needs of 10 to
 * addons that declare the experimental version. Answers a changed copy; the bytes given stay as they are.
 * @param {Buffer} original
 * @throws when the addon, or what becomes of it, is not the one that was tried
 */
export function adaptAddon(original) {
  requireBytes(original, ADDON.before, 'the encrypted SQLite addon');
  const at = original.indexOf(ADDON.pattern);
  if (at < 0 || original.indexOf(ADDON.pattern, at + 1) >= 0) throw new Error('the addon has no single place to adapt');
  const adapted = Buffer.from(original);
  ADDON.experimental.copy(adapted, at + ADDON.offset);
  requireBytes(adapted, ADDON.after, 'the adapted addon');
  return adapted;
}
