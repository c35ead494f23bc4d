/**
 * Which characters a font can draw. pdfkit leaves a missing one silently blank and may overprint the
 * next cell, so this is asked before anything is written. It reads the font's own table: pdfkit offers
 * no public way to ask.
 */

/** Code points with a glyph, from a TrueType file's Unicode `cmap` (format 4, the plane of all Vietnamese). */
export function coverageOf(ttf: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(ttf, 'cmap');
  const count = ttf.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index++) {
    const entry = cmap + 4 + index * 8;
    const platform = ttf.readUInt16BE(entry);
    const start = cmap + ttf.readUInt32BE(entry + 4);
    if ((platform === 0 || platform === 3) && ttf.readUInt16BE(start) === 4) return format4(ttf, start);
  }
  throw new Error('font without a Unicode character map of format 4');
}

function tableOffset(ttf: Buffer, tag: string): number {
  const tables = ttf.readUInt16BE(4);
  for (let index = 0; index < tables; index++) {
    const entry = 12 + index * 16;
    if (ttf.toString('latin1', entry, entry + 4) === tag) return ttf.readUInt32BE(entry + 8);
  }
  throw new Error(`font without table ${tag}`);
}

function format4(ttf: Buffer, start: number): ReadonlySet<number> {
  const covered = new Set<number>();
  const segmentsTwice = ttf.readUInt16BE(start + 6);
  const ends = start + 14;
  const starts = ends + segmentsTwice + 2;
  const deltas = starts + segmentsTwice;
  const offsets = deltas + segmentsTwice;
  for (let at = 0; at < segmentsTwice; at += 2) {
    const last = ttf.readUInt16BE(ends + at);
    const first = ttf.readUInt16BE(starts + at);
    const delta = ttf.readUInt16BE(deltas + at);
    const offset = ttf.readUInt16BE(offsets + at);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const stored = offset === 0 ? code : ttf.readUInt16BE(offsets + at + offset + (code - first) * 2);
      const glyph = offset !== 0 && stored === 0 ? 0 : (stored + delta) & 0xffff;
      if (glyph !== 0) covered.add(code);
    }
  }
  return covered;
}
