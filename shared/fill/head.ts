/**
 * The head of a document: motto, number and symbol, place and date. Columns that an extraction wrote
 * into one line are told apart by what is known of them; what remains are the pieces of text that
 * other readers look at.
 */
import { dayFrom } from './dates.ts';
import { TYPE_NAMES } from './names.ts';
import { SYMBOL } from './references.ts';
import { isCapitals, type Piece, pieceOf, type Source, type Span } from './source.ts';

/** No head is longer. */
const WINDOW = 8000;

export interface OwnNumber extends Span {
  readonly number: number | null;
  /** As it stands in front of the symbol: `05`, `12a`, '' when blank. */
  readonly digits: string;
  readonly symbol: string | null;
  readonly separator: '/' | '-';
  readonly numberSpan: Span | null;
  readonly symbolSpan: Span | null;
}

export interface PlaceAndDate extends Span {
  readonly place: Piece | null;
  readonly date: string | null;
  readonly dateSpan: Span;
  readonly sure: boolean;
}

export interface HeadPiece extends Piece {
  /** Does a line begin here? */
  readonly startsLine: boolean;
  /** Is there an empty line before it? */
  readonly afterGap: boolean;
}

export interface Head {
  readonly own: OwnNumber | null;
  readonly placeAndDate: PlaceAndDate | null;
  readonly hasMotto: boolean;
  /** Where the motto begins; 0 when there is none. */
  readonly mottoAt: number;
  readonly pieces: readonly HeadPiece[];
}

/** Words that begin the text itself, whatever stands before them on the line. */
const OPENING =
  /(?<![a-z])(?:kinh gui\s{0,4}:?|can cu (?:luat|nghi|quyet|hien|thong|cong|ke|chi|dieu|bo luat|phap lenh|chuong|van|ket|huong|de nghi|chuc nang|quy|to|nhu|tinh|bien|y kien|hop dong|giay)|xet (?:de nghi|to trinh)|theo de nghi cua|noi nhan\s{0,3}:|dieu 1\.)/u;
const MOTTO =
  /(?:cong\s{1,30}hoa\s{1,30}xa\s{1,30}hoi\s{1,30}chu\s{1,30}nghia\s{1,30}viet\s{1,30}nam|dang\s{1,30}cong\s{1,30}san\s{1,30}viet\s{1,30}nam)/gu;
const SUBMOTTO = /doc\s{0,4}lap\s{0,4}[-–—.,]{1,3}\s{0,4}tu\s{0,4}do\s{0,4}[-–—.,]{1,3}\s{0,4}hanh\s{0,4}phuc/gu;

export function readHead(source: Source): Head {
  const window = Math.min(source.work.length, WINDOW);
  const textStart = openingOf(source, window);
  const mottos = spansOf(source, MOTTO, window).filter(
    (span) => isCapitals(source.work.slice(span.start, span.end)) || span.start < textStart,
  );
  const motto = mottos.find((span) => span.start < Math.max(textStart, 1)) ?? null;
  const submottos = spansOf(source, SUBMOTTO, window);
  const known: Span[] = [...mottos, ...submottos];
  const hasMotto = motto !== null || submottos.some((span) => span.start < textStart);
  const placeAndDate = readPlaceAndDate(source, textStart, known, hasMotto);
  if (placeAndDate) known.push(placeAndDate);
  const own = readOwnNumber(source, textStart, known, hasMotto);
  if (own) known.push(own);
  return { own, placeAndDate, hasMotto, mottoAt: motto?.start ?? 0, pieces: piecesBetween(source, window, known) };
}

/** Where the text itself begins at the latest. */
function openingOf(source: Source, window: number): number {
  const found = OPENING.exec(source.plain.slice(0, window));
  return found ? found.index : window;
}

