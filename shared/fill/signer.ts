/** Who signed, as what, and by what right (NĐ 30/2020/NĐ-CP Đ.13): read from the cells of the signature. */
import type { SigningForm } from '../domain/codes.ts';
import { ACADEMIC, type Cell, FORM, isCapitalLine, isNote, isPersonName, plainWord } from './closing.ts';
import { FAMILY_NAMES, isUnfinished, OFFICE_ANYWHERE, OFFICE_START } from './names.ts';
import { isCapitals, type Span, squeeze } from './source.ts';

export interface Part extends Span {
  readonly text: string;
}

export interface Signer {
  readonly form: Exclude<SigningForm, ''> | null;
  readonly formSpan: Span | null;
  readonly signingFor: Part | null;
  readonly position: Part | null;
  readonly name: Part | null;
}

const FORMS: Readonly<Record<string, Exclude<SigningForm, ''>>> = { tm: 'TM.', kt: 'KT.', tl: 'TL.', tuq: 'TUQ.', q: 'Q.' };

interface Block {
  form: Exclude<SigningForm, ''> | null;
  formSpan: Span | null;
  signingFor: Part | null;
  position: Part | null;
  name: Part | null;
  /** Order among the blocks that stand beside each other. */
  readonly line: number;
  closed: boolean;
}

/** The signer whose document it is: of several, the first who is not the secretary of a meeting. */
export function readSigner(cells: readonly Cell[]): Signer | null {
  const blocks = blocksOf(cells);
  const signed = blocks.filter((block) => block.position !== null || block.signingFor !== null);
  const chosen = signed.find((block) => !isSecretary(block)) ?? signed[0];
  return chosen ?? null;
}

function isSecretary(block: Block): boolean {
  return /^(?:thư ký|thu ky|người ghi|nguoi ghi|người lập|nguoi lap|đại diện|kế toán)/iu.test(block.position?.text ?? '');
}

function blocksOf(cells: readonly Cell[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const cell of cells) {
    if (isNote(cell)) continue;
    for (const part of partsOf(cell)) place(blocks, part, cell.line);
  }
  return blocks;
}

type Read =
  | { readonly kind: 'form'; readonly form: Exclude<SigningForm, ''>; readonly formSpan: Span; readonly whom: Part }
  | { readonly kind: 'office'; readonly part: Part }
  | { readonly kind: 'more'; readonly part: Part }
  | { readonly kind: 'name'; readonly part: Part };

function place(blocks: Block[], read: Read, line: number): void {
  const last = blocks.at(-1);
  switch (read.kind) {
    case 'form': {
      // "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH": the nearer right is the one he signs by.
      const nested = last !== undefined && last.name === null && last.position === null && last.form !== null && last.line !== line;
      const inline =
        last !== undefined &&
        last.name === null &&
        last.position === null &&
        (last.form === 'TM.' ? read.form !== 'TM.' : last.form === 'TL.' && read.form === 'KT.');
      const block = nested || inline ? last : newBlock(blocks, line);
      block.form = read.form;
      block.formSpan = read.formSpan;
      block.signingFor = read.whom;
      return;
    }
    case 'office': {
      // The form stood alone on its line: "KT." over "CHỦ TỊCH".
      if (last?.signingFor?.text === '' && last.form !== 'Q.' && last.position === null) {
        last.signingFor = read.part;
        return;
      }
      // "ĐẠI DIỆN BÊN A" stands over the office of who signs for it.
      const represented = blocks.find(
        (block) => block.name === null && block.line !== line && /^đại diện/iu.test(block.position?.text ?? ''),
      );
      if (represented && !/^đại diện/iu.test(read.part.text)) {
        represented.position = read.part;
        return;
      }
      const open = blocks.find((block) => block.position === null && block.name === null);
      if (open) {
        open.position = read.part;
        return;
      }
      if (last && last.name === null && last.line !== line && goesOn(last.position, read.part)) {
        last.position = joined(last.position, read.part);
        return;
      }
      newBlock(blocks, line).position = read.part;
      return;
    }
    case 'more': {
      if (!last || last.name !== null) return;
      if (last.form !== null && last.position === null && last.signingFor?.text === '') last.signingFor = read.part;
      else if (last.position) last.position = joined(last.position, read.part);
      else if (last.signingFor) last.signingFor = joined(last.signingFor, read.part);
      return;
    }
    case 'name': {
      // "VỤ PHÁP CHẾ VÀ" over "QUẢN LÝ KHOA HỌC": what goes on is no name.
      if (last && last.name === null && isCapitals(read.part.text)) {
        if (last.position && isUnfinished(last.position.text)) {
          last.position = joined(last.position, read.part);
          return;
        }
        if (last.position === null && last.signingFor && isUnfinished(last.signingFor.text)) {
          last.signingFor = joined(last.signingFor, read.part);
          return;
        }
      }
      const nameless = blocks.find((block) => block.name === null);
      if (nameless) nameless.name = read.part;
    }
  }
}

