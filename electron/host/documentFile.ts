/** The text of a .txt or .docx file, with limits that hold against a file made to do harm. */
import { open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../../shared/contract/result.ts';

const MEGABYTE = 1024 * 1024;
/** No letter of an office comes near; a larger file is a scan or an attack. */
const FILE_LIMIT_MB = 20;
/** What a .docx may unpack to. */
const UNPACKED_LIMIT = 200 * MEGABYTE;
const DEFLATED = 8;
const TEXT_LIMIT = 2_000_000;

/** Refusals: file-missing, file-too-large {limit}, file-not-docx, file-unreadable, file-empty. */
export async function textOfFile(path: string): Promise<string> {
  const bytes = await readBounded(path);
  const text = isZip(bytes) ? await textOfDocx(bytes) : textOfPlain(path, bytes);
  if (text.trim() === '') throw new Refusal('file-empty');
  if (text.length > TEXT_LIMIT) throw new Refusal('file-too-large', { limit: FILE_LIMIT_MB });
  return text;
}

async function readBounded(path: string): Promise<Buffer> {
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, 'r');
  } catch {
    throw new Refusal('file-missing');
  }
  try {
    const { size } = await file.stat();
    if (size > FILE_LIMIT_MB * MEGABYTE) throw new Refusal('file-too-large', { limit: FILE_LIMIT_MB });
    return await file.readFile();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('file-unreadable');
  } finally {
    await file.close();
  }
}

function textOfPlain(path: string, bytes: Buffer): string {
  if (/\.docx$/i.test(path)) throw new Refusal('file-not-docx');
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new Refusal('file-unreadable');
    return text;
  } catch {
    throw new Refusal('file-unreadable');
  }
}

async function textOfDocx(bytes: Buffer): Promise<string> {
  refuseBomb(bytes);
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    return value;
  } catch {
    throw new Refusal('file-not-docx');
  }
}

function isZip(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;
}

/**
 * Inflates every entry once with a bound, so that a zip bomb is stopped whatever sizes it declares.
 * Throws Refusal file-not-docx for a broken zip, file-too-large for one that unpacks past the limit.
 */
function refuseBomb(bytes: Buffer): void {
  let budget = UNPACKED_LIMIT;
  for (const entry of zipEntries(bytes)) {
    if (entry.method !== DEFLATED) {
      budget -= entry.data.length;
    } else {
      try {
        budget -= inflateRawSync(entry.data, { maxOutputLength: Math.max(budget, 1) }).length;
      } catch (error) {
        const tooLarge =
          error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
        throw tooLarge ? new Refusal('file-too-large', { limit: FILE_LIMIT_MB }) : new Refusal('file-not-docx');
      }
    }
    if (budget < 0) throw new Refusal('file-too-large', { limit: FILE_LIMIT_MB });
  }
}

/** The entries that the central directory lists (APPNOTE.TXT 4.3.12). */
function* zipEntries(bytes: Buffer): Generator<{ readonly method: number; readonly data: Buffer }> {
  const END = 0x06054b50;
  const ENTRY = 0x02014b50;
  const LOCAL = 0x04034b50;
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Refusal('file-not-docx');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new Refusal('file-not-docx');
    const size = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) throw new Refusal('file-not-docx');
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (start + size > bytes.length) throw new Refusal('file-not-docx');
    yield { method: bytes.readUInt16LE(at + 10), data: bytes.subarray(start, start + size) };
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
