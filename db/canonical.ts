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
  return imagesOf(Object.keys(row))(Object.values(row));
}

/** The same for many rows of one table: takes the values in the order of `columns`. */
export function imagesOf(columns: readonly string[]): (values: readonly SqlValue[]) => string {
  const sorted = columns.map((name, at) => ({ name, at })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const places = sorted.map(({ name, at }, place) => ({ at, before: `${place === 0 ? '' : ','}${JSON.stringify(name)}:` }));
  return (values) => {
    let text = '{';
    for (const { at, before } of places) text += before + plain(values[at] ?? null);
    return `${text}}`;
  };
}

/** `head`, then each field after four bytes of its length in UTF-8, big-endian. */
export function lengthPrefixed(fields: readonly string[], head: Uint8Array = NOTHING): Buffer {
  const lengths = fields.map((field) => Buffer.byteLength(field));
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, head.length));
  bytes.set(head);
  let at = head.length;
  for (const [index, field] of fields.entries()) {
    const length = lengths[index] ?? 0;
    bytes.writeUInt32BE(length, at);
    bytes.write(field, at + 4, length, 'utf8');
    at += 4 + length;
  }
  return bytes;
}

const NOTHING = new Uint8Array();

function plain(value: SqlValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null) return 'null';
  if (value instanceof Uint8Array) return `{"hex":"${Buffer.from(value).toString('hex')}"}`;
  const exact = Number(value);
  if (!(Number.isInteger(exact) ? Number.isSafeInteger(exact) : Number.isFinite(exact)))
    throw new RangeError('a number of a row must be exact');
  return String(exact);
}