/** "VỤ TRƯỞNG" over "VỤ TỔ CHỨC CÁN BỘ", "PHÓ CHỦ TỊCH" over "THƯỜNG TRỰC": not an office of its own. */
function goesOn(above: Part | null, part: Part): boolean {
  return above !== null && /^(?:thường trực|phụ trách)/iu.test(part.text);
}

function newBlock(blocks: Block[], line: number): Block {
  const block: Block = { form: null, formSpan: null, signingFor: null, position: null, name: null, line, closed: false };
  blocks.push(block);
  return block;
}

const joined = (above: Part | null, part: Part): Part =>
  above === null ? part : { text: `${above.text} ${part.text}`, start: above.start, end: part.end };

function partsOf(cell: Cell): readonly Read[] {
  const form = FORM.exec(cell.plain);
  if (form && /^\p{Lu}/u.test(cell.text)) return formParts(cell, form[0].length, FORMS[(form[1] ?? '').replace(/[\s/.]/gu, '')] ?? 'TM.');
  if (isPersonName(cell.text)) return namesIn(cell).map((part) => ({ kind: 'name', part }));
  if (OFFICE_START.test(cell.plain)) return officeParts(cell, 0);
  if (isCapitalLine(cell)) return [{ kind: 'more', part: partAt(cell, 0, cell.text.length) }];
  const names = namesIn(cell);
  return names.map((part) => ({ kind: 'name', part }));
}

/** `KT. CHỦ TỊCH PHÓ CHỦ TỊCH`, `TM. ỦY BAN NHÂN DÂN CHỦ TỊCH`, `Q. GIÁM ĐỐC`. */
function formParts(cell: Cell, length: number, form: Exclude<SigningForm, ''>): readonly Read[] {
  const rest = cell.plain.slice(length);
  const capitalsEnd = lengthOfCapitals(cell.text.slice(length));
  const offices = officeStarts(rest);
  const formSpan = { start: cell.start, end: cell.start + length };
  // An office in whose name he signs opens the line; the next one is his own.
  const skipFirst = offices[0] === 0;
  const own = offices.find(
    (at, index) => (skipFirst ? index > 0 : true) && at > 0 && !/(?:doan|(?<![a-z]|truong )ban|,)\s$/u.test(rest.slice(0, at)),
  );
  if (form === 'Q.' && own === undefined)
    return [{ kind: 'form', form, formSpan, whom: { text: '', start: cell.start, end: cell.start } }, ...officeParts(cell, length)];
  if (own === undefined) {
    const end = capitalsEnd > 0 && capitalsEnd < rest.length ? capitalsEnd : rest.length;
    const whom = partAt(cell, length, length + end);
    const tail = namesFrom(cell, length + end);
    return [{ kind: 'form', form, formSpan, whom }, ...tail];
  }
  return [{ kind: 'form', form, formSpan, whom: partAt(cell, length, length + own) }, ...officeParts(cell, length + own)];
}

/** One office, or several beside each other ("THƯ KÝ CHỦ TRÌ"), and a name behind them. */
function officeParts(cell: Cell, from: number): readonly Read[] {
  const text = cell.text.slice(from);
  const capitalsEnd = lengthOfCapitals(text);
  const end = capitalsEnd > 0 && capitalsEnd < text.length ? capitalsEnd : text.length;
  const starts = splitBeside(officeStarts(cell.plain.slice(from, from + end)), cell.plain.slice(from, from + end));
  const offices = starts.map(
    (start, index): Read => ({ kind: 'office', part: partAt(cell, from + start, from + (starts[index + 1] ?? end)) }),
  );
  return [...offices, ...namesFrom(cell, from + end)];
}

