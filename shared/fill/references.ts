/** References of documents in running text, and what stands around them. */
import { DATE_AFTER, dayFrom } from './dates.ts';
import { TYPE_NAMES, typeOfSymbol } from './names.ts';
import type { Source, Span } from './source.ts';

/** A group of a symbol: `QĐ`, `TTr`, `QH14`, `NN&PTNT`. Bounded, so that no text makes the search slow. */
const GROUP = '\\p{Lu}[\\p{L}\\d&+]{0,15}';
/** A further group, joined by a dash or slash; over a space or line break only if it has two capitals. */
const NEXT = `(?:[-–‑/.]${GROUP}|\\s[IVX]{1,4}(?=[-–])|\\s{0,2}[-–‑](?:\\s{0,2}|[ ]{0,3}\\n[ ]{0,12})\\p{Lu}[\\p{L}&]{0,3}\\p{Lu}[\\p{L}\\d&+]{0,12})`;
export const SYMBOL = `(?:\\d{4}\\s?/\\s?)?${GROUP}${NEXT}{0,5}`;
const CITED = new RegExp(
  `(?<![\\p{L}\\d/._@-]|\\d[.,:-])(?:(\\d{1,6}\\p{Ll}?)\\s?/\\s?(${SYMBOL})|(\\d{1,5})\\s?[-–‑]\\s?(${GROUP}(?:[-–‑]${GROUP})?/${GROUP}(?:[-–‑/]${GROUP}){0,3}))`,
  'gu',
);

export interface Citation extends Span {
  readonly reference: string;
  readonly type: string | null;
  readonly date: string | null;
}

/** Every reference of another document in the order of the text, each once. `own` is left out. */
export function citationsOf(source: Source, own: { readonly key: string | null; readonly span: Span | null }): readonly Citation[] {
  const seen = new Set<string>(own.key === null ? [] : [own.key]);
  const citations: Citation[] = [];
  let previous: Citation | null = null;
  for (const match of source.work.matchAll(CITED)) {
    const start = match.index;
    const end = start + match[0].length;
    if (own.span && start < own.span.end && end > own.span.start) continue;
    const reference = referenceFrom(match);
    if (reference === null) continue;
    if (isBare(reference) && !isAnnounced(source, start) && carriedType(source, previous, start) === null) continue;
    const date = dateBehind(source, end);
    const type: string | null =
      typeBefore(source, start) ?? typeBySymbol(reference) ?? carriedType(source, previous, start) ?? letterBySymbol(reference);
    const citation: Citation = { reference, type, date, start, end };
    previous = citation;
    const key = keyOf(reference);
    if (seen.has(key)) continue;
    seen.add(key);
    citations.push(citation);
  }
  return citations;
}

/** One group alone (`115/CP`) may as well be a road or an account (`12/QL1A`): it counts where the text calls it a document. */
function isBare(reference: string): boolean {
  return /^\d+\p{Ll}?\/\p{Lu}[\p{L}\d&+]*$/u.test(reference);
}

function isAnnounced(source: Source, start: number): boolean {
  return /(?<![a-z])so\s{0,3}:?\s{0,3}$/u.test(source.plain.slice(Math.max(0, start - 12), start)) || typeBefore(source, start) !== null;
}

/** Leading zeros, case and dashes do not tell references apart. */
export function keyOf(reference: string): string {
  return reference.replace(/^0+(?=\d)/u, '').toLocaleUpperCase('vi');
}

function referenceFrom(match: RegExpMatchArray): string | null {
  const [, number, symbol, partyNumber, partySymbol] = match;
  const tail = (symbol ?? partySymbol ?? '').replace(/\s+/gu, '').replace(/[–‑]/gu, '-');
  const capitals = tail.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 2) return null;
  return number === undefined ? `${partyNumber}-${tail}` : `${number}/${tail}`;
}

function dateBehind(source: Source, end: number): string | null {
  const found = DATE_AFTER.exec(source.plain.slice(end, end + 60));
  return found ? dayFrom(found[1] ?? '', found[2] ?? '', found[3] ?? '') : null;
}

const TYPE_BEFORE = new RegExp(`(?<![a-z])(${TYPE_NAMES.map((type) => type.plain).join('|')})\\s*:?\\s*(?:so\\s*:?\\s*)?$`, 'u');
const NAMED_LAW = /(?<![a-z])(luat|bo luat|phap lenh)\s[^.;:]{0,80}(?:so\s*:?\s*)$/u;

function typeBefore(source: Source, start: number): string | null {
  const before = source.plain.slice(Math.max(0, start - 110), start).replace(/\s+/gu, ' ');
  const named = TYPE_BEFORE.exec(before.slice(-60))?.[1] ?? NAMED_LAW.exec(before)?.[1];
  return TYPE_NAMES.find((type) => type.plain === named)?.name ?? null;
}

/** "các Công văn: số 1292/VP-TH ngày 30/9/2020, số 1310/VP-TH": a list names its type once. */
function carriedType(source: Source, previous: Citation | null, start: number): string | null {
  // A type that its symbol shows (QĐ) does not carry over to a symbol that lacks it.
  if (previous === null || start - previous.end > 60 || typeBySymbol(previous.reference) !== null) return null;
  const between = source.plain.slice(previous.end, start);
  return /^[\s,;()]*(?:ngay[\s\d/.-]*(?:thang[\s\d]*nam[\s\d]*)?)?[\s,;()]*(?:va\s*)?(?:so\s*:?\s*)?$/u.test(between)
    ? previous.type
    : null;
}

const symbolIn = (reference: string) => reference.replace(/^\d+\p{Ll}?[-/]/u, '');

function typeBySymbol(reference: string): string | null {
  return typeOfSymbol(symbolIn(reference))?.name ?? null;
}

/** A symbol of offices alone, `VP-TH`, is a công văn's; `QH14` tells no type, nor does a permit's. */
function letterBySymbol(reference: string): string | null {
  const symbol = symbolIn(reference);
  return /QH\d/u.test(symbol) || /^(?:GP|GCN|GPXD|CCHN|ĐKKD)-/u.test(symbol) || !/^\p{Lu}[\p{L}&]*-/u.test(symbol) ? null : 'Công văn';
}
