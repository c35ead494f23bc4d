/**
 * Stands in for Argon2id where a test opens a vault dozens of times: depends on every parameter as the
 * real one does, in a microsecond. keys.test.ts proves the real one.
 */
import { createHash } from 'node:crypto';

interface Order {
  readonly password: string;
  readonly salt: Uint8Array;
  readonly memorySize: number;
  readonly iterations: number;
  readonly parallelism: number;
  readonly hashLength: number;
}

export async function argon2id({ password, salt, memorySize, iterations, parallelism, hashLength }: Order): Promise<Uint8Array> {
  const order = JSON.stringify([password, Buffer.from(salt).toString('hex'), memorySize, iterations, parallelism, hashLength]);
  return createHash('sha256').update(order).digest();
}