/** Two offices stand beside each other only if the second is not what the first is head of. */
function splitBeside(starts: readonly number[], plain: string): readonly number[] {
  if (starts.length < 2) return [0];
  return starts.filter(
    (start, index) =>
      index === 0 ||
      plain.slice(start).trim() === plain.slice(starts[index - 1], start).trim() ||
      (/^(?:thu ky|chu tri|chu toa|nguoi ghi|dai dien|ke toan truong|giam doc|chu tich|pho chu tich)/u.test(plain.slice(start)) &&
        /(?:thu ky|chu tri|chu toa|bien ban|nguoi ghi|ke toan truong)\s+$/u.test(plain.slice(0, start))),
  );
}

function officeStarts(plain: string): readonly number[] {
  return [...plain.matchAll(OFFICE_ANYWHERE)].map((match) =>
    // "BAN THƯỜNG TRỰC CHỦ TỊCH": the standing board, and its chairman.
    /(?<![a-z])ban $/u.test(plain.slice(0, match.index)) && match[0].startsWith('thuong truc ')
      ? match.index + 'thuong truc '.length
      : match.index,
  );
}

const NAME_BEHIND = /\s(?:(?:GS|PGS|TS|BS|BSCK\s?I{1,2}|CK\s?I{1,2}|CN|KS|KTS|LS|DS|Y|H['’]|K['’])(?:[.,]\s?|\s))*\p{Lu}\p{Ll}/u;

/** How far capitals reach before a word in small letters begins. */
function lengthOfCapitals(text: string): number {
  const small = NAME_BEHIND.exec(text);
  return small && /^\p{Lu}{2}/u.test(text.replace(/\s/gu, '')) ? small.index : text.length;
}

function namesFrom(cell: Cell, from: number): readonly Read[] {
  const text = cell.text.slice(from);
  if (text.trim() === '') return [];
  const piece: Cell = { ...cell, start: cell.start + from, text, plain: cell.plain.slice(from) };
  return namesIn(piece).map((part) => ({ kind: 'name', part }));
}

/** The names of a cell; "Nguyễn Văn An Trần Thị Bình" are two. */
function namesIn(cell: Cell): readonly Part[] {
  const lead = /^\s*/u.exec(cell.text)?.[0].length ?? 0;
  const title = ACADEMIC.exec(cell.text.slice(lead))?.[0].length ?? 0;
  const from = lead + title;
  const bare = cell.text.slice(from);
  if (
    !bare
      .split(/\s+/u)
      .filter(Boolean)
      .every((word) => /^\p{Lu}[\p{L}'’-]*$/u.test(word)) ||
    bare.trim() === ''
  )
    return [];
  const words = [...bare.matchAll(/\S+/gu)];
  if (words.length < 2 || words.length > 10) return [];
  if (!FAMILY_NAMES.has(plainWord(words[0]?.[0] ?? '')) && (words.length > 4 || bare === bare.toLocaleUpperCase('vi'))) return [];
  const cuts =
    words.length < 5
      ? [0]
      : [
          0,
          ...words.slice(2, -1).flatMap((word, index) => (index + 2 >= 3 && FAMILY_NAMES.has(plainWord(word[0])) ? [index + 2] : [])),
        ].slice(0, 2);
  return cuts.map((cut, index) => {
    const first = words[cut];
    const last = words[(cuts[index + 1] ?? words.length) - 1];
    return partAt(cell, from + (first?.index ?? 0), from + (last ? last.index + last[0].length : bare.length));
  });
}

function partAt(cell: Cell, from: number, to: number): Part {
  const raw = cell.text.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  const trimmed = raw.trim().replace(/\s*[,.;:/]$/u, '');
  return { text: squeeze(trimmed), start: cell.start + from + lead, end: cell.start + from + lead + trimmed.length };
}
