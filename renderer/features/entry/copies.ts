/**
 * Recipients and file copies as the form holds them, and their sum. Every copy is counted: the
 * number of copies must equal what "Nơi nhận" says (NĐ 30/2020/NĐ-CP Đ.17.1.a).
 */
import type { Purpose, SendingMethod } from '../../../shared/domain/codes.ts';
import type { FileCopy, RecipientLine } from '../../../shared/domain/entry.ts';
import type { RecipientGroup } from '../../../shared/domain/office.ts';
import { readCount, tidyText, twoFigures } from './typed.ts';

export const LINE_COPIES_MAX = 9999;
const FILE_COPIES_MAX = 99;
/** Past this many addends the sum is told per part, not per line. */
const ADDENDS_SHOWN = 7;

/** A row of the recipients table; `copies` is text as typed. */
export interface RecipientRow {
  readonly name: string;
  readonly purpose: Purpose | '';
  readonly method: SendingMethod | '';
  readonly copies: string;
  readonly groupId: string | null;
}

/** A row of the form from a line of the book. */
export function rowOfLine(line: RecipientLine): RecipientRow {
  return {
    name: line.name,
    purpose: line.purpose ?? '',
    method: line.method ?? '',
    copies: twoFigures(line.copies),
    groupId: line.groupId,
  };
}

/** The line of the book from a row of the form; null for a row without a name or a readable count. */
export function lineOfRow(row: RecipientRow): RecipientLine | null {
  const copies = readCount(row.copies, LINE_COPIES_MAX);
  if (row.name.trim() === '' || copies === null) return null;
  return { name: row.name, purpose: row.purpose || null, method: row.method || null, copies, groupId: row.groupId };
}

/**
 * What typing one recipient means: a group by its key or its name brings its counted copies; `(b/c)`
 * at the end is the purpose; `x3` or `(03b)` at the end is the count. Null for empty text.
 */
export function recipientFromTyped(typed: string, groups: readonly RecipientGroup[], method: SendingMethod | ''): RecipientRow | null {
  let name = tidyText(typed)
    .replace(/^[-–+]\s*/, '')
    .replace(/[;.]$/, '');
  let purpose: Purpose | '' = '';
  let copies: number | null = null;
  for (;;) {
    const count = /\s*(?:\bx\s*(\d{1,4})|\((\d{1,4})\s*(?:b|bản)\))$/i.exec(name);
    if (count && copies === null) {
      copies = Number(count[1] ?? count[2]);
      name = name.slice(0, count.index).trim();
      continue;
    }
    const mark = /\s*\(([^()]+)\)$/.exec(name);
    const meant = mark?.[1] ? PURPOSE_MARKS[mark[1].toLowerCase()] : undefined;
    if (!mark || !meant || purpose !== '') break;
    purpose = meant;
    name = name.slice(0, mark.index).trim();
  }
  if (name === '') return null;
  const group = groupNamed(name, groups);
  const counted = copies ?? group?.copies ?? 1;
  return {
    name: group?.name ?? name,
    purpose,
    method,
    copies: twoFigures(Math.min(Math.max(counted, 1), LINE_COPIES_MAX)),
    groupId: group?.id ?? null,
  };
}

/** The group that a text names by key ("xa") or by its own words, accents and case aside. */
export function groupNamed(name: string, groups: readonly RecipientGroup[]): RecipientGroup | null {
  const wanted = foldText(name);
  return groups.find((group) => foldText(group.id) === wanted || foldText(group.name) === wanted) ?? null;
}

/** Letters without marks, lower case: only for comparing what was typed with a list. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'd')
    .toLowerCase()
    .replace(/[\s\-–,;.:]+/g, ' ')
    .trim();
}

/** Reads `Lưu: VT, HC-TC(02b).`; a part without a count is one copy. Null when a part cannot be read. */
export function readFileCopies(text: string): readonly FileCopy[] | null {
  const parts = tidyText(text)
    .replace(/^[-–]?\s*Lưu\s*:?\s*/i, '')
    .replace(/\.$/, '')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const copies: FileCopy[] = [];
  for (const part of parts) {
    const read = /^(.+?)\s*(?:\(\s*(\d{1,2})\s*(?:b|bản)?\s*\))?$/i.exec(part);
    const count = Number(read?.[2] ?? '1');
    if (!read?.[1] || /[()]/.test(read[1]) || count < 1 || count > FILE_COPIES_MAX) return null;
    copies.push({ unit: read[1], copies: count });
  }
  return copies;
}

/** `VT, HC-TC (02b)`: one copy is not counted in words, as offices write it. */
export function writeFileCopies(copies: readonly FileCopy[]): string {
  return copies.map((copy) => (copy.copies === 1 ? copy.unit : `${copy.unit} (${twoFigures(copy.copies)}b)`)).join(', ');
}

export interface CopySum {
  readonly outgoing: number;
  readonly filed: number;
  readonly total: number;
  /** `01 + 07 + lưu 03`, without the result. */
  readonly addends: string;
}

/** Adds the copies up. Rows whose count cannot be read count nothing and show as `?`. */
export function sumCopies(rows: readonly Pick<RecipientRow, 'copies'>[], fileCopies: readonly FileCopy[]): CopySum {
  const counts = rows.map((row) => readCount(row.copies, LINE_COPIES_MAX));
  const outgoing = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const filed = fileCopies.reduce((sum, copy) => sum + copy.copies, 0);
  const each = counts.map((count) => (count === null ? '?' : twoFigures(count)));
  const sent = each.length > ADDENDS_SHOWN ? [`${each.length} dòng ${twoFigures(outgoing)}`] : each;
  const addends = [...sent, ...(filed > 0 ? [`lưu ${twoFigures(filed)}`] : [])].join(' + ');
  return { outgoing, filed, total: outgoing + filed, addends };
}

const PURPOSE_MARKS: Readonly<Record<string, Purpose>> = {
  'b/c': 'bao-cao',
  bc: 'bao-cao',
  'báo cáo': 'bao-cao',
  'để b/c': 'bao-cao',
  'để báo cáo': 'bao-cao',
  't/h': 'thuc-hien',
  th: 'thuc-hien',
  'thực hiện': 'thuc-hien',
  'để thực hiện': 'thuc-hien',
  'để biết': 'biet',
  biết: 'biet',
  'p/h': 'phoi-hop',
  'phối hợp': 'phoi-hop',
  'để phối hợp': 'phoi-hop',
};