function spansOf(source: Source, pattern: RegExp, window: number): readonly Span[] {
  return [...source.plain.slice(0, window).matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** "Số:"; a scan may have lost the vowel or its marks. */
const NUMBER_WORD = /(?<![a-z0-9])s(?:o\s{0,10}[:.]?|\s?:)/gu;
const FILLED = new RegExp(`(\\d{1,6})\\s{0,3}(\\p{Ll}?)\\s{0,8}/\\s{0,8}(${SYMBOL})`, 'uy');
const BLANK = new RegExp(`[\\s.…_\\-–]{0,60}/\\s{0,8}(${SYMBOL})`, 'uy');
const PARTY_GROUP = '\\p{Lu}[\\p{L}\\d&]{0,15}';
const PARTY = new RegExp(
  `(\\d{1,6})?[\\s.…_]{0,40}[-–]\\s{0,4}(${PARTY_GROUP}(?:\\s?[-–]\\s?${PARTY_GROUP})?\\s?/\\s?${PARTY_GROUP}(?:\\s?[-–/]\\s?${PARTY_GROUP}){0,3})`,
  'uy',
);
const BARE = /(\d{1,6})(?=[ ]{0,3}(?:[\n\t]|[ ]{3}|$))/uy;

function readOwnNumber(source: Source, textStart: number, known: readonly Span[], hasMotto: boolean): OwnNumber | null {
  for (const match of source.plain.slice(0, textStart).matchAll(NUMBER_WORD)) {
    const start = match.index;
    const named = isBehindType(source, start);
    if (!named && !/^S(?:[ốỐ]|[ôÔoO]?\s?:)/u.test(source.work.slice(start, start + 5))) continue;
    if (!named && !standsInHead(source, start, known)) continue;
    const hasColon = /[:.]$/u.test(match[0]);
    const at = skipSpaces(source.work, start + match[0].length);
    const read = numberAt(source.work, at, hasMotto && hasColon);
    if (read && (hasColon || hasMotto || startsLine(source, start)))
      return { ...read, start: named ? source.work.lastIndexOf('\n', start - 1) + 1 : start };
  }
  return null;
}

/** "Nghị quyết số: 05/2011/NQ-HĐND" alone on its line: older heads name the type there. */
function isBehindType(source: Source, at: number): boolean {
  const before = source.plain.slice(source.plain.lastIndexOf('\n', at - 1) + 1, at).trim();
  return TYPE_NAMES.some((type) => type.plain === before) && /^s[ốo]\s?:/u.test(source.work.slice(at, at + 4));
}

function numberAt(work: string, at: number, bareToo: boolean): Omit<OwnNumber, 'start'> | null {
  const filled = execAt(FILLED, work, at);
  if (filled) {
    const digits = `${filled[1] ?? ''}${filled[2] ?? ''}`;
    return ownFrom(filled, at, digits, filled[3] ?? '', '/');
  }
  const party = execAt(PARTY, work, at);
  if (party && (party[1] !== undefined || !/^\s{0,4}[-–]\s{0,4}\d/u.test(party[0])))
    return ownFrom(party, at, party[1] ?? '', party[2] ?? '', '-');
  const blank = execAt(BLANK, work, at);
  if (blank) return ownFrom(blank, at, '', blank[1] ?? '', '/');
  const bare = bareToo ? execAt(BARE, work, at) : null;
  return bare ? ownFrom(bare, at, bare[1] ?? '', '', '/') : null;
}

function ownFrom(match: RegExpExecArray, at: number, digits: string, rawSymbol: string, separator: '/' | '-'): Omit<OwnNumber, 'start'> {
  const end = at + match[0].length;
  const symbol = rawSymbol.replace(/\s+/gu, '').replace(/[–‑]/gu, '-');
  const parsed = /^\d+/u.exec(digits)?.[0];
  return {
    end,
    digits,
    number: parsed === undefined ? null : Number(parsed),
    symbol: symbol === '' ? null : symbol,
    separator,
    numberSpan: parsed === undefined ? null : { start: at, end: at + digits.length },
    symbolSpan: symbol === '' ? null : { start: end - rawSymbol.length, end },
  };
}

/** In front of the number stand, on its line, at most capitals (a body's name) and parts already known. */
function standsInHead(source: Source, at: number, known: readonly Span[]): boolean {
  const lineStart = source.work.lastIndexOf('\n', at - 1) + 1;
  let before = source.work.slice(lineStart, at);
  for (const span of known) {
    const from = Math.max(span.start - lineStart, 0);
    const to = Math.min(span.end, at) - lineStart;
    if (to > from) before = before.slice(0, from) + ' '.repeat(to - from) + before.slice(to);
  }
  return !/\p{Ll}/u.test(before.replace(/\([^)]*\)/gu, '')) || /[\t]\s*$|\s{3}$/u.test(before);
}

function startsLine(source: Source, at: number): boolean {
  const lineStart = source.work.lastIndexOf('\n', at - 1) + 1;
  return source.work.slice(lineStart, at).trim() === '';
}

const PLACE_DATE =
  /(,?)\s{0,6}(?:(?:vao )?(?:hoi|luc)\s{1,3}\d{1,2}\s{0,3}(?:gio|h|:|g)\s{0,3}\d{0,2}\s{0,3}(?:phut|')?\s{0,3},?\s{0,4})?ngay\s{0,14}([\d.…_\s]{0,16}?)\s{0,8}(?:thang\s{0,14}([\d.…_\s]{0,14}?)\s{0,8}nam\s{0,10}(\d{4}|[\d.…_]{0,8})|[/.-]\s{0,3}(\d{1,2})\s{0,3}[/.-]\s{0,3}(\d{4}))/gu;
const NO_PLACE = /(?:hom nay|hom qua|sang|chieu|toi|vao|hoi|luc|luat|nghi dinh|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)$/u;

function readPlaceAndDate(source: Source, textStart: number, known: readonly Span[], hasMotto: boolean): PlaceAndDate | null {
  let fallback: PlaceAndDate | null = null;
  for (const match of source.plain.slice(0, textStart).matchAll(PLACE_DATE)) {
    const comma = match.index;
    const end = comma + match[0].length;
    const date = dayFrom(
      (match[2] ?? '').replace(/\D/gu, ''),
      (match[3] ?? match[5] ?? '').replace(/\D/gu, ''),
      (match[4] ?? match[6] ?? '').replace(/\D/gu, ''),
    );
    const dateSpan = { start: comma + match[0].search(/ngay/u), end };
    // Without its comma a place is one only if nothing else stands on the line.
    const endsLine = /^[ \t.]*(?:\n|$)/u.test(source.work.slice(end, end + 40));
    const mayLackComma = hasMotto && endsLine && match[3] !== undefined;
    const before = match[1] === ',' || mayLackComma ? placeBefore(source, comma, known) : null;
    const place = before?.clean === false && match[1] !== ',' ? null : before;
    if (place === null) {
      const alone = startsLine(source, dateSpan.start) && endsLine;
      if (alone && hasMotto && match[3] !== undefined) return { start: dateSpan.start, end, place: null, date, dateSpan, sure: false };
      continue;
    }
    if (NO_PLACE.test(place.piece.plain)) continue;
    const found = { start: place.piece.start, end, place: place.piece, date, dateSpan, sure: place.clean };
    if (place.clean) return found;
    if (hasMotto) fallback ??= found;
  }
  return fallback;
}

/** The words with a capital in front of the comma: `TP. Hồ Chí Minh`, `Bà Rịa - Vũng Tàu`, over a line break too. */
function placeBefore(source: Source, comma: number, known: readonly Span[]): { piece: Piece; clean: boolean } | null {
  const floor = Math.max(0, comma - 80, ...known.filter((span) => span.end <= comma).map((span) => span.end));
  const words = [...source.work.slice(floor, comma).matchAll(/[^\s\t]+/gu)].map((word) => ({
    text: word[0],
    start: floor + word.index,
    end: floor + word.index + word[0].length,
  }));
  const allCapitals = isCapitals(words.at(-1)?.text ?? '') && !/^(?:TP\.?|HCM|TPHCM)$/u.test(words.at(-1)?.text ?? '');
  let first = words.length;
  while (first > 0) {
    const word = words[first - 1];
    if (!word || !isPlaceWord(word.text, allCapitals)) break;
    const next = words[first];
    const gap = next ? source.work.slice(word.end, next.start).replace(/[ ]*\n[ ]*/gu, '\n') : '';
    if (/\t|[ ]{3}|\n\n\n/u.test(gap)) break;
    if (gap === '\n\n' && !standsAlone(source, word)) break;
    if (gap.includes('\n') && !lineHoldsOnlyPlace(source, word.end, allCapitals)) break;
    if (words.length - first >= 7) break;
    first -= 1;
  }
  // "Thành phố Hồ Chí Minh", "Thị xã Đức Phổ": the second word is small.
  if (/^(?:phố|xã|trấn)$/u.test(words[first - 1]?.text ?? '') && /^(?:Thành|Thị)$/u.test(words[first - 2]?.text ?? '')) first -= 2;
  while (first < words.length && /^[-–]$/u.test(words[first]?.text ?? '')) first += 1;
  const from = words[first];
  if (!from) return null;
  const gapBefore = source.work.slice(first > 0 ? (words[first - 1]?.end ?? floor) : floor, from.start);
  const previous = words[first - 1]?.text ?? '';
  const clean =
    first === 0
      ? floor === 0 || known.some((span) => span.end === floor) || /[\n\t]|[ ]{2}/u.test(gapBefore)
      : /[\n\t]|[ ]{2}/u.test(gapBefore) || isCapitals(previous) || /\d|[-–.…/_]$/u.test(previous);
  const piece = pieceOf(source, from.start, comma);
  return piece.text === '' ? null : { piece, clean };
}

function isPlaceWord(word: string, capitals: boolean): boolean {
  if (/^[-–]$/u.test(word)) return true;
  if (/^(?:TP\.?|Tp\.?|T\.P\.?|HCM|TPHCM|TX\.?|TT\.?)$/u.test(word)) return true;
  if (capitals) return /^\p{Lu}+(?:-\p{Lu}+)*$/u.test(word);
  return /^\p{Lu}[\p{Ll}']*(?:[-–'.]\p{Lu}?[\p{Ll}']*)*$/u.test(word) && !(word.length > 1 && isCapitals(word));
}

/** A lone word on its line was torn from what follows. */
function standsAlone(source: Source, word: Span): boolean {
  const lineStart = source.work.lastIndexOf('\n', word.end - 1) + 1;
  return source.work.slice(lineStart, word.start).trim() === '';
}

function lineHoldsOnlyPlace(source: Source, end: number, capitals: boolean): boolean {
  const lineStart = source.work.lastIndexOf('\n', end - 1) + 1;
  const words = source.work.slice(lineStart, end).trim().split(/\s+/u);
  return words.length <= 4 && words.every((word) => isPlaceWord(word, capitals));
}

const CUT = /\n|\t|[ ]{3,}|[-–_]{5,}/gu;
const CUT_BEFORE = /(?<![a-z(])(?:v\s?[/.]\s?v(?![a-z])|kinh gui\s{0,4}:|(?<!\()khoa [ivx]{1,6}(?![a-z]))/gu;
/** Stamps that an extraction wrote into the line of something else. */
const STAMP_INSIDE =
  /(?<![\p{L}])(?:H(?:ỎA|OẢ) TỐC|THƯỢNG KHẨN|TỐI MẬT|TUYỆT MẬT|(?<!THƯỢNG )KHẨN|(?<!(?:BẢO|BÍ|TỐI|TUYỆT|CƠ) )MẬT)(?![\p{L}])/gu;

const PAGE_NUMBER = /^[-–—\s]*(?:Trang\s)?\d{1,3}(?:\/\d{1,3})?[-–—\s]*$/u;

/** The window cut at lines, columns, known parts and words that begin something new. */
function piecesBetween(source: Source, window: number, known: readonly Span[]): readonly HeadPiece[] {
  const cuts: Span[] = [...known];
  for (const match of source.work.slice(0, window).matchAll(CUT)) cuts.push({ start: match.index, end: match.index + match[0].length });
  const plain = source.plain.slice(0, window);
  for (const match of plain.matchAll(CUT_BEFORE)) cuts.push({ start: match.index, end: match.index });
  const opening = new RegExp(OPENING.source, 'gu');
  for (const match of plain.matchAll(opening))
    if (/^\p{Lu}/u.test(source.work.charAt(match.index))) cuts.push({ start: match.index, end: match.index });
  const stamps: Span[] = [];
  for (const match of source.work.slice(0, window).matchAll(STAMP_INSIDE)) {
    const end = match.index + match[0].length;
    // In a sentence of capitals the words are words: only beside a part of the head, or behind small letters.
    const line = source.work.slice(source.work.lastIndexOf('\n', match.index - 1) + 1, match.index);
    // "V/v rà soát văn bản HỎA TỐC" ends a subject; in one line with all the rest it is a stamp.
    const endsSubject = /v\s?[/.]\s?v/iu.test(line) && /^[ \t]*(?:\n|$)/u.test(source.work.slice(end, end + 200));
    const behindSmall = /\p{Ll}[ ]$/u.test(line) && !endsSubject;
    const beside = [...known, ...stamps].some(
      (span) =>
        (span.start >= end && span.start - end < 40 && isBlank(source, end, span.start)) ||
        (span.end <= match.index && match.index - span.end < 40 && isBlank(source, span.end, match.index)),
    );
    if (endsSubject || (!behindSmall && !beside)) continue;
    stamps.push({ start: match.index, end });
    cuts.push({ start: match.index, end: match.index }, { start: end, end });
  }
  cuts.sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: HeadPiece[] = [];
  let at = 0;
  let breaks = 2;
  const take = (from: number, to: number) => {
    const piece = pieceOf(source, from, to);
    if (piece.text === '' || (breaks > 1 && PAGE_NUMBER.test(piece.text))) return;
    pieces.push({ ...piece, startsLine: breaks > 0, afterGap: breaks > 1 });
    breaks = 0;
  };
  for (const cut of cuts) {
    if (cut.start > at) take(at, cut.start);
    if (cut.end > at || cut.start >= at) breaks += source.work.slice(Math.max(cut.start, at), cut.end).split('\n').length - 1;
    at = Math.max(at, cut.end);
  }
  take(at, window);
  return pieces;
}

const isBlank = (source: Source, from: number, to: number) => /^[\s[\]()]*$/u.test(source.work.slice(from, to));

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < 80 && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}
