/** "Nơi nhận" and "Lưu": the lines as printed, and the file copies with their counts. */
import type { Purpose } from '../domain/codes.ts';
import type { Cell } from './closing.ts';
import type { HeadPiece } from './head.ts';
import { isUnfinished } from './names.ts';
import { plainOf, type Span, squeeze } from './source.ts';

export interface RecipientItem extends Span {
  readonly text: string;
}

export interface FileCopy {
  readonly unit: string;
  readonly copies: number;
}

export interface RecipientList {
  readonly items: readonly RecipientItem[];
  readonly archive: readonly FileCopy[];
  readonly archiveSpan: Span | null;
}

const DASH = /^[-–—−+•·*]+\s*/u;
const LUU = /^[-–—−+•·*\s]*lưu\s*(?:[:.]\s*|\s+|$)/iu;

export function readRecipients(cells: readonly Cell[]): RecipientList {
  const items: { text: string; start: number; end: number }[] = [];
  let archive: { text: string; start: number; end: number } | null = null;
  const dashed = cells.some((cell) => DASH.test(cell.text));
  for (const cell of cells) {
    const text = cell.text.replace(/^nơi\s+nhận\s*:?\s*/iu, '');
    if (text === '') continue;
    if (LUU.test(text)) {
      if (archive) archive.text = `${archive.text}, ${text.replace(LUU, '')}`;
      else archive = { text: text.replace(LUU, ''), start: cell.start, end: cell.end };
      continue;
    }
    if (archive) {
      if (!DASH.test(text) && goesOn(archive.text)) {
        archive.text = `${archive.text} ${text}`;
        archive.end = cell.end;
        continue;
      }
      if (!DASH.test(text)) break;
    }
    const last = items.at(-1);
    const fresh =
      DASH.test(text) ||
      last === undefined ||
      /[;.]$/u.test(last.text) ||
      (!dashed && !/[,(–-]$/u.test(last.text) && !/^\p{Ll}/u.test(text));
    if (fresh) items.push({ text, start: cell.start, end: cell.end });
    else {
      last.text = `${last.text} ${text}`;
      last.end = cell.end;
    }
  }
  return {
    items: items.flatMap((item) => {
      const name = asPrinted(item.text);
      return name === '' ? [] : [{ ...item, text: name }];
    }),
    archive: archive ? fileCopiesIn(archive.text) : [],
    archiveSpan: archive ? { start: archive.start, end: archive.end } : null,
  };
}

/** A list of file copies goes on when its line ends in a comma or a bracket is open. */
function goesOn(text: string): boolean {
  return /[,:(-]$/u.test(text.trim()) || text.trim() === '' || (text.match(/\(/gu)?.length ?? 0) > (text.match(/\)/gu)?.length ?? 0);
}

/** Without dash and closing mark. */
export function asPrinted(text: string): string {
  return squeeze(text)
    .replace(DASH, '')
    .replace(/(?:\s*(?:\.\/\.?|[;.,:]))+$/u, '')
    .trim();
}

const COPIES = /\(?\s*(?:sl\s*:?\s*)?(?:[^()\d]{0,20}[\s-])?0*(\d{1,4})\s*(?:b|bản|bộ)?\s*\)?$/iu;
const IN_BRACKETS = /\(([^()]*)\)[^()]*$/u;

/** `VT, HC-TC(02b)`; a clerk's initials behind the count are not a unit. */
export function fileCopiesIn(text: string): readonly FileCopy[] {
  const list = squeeze(text).replace(/(?:\s*(?:\.\/\.?|[;.,]))+$/u, '');
  return splitOutsideBrackets(
    list.replace(/[,;]\s*(\(?\d{1,3}\s*(?:b|bản)\)?)(?=\s*(?:[,;]|$))/giu, (_whole, count: string) => ` (${count.replace(/[()]/gu, '')})`),
  ).flatMap((part) => {
    const bracket = IN_BRACKETS.exec(part);
    if (bracket) {
      const unit = part
        .slice(0, bracket.index)
        .replace(/\s*\([^()]*\)/gu, '')
        .trim();
      const count = countIn(bracket[1] ?? '');
      return unit === '' ? [] : [{ unit: cleanUnit(unit), copies: count ?? 1 }];
    }
    const colon = /^(.*?\p{L})\s*[:-]?\s+0*(\d{1,2})\s*(?:b|bản)$/iu.exec(part) ?? /^(.*?\p{L})\s*:\s*0*(\d{1,2})$/iu.exec(part);
    if (colon?.[1] && colon[2]) return [{ unit: cleanUnit(colon[1]), copies: Math.max(1, Number(colon[2])) }];
    const unit = cleanUnit(part);
    return unit === '' || !/\p{L}/u.test(unit) ? [] : [{ unit, copies: 1 }];
  });
}

function countIn(text: string): number | null {
  const found = COPIES.exec(text.trim());
  const count = found ? Number(found[1]) : 0;
  if (!found || count < 1) return null;
  // A drafter's login may end in figures: only figures alone or with "b" count copies.
  return /^\d+$/u.test(text.trim()) || /\d\s*(?:b|bản|bộ)$/iu.test(text.trim()) ? count : null;
}

const cleanUnit = (text: string) => text.replace(/^[\s,;.-]+|[\s,;:.-]+$/gu, '').replace(/^(?:và|tại)\s+/iu, '');

function splitOutsideBrackets(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let current = '';
  for (const unit of text) {
    if (unit === '(') depth += 1;
    if (unit === ')') depth = Math.max(0, depth - 1);
    if ((unit === ',' || unit === ';') && depth === 0) {
      parts.push(current.trim());
      current = '';
    } else current += unit;
  }
  parts.push(current.trim());
  return parts.filter((part) => part !== '');
}

/** Whom the text addresses: "Kính gửi:", or "… điện:" of a công điện. */
const ADDRESSED = /^kinh (?:gui|chuyen)(?![a-z])\s*:?\s*/u;
const WIRED = /^(?:[^.;:]{0,120}\s)?dien\s?:\s*/u;

/** The lines of "Kính gửi:" in the head of a công văn or tờ trình, of "điện:" in a công điện. */
export function readAddressees(pieces: readonly HeadPiece[], isTelegram: boolean): readonly RecipientItem[] {
  const letter = pieces.findIndex((piece) => ADDRESSED.test(piece.plain) && /^k[ií]nh (?:gửi|chuyển)/iu.test(piece.text));
  const at = letter === -1 && isTelegram ? pieces.findIndex((piece) => WIRED.test(piece.plain)) : letter;
  const first = pieces[at];
  if (!first) return [];
  const label = (ADDRESSED.exec(first.plain) ?? WIRED.exec(first.plain))?.[0].length ?? 0;
  const items: RecipientItem[] = [];
  const opening = first.text.slice(label);
  if (opening !== '') pushParts(items, first, opening, first.start + label);
  for (const piece of pieces.slice(at + 1, at + 60)) {
    const last = items.at(-1);
    if (DASH.test(piece.text)) {
      pushParts(items, piece, piece.text, piece.start);
      continue;
    }
    if (/^\(?\s*dia chi/u.test(piece.plain)) continue;
    const open = last !== undefined && !/[.;]$/u.test(rawEnd(pieces, last)) && (!piece.afterGap || isUnfinished(last.text));
    if (
      last &&
      open &&
      (/^[\p{Ll}(]/u.test(piece.text) ||
        /[,–-]$/u.test(last.text) ||
        (piece.text.length < 60 && /[;.]$/u.test(piece.text) && items.length > 1)) &&
      piece.text.length < 120
    ) {
      items[items.length - 1] = { text: asPrinted(`${last.text} ${piece.text}`), start: last.start, end: piece.end };
      continue;
    }
    if (last === undefined && piece.text.length < 140) {
      pushParts(items, piece, piece.text, piece.start);
      continue;
    }
    if (items.length > 0 && /;$/u.test(rawEnd(pieces, items.at(-1))) && piece.text.length < 140 && !/:$/u.test(piece.text)) {
      pushParts(items, piece, piece.text, piece.start);
      continue;
    }
    break;
  }
  return items;
}

function rawEnd(pieces: readonly HeadPiece[], item: RecipientItem | undefined): string {
  return pieces.find((piece) => piece.end === item?.end)?.text ?? '';
}

const TEXT_BEGUN =
  /\s(?=(?:Thực hiện|Theo|Xét|Căn cứ|Để|Trả lời|Phúc đáp|Đề nghị|Qua|Sau khi|Vừa qua|Trong thời gian|Nhằm|Tiếp theo|Thời gian qua|Trên cơ sở|Nhận được)\s|(?:Ngày|Hồi) \d)/u;

function pushParts(items: RecipientItem[], piece: HeadPiece, text: string, start: number): void {
  // In a flattened line the text goes on behind the last addressee's full stop.
  const sentence = /(?<=\p{Ll}{2})\.\s+(?=\p{Lu})/u.exec(text);
  const ended = sentence ? text.slice(0, sentence.index) : text;
  const begun = TEXT_BEGUN.exec(ended);
  const own = begun && begun.index > 4 ? ended.slice(0, begun.index) : ended;
  const parts = own.split(/(?<=;)\s*[-–+]?\s*(?=\S)/u).filter((part) => asPrinted(part) !== '');
  for (const part of parts) items.push({ text: asPrinted(part), start, end: piece.end });
}

const PURPOSES: readonly (readonly [RegExp, Purpose])[] = [
  [/^(?:de\s)?(?:bao cao|b\s?\/\s?c|bc|kinh bao cao)/u, 'bao-cao'],
  [/^(?:de\s)?(?:thuc hien|t\s?\/\s?h|th|trien khai)/u, 'thuc-hien'],
  [/^(?:de\s)?(?:phoi hop|p\s?\/\s?h|ph)(?![a-z])/u, 'phoi-hop'],
  [/^(?:de\s)?(?:biet|theo doi|b\s?\/\s?biet|nam tin)/u, 'biet'],
];

/** The name without its purpose: "CT, PCT UBND tỉnh (báo cáo)". */
export function withPurpose(text: string): { readonly name: string; readonly purpose: Purpose | null } {
  const bracket = /^(.*\S)\s*\(([^()]{1,40})\)$/u.exec(text);
  if (!bracket?.[1] || !bracket[2]) return { name: text, purpose: null };
  const words = plainOf(bracket[2].trim());
  const purpose = PURPOSES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  return purpose === null ? { name: text, purpose } : { name: bracket[1], purpose };
}
