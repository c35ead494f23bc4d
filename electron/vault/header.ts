/**
 * vault.json: how each user's password leads to the vault's key. Nothing in it is secret and nothing in
 * it grants rights; roles and clearances live inside the encrypted database.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../shared/contract/result.ts';
import { registerKind } from '../../shared/domain/codes.ts';
import { HEADER_FILE } from './openVault.ts';
import { writeWhole } from './wholeFile.ts';

export const FORMAT_VERSION = 1;
export const CIPHER_ID = 'sqlcipher-4';

/** Argon2id: memory in KiB, passes, lanes. Below the floor a header is refused: it may have been weakened. */
export const KDF_FLOOR = { memoryKib: 65_536, passes: 3, lanes: 1 } as const;
/** Above this a header would only stop the machine; calibration ends at half of it. */
const KDF_CEILING = { memoryKib: 1_048_576, passes: 16, lanes: 4 } as const;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** Nonce, ciphertext and tag of AES-256-GCM over 32 bytes. */
const wrap = z.strictObject({ nonce: hex(12), sealed: hex(32), tag: hex(16) });
export type Wrap = z.infer<typeof wrap>;

const kdf = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKib: z.int().min(1).max(KDF_CEILING.memoryKib),
  passes: z.int().min(1).max(KDF_CEILING.passes),
  lanes: z.int().min(1).max(KDF_CEILING.lanes),
  salt: hex(16),
});
export type Kdf = z.infer<typeof kdf>;

const headerUser = z.strictObject({ userId: z.int().positive(), login: z.string().min(1).max(60), kdf, vaultKey: wrap, signingKey: wrap });
export type HeaderUser = z.infer<typeof headerUser>;

const header = z.strictObject({
  format: z.literal('capdo-vault'),
  version: z.int().positive(),
  vaultId: z.uuid(),
  kind: registerKind,
  officeName: z.string().min(1).max(200),
  cipher: z.string().max(40),
  users: z
    .array(headerUser)
    .min(1)
    .max(200)
    .refine((users) => isDistinct(users.map((user) => user.login)) && isDistinct(users.map((user) => user.userId))),
});
export type VaultHeader = z.infer<typeof header>;

const HEADER_LIMIT_BYTES = 1_048_576;

/**
 * Refusals: vault-missing, vault-header-damaged, vault-header-foreign, vault-from-newer-version,
 * vault-kdf-below-floor, disk-error.
 */
export function readHeader(dir: string): VaultHeader {
  const file = path.join(dir, HEADER_FILE);
  let text: string;
  try {
    // Before reading: what a hostile folder calls a header may be of any size.
    if (statSync(file).size > HEADER_LIMIT_BYTES) throw new Refusal('vault-header-damaged');
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      throw new Refusal('vault-missing');
    throw new Refusal('disk-error');
  }
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Refusal('vault-header-damaged');
  if (!('format' in json) || json.format !== 'capdo-vault') throw new Refusal('vault-header-foreign');
  if ('version' in json && typeof json.version === 'number' && json.version > FORMAT_VERSION) throw new Refusal('vault-from-newer-version');
  const parsed = header.safeParse(json);
  if (!parsed.success || parsed.data.cipher !== CIPHER_ID) throw new Refusal('vault-header-damaged');
  if (parsed.data.users.some((user) => isBelowFloor(user.kdf))) throw new Refusal('vault-kdf-below-floor');
  return parsed.data;
}

/** Writes whole or not at all. Refusals of `writeWhole`. */
export function writeHeader(dir: string, content: VaultHeader): void {
  writeWhole(path.join(dir, HEADER_FILE), `${JSON.stringify(content, null, 2)}\n`);
}

function isBelowFloor({ memoryKib, passes, lanes }: Kdf): boolean {
  return memoryKib < KDF_FLOOR.memoryKib || passes < KDF_FLOOR.passes || lanes < KDF_FLOOR.lanes;
}

function isDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('vault-header-damaged');
  }
}
