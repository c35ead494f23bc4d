/**
 * One way to write a thing as bytes. Fields are length-prefixed, so that no two different entries have
 * the same bytes (joining with a separator would let one field run into the next).
 */

export type SqlValue = string | number | bigint | null | Uint8Array;
export type RowImage = Readonly<Record<string, SqlValue>>;

/**
 * JSON of a row with sorted columns; BLOBs as `{"hex": …}`, which no text can look like. Equal rows give
 * equal text, different rows different text. Throws on a number that JavaScript cannot hold exactly: two
 * of them could have the same image.
 */
export function imageText(row: RowImage): string {
  const sorted = Object.keys(row)
    .sort()
    .map((column) => [column, plain(row[column] ?? null)] as const);
  return JSON.stringify(Object.fromEntries(sorted));
}

/** Four bytes of length, big-endian, before each field's UTF-8. */
export function lengthPrefixed(fields: readonly (string | Uint8Array)[]): Buffer {
  const parts: Uint8Array[] = [];
  for (const field of fields) {
    const bytes = typeof field === 'string' ? Buffer.from(field, 'utf8') : field;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    parts.push(length, bytes);
  }
  return Buffer.concat(parts);
}

function plain(value: SqlValue): string | number | { readonly hex: string } | null {
  if (value instanceof Uint8Array) return { hex: Buffer.from(value).toString('hex') };
  const exact = typeof value === 'bigint' ? Number(value) : value;
  if (typeof exact === 'number' && !(Number.isInteger(exact) ? Number.isSafeInteger(exact) : Number.isFinite(exact)))
    throw new RangeError('a number of a row must be exact');
  return exact;
}
