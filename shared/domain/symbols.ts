/**
 * Số and ký hiệu. NĐ 30/2020/NĐ-CP Phụ lục I, Phần I, II.3: a slash between number and symbol, a dash
 * between the groups of abbreviations, no spaces, a zero before numbers below 10.
 */
import type { DocumentType } from './documentTypes.ts';
import type { Issuer, Series, Unit } from './office.ts';

/** What a template may hold between braces (design §6). */
const TEMPLATE_TOKENS = ['loại', 'cơ quan', 'đơn vị', 'năm'] as const;
export type TemplateToken = (typeof TEMPLATE_TOKENS)[number];

const TOKEN = /\{([^{}]*)\}/gu;

/** The tokens a template names, in its order; anything else between braces is no token. */
export function tokensOf(template: string): readonly TemplateToken[] {
  const named = [...template.normalize('NFC').matchAll(TOKEN)].map((match) => match[1]?.trim().toLocaleLowerCase('vi'));
  return named.flatMap((name) => TEMPLATE_TOKENS.filter((token) => token === name));
}

/**
 * The symbol that stands behind the number: `TB-UBND`, `VP-TH`, `2026/QĐ-UBND`. A type without an
 * abbreviation leaves no empty group behind. Null while the template names a unit and there is none.
 */
export function symbolOf(
  series: Pick<Series, 'template'>,
  type: Pick<DocumentType, 'abbreviation'>,
  issuer: Pick<Issuer, 'abbreviation'>,
  unit: Pick<Unit, 'id'> | null,
  year: number,
): string | null {
  if (unit === null && tokensOf(series.template).includes('đơn vị')) return null;
  const value: Readonly<Record<TemplateToken, string>> = {
    loại: type.abbreviation ?? '',
    'cơ quan': issuer.abbreviation,
    'đơn vị': unit?.id ?? '',
    năm: String(year),
  };
  const filled = series.template.normalize('NFC').replace(TOKEN, (whole, name: string) => {
    const token = TEMPLATE_TOKENS.find((known) => known === name.trim().toLocaleLowerCase('vi'));
    return token === undefined ? whole : value[token];
  });
  return filled.split('/').map(withoutEmptyGroups).filter(Boolean).join('/');
}

function withoutEmptyGroups(part: string): string {
  return part
    .split('-')
    .map((group) => group.trim())
    .filter(Boolean)
    .join('-');
}

/** `05/BNV-VP`, `202/TB-UBND`, `12a/QĐ-UBND`, `47/2026/QĐ-UBND`. `suffix` is '' or a letter. */
export function referenceOf(number: number, suffix: string, symbol: string): string {
  return `${String(number).padStart(2, '0')}${suffix}/${symbol}`;
}

export interface ParsedReference {
  readonly number: number;
  /** '' or the letter of a lettered number, lower case. */
  readonly suffix: string;
  /** `TB-UBND`; of a QPPL with its year: `2026/QĐ-UBND`. */
  readonly symbol: string;
  /** The year inside a QPPL's symbol, else null. */
  readonly year: number | null;
}

/**
 * Reads a reference as offices write it, with or without "Số" and stray spaces. Null where there is no
 * number before the first slash (a Party body's `22-BC/TB` is not of this form) or no symbol after it.
 */
export function parseReference(text: string): ParsedReference | null {
  const read = /^(?:số\s*:?\s*)?(\d{1,6})\s*(\p{L}?)\s*\/\s*(?:(\d{4})\s*\/\s*)?(\p{L}[\p{L}\d.&\s-]*)$/iu.exec(
    text.normalize('NFC').trim(),
  );
  if (!read?.[1] || !read[4]) return null;
  const number = Number(read[1]);
  const symbol = read[4].replace(/\s*-\s*/gu, '-').trim();
  if (number < 1 || /\s|-$|--/u.test(symbol)) return null;
  const year = read[3] === undefined ? null : Number(read[3]);
  return { number, suffix: read[2]?.toLocaleLowerCase('vi') ?? '', symbol: year === null ? symbol : `${read[3]}/${symbol}`, year };
}

/** Equal for two ways of writing one reference: leading zeros, case and spaces do not tell them apart. */
export function referenceKey(reference: string): string {
  const parsed = parseReference(reference);
  if (parsed === null) return reference.normalize('NFC').replace(/\s+/gu, '').toLocaleUpperCase('vi');
  return `${parsed.number}${parsed.suffix}/${parsed.symbol}`.toLocaleUpperCase('vi');
}

const CITED = /(?<![\p{L}\d/.-])\d{1,6}\p{Ll}?\/(?:\d{4}\/)?\p{Lu}[\p{L}\d&]*(?:-[\p{L}\d&]+)*/gu;

/**
 * References that a sentence cites, as written, each once: `22/2010/NQ-HĐND`. Dates are none, nor is a
 * word behind a slash: a symbol has at least two capitals (QyĐ, VP-TH).
 */
export function referencesIn(text: string): readonly string[] {
  const cited = [...text.normalize('NFC').matchAll(CITED)].map((match) => match[0]);
  return [...new Set(cited.filter((reference) => /\p{Lu}.*\p{Lu}/u.test(reference)))];
}
