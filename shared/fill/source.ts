/**
 * The text as the reader works with it: marks of Markdown gone, table bars as tabs, and beside it the
 * same text in plain small letters, unit for unit, so that one pattern finds ỦY, UỶ and Uỷ.
 */
import { normalizeCharacters } from '../text/tidy.ts';

export interface Source {
  /** What `FillReading.text` answers. */
  readonly text: string;
  /** The text to read; spaces and line breaks as they stand. */
  readonly work: string;
  /** `work` without marks and in lower case, of the same length. */
  readonly plain: string;
  /** Where the unit of `work` stands in `text`. */
  readonly offsetOf: (position: number) => number;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of `work` without its outer spaces. */
export interface Piece extends Span {
  readonly text: string;
  readonly plain: string;
}

const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
const ESCAPABLE = new Set(['.', '-', '*', '_', '#', '(', ')', '[', ']', '+', '!', '>', '|']);

export function sourceOf(input: string): Source {
  const text = normalizeCharacters(input);
  const kept: string[] = [];
  const offsets = new Uint32Array(text.length + 1);
  let lineStart = true;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    const tag = unit === '<' || unit === '&' ? tagAt(text, i) : null;
    if (tag) {
      if (tag.stands !== '') {
        offsets[kept.length] = i;
        kept.push(tag.stands);
        lineStart = tag.stands === '\n';
      }
      i += tag.length - 1;
      continue;
    }
    const drop =
      unit === '*' || unit === '`' || (lineStart && (unit === '#' || unit === '>')) || (unit === '\\' && ESCAPABLE.has(text.charAt(i + 1)));
    if (drop) continue;
    offsets[kept.length] = i;
    kept.push(unit === '|' ? '\t' : SPACE.test(unit) ? ' ' : unit);
    lineStart = unit === '\n' || (lineStart && unit === ' ');
  }
  offsets[kept.length] = text.length;
  const work = mended(kept.join(''), offsets);
  const { length } = work;
  return { text, work, plain: plainOf(work), offsetOf: (position) => offsets[Math.min(Math.max(position, 0), length)] ?? text.length };
}

const TAG =
  /<(\/?)(br|p|div|tr|table|tbody|thead|td|th|h\d|li|ul|ol|b|i|u|em|strong|span|font|center|a|sup|sub)(?:\s[^<>]{0,300})?\/?>|&(?:nbsp|#160);/iy;

/** Marks of a web page left in the text: what stands in their place. */
function tagAt(text: string, at: number): { readonly length: number; readonly stands: '' | ' ' | '\n' | '\t' } | null {
  TAG.lastIndex = at;
  const found = TAG.exec(text);
  if (!found) return null;
  const length = found[0].length;
  const name = found[2]?.toLowerCase();
  if (name === undefined) return { length, stands: ' ' };
  if (/^t[dh]$/u.test(name)) return { length, stands: found[1] === '/' ? '\t' : '' };
  return { length, stands: /^(?:br|tr|h\d|li)$/u.test(name) || (/^(?:p|div)$/u.test(name) && found[1] === '/') ? '\n' : '' };
}

/** A page saved from the web breaks its lines behind the first word: "Căn / cứ Luật", "ỦY / BAN NHÂN DÂN". */
const BROKEN =
  /(?<=(?:^|\n)[ \t]{0,20}(?:Căn|Kính|Nơi|Theo|Xét|Thực|Điều|CĂN|KÍNH|[ỦU][Yy]|[ỦU]Ỷ|Uỷ|HỘI|Hội|CHỦ|PHÓ|GIÁM|CHÁNH|VĂN|THỦ|KT\.|TM\.|TL\.|TUQ\.))[ \t]{0,20}\n(?:[ \t]{0,20}\n)?[ \t]{0,20}(?=[\p{L}\d])/gu;

/** `raw` with one space at each such break; `offsets` moves along. */
function mended(raw: string, offsets: Uint32Array): string {
  let work = '';
  let at = 0;
  for (const gap of raw.matchAll(BROKEN)) {
    offsets.copyWithin(work.length, at, gap.index + 1);
    work += `${raw.slice(at, gap.index)} `;
    at = gap.index + gap[0].length;
  }
  offsets.copyWithin(work.length, at, raw.length + 1);
  return work + raw.slice(at);
}

const plainUnits = new Map<string, string>();

/** Marks off, đ→d, lower case; every unit stays one unit. */
export function plainOf(text: string): string {
  let plain = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    let letter = plainUnits.get(unit);
    if (letter === undefined) {
      const base = unit.normalize('NFD').charAt(0).toLowerCase();
      letter = base.length === 1 ? (base === 'đ' ? 'd' : base) : unit;
      plainUnits.set(unit, letter);
    }
    plain += letter;
  }
  return plain;
}

/** The piece between two positions, without outer spaces. */
export function pieceOf(source: Source, from: number, to: number): Piece {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(source.work.charAt(start))) start += 1;
  while (end > start && /\s/u.test(source.work.charAt(end - 1))) end -= 1;
  return { start, end, text: source.work.slice(start, end), plain: source.plain.slice(start, end) };
}

/** A piece's text on one line with single spaces. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A line that only divides: `-----`, `___`, `====`, `o0o`. */
export function isRule(piece: Piece): boolean {
  return piece.text.length > 0 && piece.text.length < 200 && /^(?:[\s\-–—_=.~·]{2,}|[-–—_]|[\s\-–—]*o0o[\s\-–—]*)$/iu.test(piece.text);
}

/** No small letter, and at least two capitals. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}[^\p{L}]*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
