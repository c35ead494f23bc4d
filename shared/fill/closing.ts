/**
 * The end of a document: "Nơi nhận" on the left and the signature on the right, which extraction
 * writes one after the other, the other way round, or line by line beside each other.
 */
import { FAMILY_NAMES, OFFICE_ANYWHERE, OFFICE_START } from './names.ts';
import { isCapitals, isRule, type Piece, pieceOf, type Source } from './source.ts';

export interface Cell extends Piece {
  /** Which line of the closing it stands on. */
  readonly line: number;
}

export interface Closing {
  /** Cells of the left column: the label, its items, their continuations. */
  readonly recipients: readonly Cell[];
  /** Cells of the signature. */
  readonly signature: readonly Cell[];
}

const LABEL = /(?<![a-z])noi\s{1,3}nhan\s{0,3}(?::|(?=\s{0,3}\n))/gu;
const END_MARK = /\.\s?\/\s?\.?/gu;
const APPENDIX =
  /^(?:phu luc|danh sach|bieu mau|bieu so|mau so|danh muc|bang tong hop|quy che|quy dinh|ke hoach|chuong trinh|de an)(?![a-z])/u;
/** `TM.`, `T/M`, `KT.`, `K/T`, `TL.`, `TUQ.`, `Q.`, with what he signs for behind it or on the next line. */
export const FORM =
  /^(t\s?\/\s?[ml]|k\s?\/\s?t|t\s?\/\s?u\s?\/\s?q|t\s?\.\s?[ml](?=[\s.])|k\s?\.\s?t(?=[\s.])|(?:tm|kt|tl|tuq)(?=\s{1,3}(?:chu tich|giam doc|tong giam doc|chanh van phong|bo truong|cuc truong|truong |uy ban|ubnd|hoi dong|ban |thu truong|hieu truong|vien truong))|(?:tm|kt|tl|tuq|t\.u\.q|q)\s?[./])\s{0,3}[.:]?\s{0,3}(?=[a-z]|$)/u;
/** Lines that only the text itself has. */
const TEXT_LINE = /^(?:can cu |dieu \d|xet de nghi|theo de nghi|chuong [ivx]|kinh gui)/u;
const LINES_BEFORE = 26;
const LINES_AFTER = 70;

/** Null when the text has neither "Nơi nhận" nor a signature. */
export function readClosing(source: Source, from: number): Closing | null {
  const label = labelOf(source, from);
  const signedAt = label === null ? (lastSignature(source, from) ?? behindEndMark(source, from)) : null;
  const anchor = label ?? signedAt;
  if (anchor === null) return null;
  const start = startOf(source, anchor, from);
  const cells = cellsFrom(source, start, anchor);
  return sorted(cells, label);
}

/** The first label behind which a list stands. A second one belongs to an attached form. */
function labelOf(source: Source, from: number): number | null {
  let fallback: number | null = null;
  for (const match of source.plain.slice(from).matchAll(LABEL)) {
    const at = from + match.index;
    if (source.work.charAt(at) !== 'N') continue;
    // Looking back further than this on a line without end would make a long text slow.
    const near = source.work.slice(Math.max(0, at - 200), at);
    const before = near.slice(near.lastIndexOf('\n') + 1).trim();
    const behind = source.plain.slice(at + match[0].length, at + match[0].length + 400);
    if (before === '' || /\.\s?\/\s?\.?$/u.test(before) || isCapitals(before)) {
      if (/(?:^|[\s;.])[-–+•·]|luu|nhu (?:tren|dieu|kinh gui)/u.test(behind) || /\n/u.test(behind)) return at;
    }
    fallback ??= at;
  }
  return fallback;
}

function lastSignature(source: Source, from: number): number | null {
  let lineEnd = source.work.length;
  let seen = 0;
  let best: number | null = null;
  // Lines since a name: an office in capitals with no name under it is the one in whose name the text speaks.
  let named = Number.POSITIVE_INFINITY;
  while (lineEnd > from && seen < 120) {
    const lineStart = Math.max(source.work.lastIndexOf('\n', lineEnd - 1) + 1, from);
    const piece = pieceOf(source, lineStart, Math.min(lineEnd, lineStart + 300));
    if (piece.text !== '') {
      seen += 1;
      named += 1;
      if (isSigning(piece) && (best !== null || FORM.test(piece.plain) || named <= 8)) best = lineStart;
      else if (isPersonName(piece.text)) named = 0;
      else if (best !== null && !isNote(piece) && !isPersonName(piece.text) && !isRule(piece)) break;
    }
    lineEnd = lineStart - 1;
  }
  return best;
}

