/** Bringing a finished PDF to its place: whole or not at all. */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal } from '../../shared/contract/result.ts';
import type { PrintTarget } from './types.ts';

/** Bytes that may wait in memory before drawing pauses for the disk. */
const WAITING_MAX = 1 << 20;

/** Lets messages (cancel) in and the written bytes out; throws what the disk said, if it failed. */
type Breathe = () => Promise<void>;

/**
 * Runs `draw` on the document and sends its bytes to the target. A file is written under a random name
 * beside the target, synced and renamed; on any error nothing of it stays. Errors of the disk become
 * Refusals `disk-full`, `folder-read-only`, `folder-missing`, `disk-error`.
 */
export async function deliver<T>(document: PDFKit.PDFDocument, target: PrintTarget, draw: (breathe: Breathe) => Promise<T>): Promise<T> {
  if (typeof target !== 'string') {
    return pour(document, target, draw).catch((error: unknown) => {
      throw refusalOf(error);
    });
  }
  const temporary = path.join(path.dirname(target), `.${randomBytes(8).toString('hex')}.part`);
  try {
    // `flush` syncs the bytes to the disk before the file is closed, so the rename never names a hollow file.
    const result = await pour(document, createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true }), draw);
    await rename(temporary, target);
    return result;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw refusalOf(error);
  }
}

async function pour<T>(document: PDFKit.PDFDocument, stream: Writable, draw: (breathe: Breathe) => Promise<T>): Promise<T> {
  let failure: unknown = null;
  const written = finished(stream).catch((error: unknown) => {
    failure = error;
  });
  document.pipe(stream);
  const breathe = async () => {
    do {
      await nextTurn();
      if (failure !== null) throw failure;
    } while (document.readableLength > WAITING_MAX);
  };
  try {
    const result = await draw(breathe);
    document.end();
    await written;
    if (failure !== null) throw failure;
    return result;
  } catch (error) {
    document.unpipe(stream);
    stream.destroy();
    await written;
    throw error;
  }
}

/** The refusal for an error of the file system; anything else stays what it is. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal('disk-full');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Refusal('folder-read-only');
    case 'ENOENT':
    case 'ENOTDIR':
      return new Refusal('folder-missing');
    default:
      return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? new Refusal('disk-error') : error;
  }
}
