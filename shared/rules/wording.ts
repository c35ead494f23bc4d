/**
 * Checks of what the register itself holds, not of the document: stray spaces, loose marks, words typed
 * twice. The notice of 01/10/2020 complains of spelling; every finding here is a warning, for a name may
 * be written as nobody expects.
 */
import { hasInvisibleCharacters, hasMixedComposition, normalizeCharacters, tidy } from '../text/tidy.ts';
import { found } from './define.ts';
import { withWords, wordsOf } from './entryWords.ts';
import { NOTICE_FROM, notice } from './sources.ts';
import type { Rule } from './types.ts';
import { quotedList } from './words.ts';

const SPELLING = notice('mục I', 'việc soạn thảo văn bản cũng còn nhiều sai sót, nhất là lỗi chính tả');
const warn = { sources: [SPELLING], from: NOTICE_FROM, to: null, gate: 'number', severity: 'warn' } as const;

/** Words that Vietnamese doubles on purpose. */
const REDUPLICATED = new Set(
  'ai bao chầm dần dửng đều đời đùng hằng khăng khư lâu luôn mãi mau muôn ngành ngày ngời người nhà nhanh năm rất rưng song sáng từ từng thường vừa xa xanh'.split(
    ' ',
  ),
);
const TWICE = /(?<![\p{L}\p{M}\d-])(\p{L}+)[ \n]+\1(?![\p{L}\p{M}\d-])/giu;

export const wordingRules: readonly Rule[] = [
  {
    id: 'letters-composed',
    title: 'Chữ trong sổ là Unicode dựng sẵn, không có ký tự ẩn',
    ...warn,
    check({ typed }) {
      const loose = wordsOf(typed).filter(({ text }) => hasMixedComposition(text) || hasInvisibleCharacters(text));
      const first = loose[0];
      if (first === undefined) return null;
      return found(
        first.field,
        'Chữ lẫn hai kiểu Unicode',
        `${places(loose.length)} có dấu rời hoặc ký tự ẩn; nhìn giống nhưng máy khác tìm không ra. Khi lưu sổ tự chuẩn hóa.`,
        { label: 'Chuẩn hóa chữ', set: withWords(typed, (text) => normalizeCharacters(text)) },
      );
    },
  },
  {
    id: 'no-stray-spaces',
    title: 'Chữ trong sổ không có dấu cách thừa',
    ...warn,
    check({ typed }) {
      const strayed = wordsOf(typed).filter(({ text }) => hasStraySpaces(text));
      const first = strayed[0];
      if (first === undefined) return null;
      return found(
        first.field,
        'Có dấu cách thừa',
        `${places(strayed.length)} có hai dấu cách liền nhau hoặc dấu cách trước dấu câu. Khi lưu sổ tự bỏ.`,
        {
          label: 'Bỏ dấu cách thừa',
          set: withWords(typed, (text) => (hasStraySpaces(text) ? tidy(text) : text)),
        },
      );
    },
  },
  {
    id: 'no-doubled-words',
    title: 'Không chữ nào gõ hai lần liền nhau',
    ...warn,
    check({ entry }) {
      const doubled = wordsOf(entry).flatMap(({ field, text }) => doubledWords(text).map((words) => ({ field, words })));
      const first = doubled[0];
      if (first === undefined) return null;
      return found(first.field, 'Chữ gõ hai lần', `Xem lại ${quotedList(doubled.map(({ words }) => words))}.`, {
        label: 'Bỏ chữ thừa',
        set: withWords(entry, withoutDoubledWords),
      });
    },
  },
];

const places = (count: number) => (count === 1 ? 'Ô này' : `${count} ô`);

/** A space at either end is no finding: it is there while one types the next word. */
function hasStraySpaces(text: string): boolean {
  return normalizeCharacters(text).trim() !== tidy(text);
}

function doubledWords(text: string): readonly string[] {
  return [...text.matchAll(TWICE)].filter((match) => !isReduplicated(match[1])).map((match) => match[0]);
}

/** Repeated until nothing is doubled: three of a word leave two at the first pass. */
function withoutDoubledWords(text: string): string {
  const once = text.replace(TWICE, (whole, word: string) => (isReduplicated(word) ? whole : word));
  return once === text ? text : withoutDoubledWords(once);
}

function isReduplicated(word: string | undefined): boolean {
  return word !== undefined && REDUPLICATED.has(word.toLocaleLowerCase('vi'));
}