/** In a text written into one line: behind the last "./.", if an office stands there. */
function behindEndMark(source: Source, from: number): number | null {
  const low = Math.max(from, source.work.length - 600);
  const last = [...source.work.slice(low).matchAll(END_MARK)].at(-1);
  if (!last) return null;
  const at = low + last.index + last[0].length;
  return [...source.plain.slice(at).matchAll(OFFICE_ANYWHERE)].some((office) =>
    isCapitals(source.work.slice(at + office.index, at + office.index + office[0].length)),
  )
    ? at
    : null;
}

function isSigning(piece: Piece): boolean {
  if (piece.text.length > 140) return false;
  if (FORM.test(piece.plain) && /^\p{Lu}/u.test(piece.text))
    return isCapitals(piece.text.slice(0, 6)) || OFFICE_START.test(piece.plain.replace(FORM, ''));
  return OFFICE_START.test(piece.plain) && isCapitals(piece.text);
}

/** Behind the last "./." in front of the anchor, else at the first signing line that stands close before it. */
function startOf(source: Source, anchor: number, from: number): number {
  const low = Math.max(from, anchor - 3000);
  const before = source.work.slice(low, anchor);
  let mark: number | null = null;
  for (const match of before.matchAll(END_MARK)) {
    const next = before.charAt(match.index + match[0].length);
    if (next === '' || /\s/u.test(next)) mark = low + match.index + match[0].length;
  }
  const lines: Piece[] = [];
  let start = low;
  for (const text of before.split('\n')) {
    lines.push(pieceOf(source, start, start + text.length));
    start += text.length + 1;
  }
  let first = anchor;
  let nonEmpty = 0;
  for (const line of lines.toReversed()) {
    if (mark !== null && line.start < mark) break;
    if (line.text === '') continue;
    nonEmpty += 1;
    if (nonEmpty > LINES_BEFORE || TEXT_LINE.test(line.plain)) break;
    if (line.text.length > 160 || (/[.;:,]$/u.test(line.text) && !FORM.test(line.plain) && !/^\(/u.test(line.text))) {
      // Signers' lines do not end in a mark; here the text ended.
      if (nonEmpty > 1) break;
      continue;
    }
    if (isSigning(line)) first = line.start;
  }
  return mark !== null && linesBetween(source, mark, anchor) <= LINES_BEFORE ? mark : first;
}

function linesBetween(source: Source, from: number, to: number): number {
  return source.work
    .slice(from, to)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}

function cellsFrom(source: Source, start: number, anchor: number): readonly Cell[] {
  const cells: Cell[] = [];
  let at = start;
  let line = 0;
  let after = 0;
  while (at < source.work.length && after < LINES_AFTER && at - anchor < 12_000) {
    const next = source.work.indexOf('\n', at);
    const end = next === -1 ? source.work.length : next;
    const whole = pieceOf(source, at, Math.min(end, at + 4000));
    if (whole.text !== '') {
      if (at > anchor) after += 1;
      if (at > anchor && after > 2 && endsClosing(whole)) break;
      if (!isRule(whole) && !isFooter(whole)) for (const cell of columns(source, at, end)) cells.push({ ...cell, line });
    }
    line += 1;
    at = end + 1;
  }
  return cells;
}

function endsClosing(line: Piece): boolean {
  return (
    (APPENDIX.test(line.plain) && /^\p{Lu}/u.test(line.text) && (isCapitals(line.text) || /^phu luc/u.test(line.plain))) ||
    /cong hoa xa hoi chu nghia viet nam|^\(?(?:ban hanh )?kem theo/u.test(line.plain)
  );
}

/** Stamps of digital signatures, page numbers, addresses, file paths. */
function isFooter(line: Piece): boolean {
  return (
    /^(?:nguoi ky|ky boi|duoc ky boi|thoi gian ky|ngay ky|ky ngay|co quan|email|e-mail|dien thoai|dt|fax|website|dia chi|signature|signed by|chung thu|trang \d|http|www)\s?[:.]?/u.test(
      line.plain,
    ) ||
    /^[-–\s]*\d{1,4}[-–\s]*$/u.test(line.text) ||
    (line.text.length < 160 && /^[a-z]:?\\|\\\S+\\/iu.test(line.text))
  );
}

const SIGN_INSIDE = /(?<![\p{L}.])(?:(?:TM|KT|TL|TUQ|T\.U\.Q|Q)\s?\.\s{0,2}|(?:T\/[ML]|K\/T|T\/U\/Q)\s?\.?\s{1,2})(?=\p{Lu}{2})/gu;

const ITEM_BEHIND_OFFICE =
  /(?<=(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|VĂN PHÒNG|CỤC TRƯỞNG|TRƯỞNG PHÒNG|TRƯỞNG BAN|CHỦ NHIỆM|NHÂN DÂN) )[-–]\s(?=\p{Lu}\p{Ll}|CT|CVP|VPUB|VPCP|TT)/gu;

/** Cells of a line: tabs and wide gaps divide; so do a signing form and an office behind an item's end. */
function columns(source: Source, from: number, to: number): readonly Piece[] {
  const work = source.work.slice(from, to);
  const cuts = new Set<number>([from]);
  for (const match of work.matchAll(/\t|[ ]{3,}/gu)) cuts.add(from + match.index + match[0].length);
  for (const match of work.matchAll(/(?<=\p{Ll}\s)PHỤ LỤC(?!\p{L})/gu)) cuts.add(from + match.index);
  for (const match of work.matchAll(SIGN_INSIDE)) if (match.index > 0) cuts.add(from + match.index);
  const office = officeBehindItem(work, source.plain.slice(from, to));
  if (office !== null) cuts.add(from + office);
  const name = nameBehindItem(work);
  if (name !== null) cuts.add(from + name);
  for (const match of work.matchAll(/[([]\s?(?:Đã|đã) ký\s?[)\]]|\[daky\]/gu)) {
    cuts.add(from + match.index);
    cuts.add(from + match.index + match[0].length);
  }
  // In a flattened closing an item follows the office of the other column.
  if (work.length > 90) for (const match of work.matchAll(ITEM_BEHIND_OFFICE)) cuts.add(from + match.index);
  // An item behind an office in capitals: "PHÓ CHỦ TỊCH - Như trên;", but not "VỤ KẾ HOẠCH - ĐẦU TƯ".
  for (const match of work.matchAll(/(?<=\p{Lu}{2} )[-–+•]\s(?=\p{Lu}\p{Ll}|(?:[\p{Lu}.,]{1,12}\s){1,3}\p{Ll}|\p{Lu}{1,12};)/gu))
    if (isCapitals(work.slice(Math.max(0, match.index - 12), match.index))) cuts.add(from + match.index);
  for (const match of work.matchAll(/\(\s?(?:đã ký|ký)[^()]{0,40}\)/giu)) {
    cuts.add(from + match.index);
    cuts.add(from + match.index + match[0].length);
  }
  for (const match of work.matchAll(/(?<=[;.,]\s{0,2})[-–+•]\s(?=\p{Lu})/gu)) cuts.add(from + match.index);
  for (const match of source.plain.slice(from, to).matchAll(/(?<![a-z])(?:noi\s{1,3}nhan\s{0,3}:|-\s?luu\s?[:.\s])/gu)) {
    cuts.add(from + match.index);
    if (match[0].startsWith('noi')) cuts.add(from + match.index + match[0].length);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.map((edge, index) => pieceOf(source, edge, edges[index + 1] ?? to)).filter((piece) => piece.text !== '');
}

/** "- Như trên; CHỦ TỊCH": where the office begins; null when the line has none behind an item. */
function officeBehindItem(work: string, plain: string): number | null {
  for (const match of plain.matchAll(OFFICE_ANYWHERE)) {
    if (match.index === 0) continue;
    const rest = work.slice(match.index);
    if (!isCapitals(rest) && !isCapitals(rest.slice(0, match[0].length))) continue;
    const before = work.slice(0, match.index).trimEnd();
    const ends = /[;.:)]$/u.test(before) || (/^\s*[-–].*,$/u.test(before) && isCapitals(rest));
    if (ends && !/(?<!\p{L})(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\.U\.Q|Q)\s?\.$/u.test(before)) return match.index;
  }
  return null;
}

const LAST_WORDS = /(?<=[;.)]\s{1,2})((?:\p{Lu}[\p{Ll}']+\s){1,4}\p{Lu}[\p{Ll}']+)\s*$/u;

const TITLE_BEFORE = /(?<![\p{L}])(?:(?:GS|PGS|TS|ThS|BS|BSCK\s?I{1,2}|CN|KS|KTS|LS|DS)\.\s{0,2}){1,4}$/u;

/** "- Lưu: VT, TH. Nguyễn Tăng Bính": a name behind an item's end. */
function nameBehindItem(work: string): number | null {
  const found = work.length < 600 ? LAST_WORDS.exec(work) : null;
  const titleOnly = found !== null && work.slice(0, found.index).trim().replace(ACADEMIC, '') === '';
  const title = found === null ? 0 : (TITLE_BEFORE.exec(work.slice(0, found.index))?.[0].length ?? 0);
  return found && !titleOnly && isPersonName(found[1] ?? '') ? found.index - title : null;
}

export const ACADEMIC =
  /^(?:(?:GS|PGS|TS|ThS|Th\.S|BS|BSCK|BS\.?CK\s?I{1,2}|CK\s?I{1,2}|KS|KTS|LS|CN|NGƯT|NGND|TTƯT|TTND|DS|DSCK|Ths|Đ\/c|Đồng chí|Ông|Bà|(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy|uý))\.?\s*[-.,]?\s*)+/u;

/** Two to six words with a capital, the first of them a family name (or all capitals). */
export function isPersonName(text: string): boolean {
  const bare = text.replace(ACADEMIC, '').trim();
  const words = bare.split(/\s+/u);
  if (words.length < 2 || words.length > 6 || /[\d.;:,()/–]/u.test(bare)) return false;
  if (!words.every((word) => /^\p{Lu}[\p{L}'’-]*$/u.test(word))) return false;
  // "CHỦ TỊCH Đặng Văn Minh" is an office and a name.
  if (isCapitals(words.slice(0, 2).join(' ')) && !isCapitals(bare)) return false;
  if (isCapitals(bare) && (words.length > 5 || OFFICE_START.test(plainWord(bare)))) return false;
  return FAMILY_NAMES.has(plainWord(words[0] ?? ''));
}

export function plainWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

function sorted(cells: readonly Cell[], label: number | null): Closing {
  const recipients: Cell[] = [];
  const signature: Cell[] = [];
  let listing = false;
  let ended = false;
  for (const cell of cells) {
    const isLabel = label !== null && cell.start >= label - 2 && /^noi\s{1,3}nhan/u.test(cell.plain);
    if (isLabel) {
      if (ended || recipients.length > 0) break;
      listing = true;
      recipients.push(cell);
      continue;
    }
    const item = /^[-–—−+•·]/u.test(cell.text) || /^luu\s?[:. ]/u.test(cell.plain);
    if (listing && item && !isNote(cell)) {
      recipients.push(cell);
      ended = /^[-–—−+•·\s]*luu(?![a-z])/u.test(cell.plain);
      continue;
    }
    if (isSignatureCell(cell)) {
      signature.push(cell);
      continue;
    }
    if (listing && !(ended && finished(recipients.at(-1)))) recipients.push(cell);
    else signature.push(cell);
  }
  return { recipients, signature };
}

const finished = (cell: Cell | undefined) => cell === undefined || /[.)\d]$|\p{L}$/u.test(cell.text);

export function isNote(cell: Piece): boolean {
  return /^[([]?\s*(?:da ky|ky ten|daky|ky, |signed|ky va|ky, ghi|ky, dong|chu ky)/u.test(cell.plain);
}

function isSignatureCell(cell: Cell): boolean {
  if (isNote(cell) || isSigning(cell) || isPersonName(cell.text)) return true;
  if (FORM.test(cell.plain) && /^\p{Lu}/u.test(cell.text)) return true;
  return OFFICE_START.test(cell.plain) && isCapitals(cell.text.slice(0, 12)) && !/[;,]$/u.test(cell.text);
}

/** Pieces that go on with the line above: a body's name over two lines. */
export function isCapitalLine(cell: Piece): boolean {
  return isCapitals(cell.text) && cell.text.length < 100 && !/[;]$/u.test(cell.text);
}
