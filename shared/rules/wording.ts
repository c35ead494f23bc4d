/**
 * Checks of what the register itself holds, not of the document. The notice of 01/10/2020 complains of
 * spelling; every finding here is a warning, for a name may be written as nobody expects.
 */
import type { EntryDraft } from '../domain/entry.ts';
import { type FindingKind, inspectText, type TextFinding } from '../text/spelling.ts';
import { type Found, found } from './define.ts';
import { withWords, wordsOf } from './entryWords.ts';
import { DECREE_30_FROM, decree30, NOTICE_FROM, notice } from './sources.ts';
import type { Rule } from './types.ts';
import { quotedList } from './words.ts';

const SPELLING = notice('mục I', 'việc soạn thảo văn bản cũng còn nhiều sai sót, nhất là lỗi chính tả');
const warn = { sources: [SPELLING], from: NOTICE_FROM, to: null, gate: 'number', severity: 'warn' } as const;

export const wordingRules: readonly Rule[] = [
  {
    id: 'letters-composed',
    title: 'Chữ trong sổ là Unicode dựng sẵn, không có ký tự ẩn',
    ...warn,
    check: ({ typed }) =>
      wordingFinding(typed, ['mixed-composition', 'invisible-character'], {
        title: 'Chữ lẫn hai kiểu Unicode',
        detail: (places) => `${places.length} chỗ có dấu rời hoặc ký tự ẩn, máy khác tìm không ra. Khi lưu, sổ tự chuẩn hóa.`,
        label: 'Chuẩn hóa chữ',
      }),
  },
  {
    id: 'no-stray-spaces',
    title: 'Chữ trong sổ không có dấu cách thừa',
    ...warn,
    check: ({ typed }) =>
      wordingFinding(typed, ['stray-space'], {
        title: 'Có dấu cách thừa',
        detail: (places) => `${places.length} chỗ có hai dấu cách liền nhau hoặc dấu cách sai chỗ. Khi lưu, sổ tự bỏ.`,
        label: 'Bỏ dấu cách thừa',
      }),
  },
  {
    id: 'no-doubled-words',
    title: 'Không chữ nào gõ hai lần liền nhau',
    ...warn,
    check: ({ entry }) =>
      wordingFinding(entry, ['doubled-word'], {
        title: 'Chữ gõ hai lần',
        detail: (places) => `Chữ ${quotedList(places)} gõ hai lần liền nhau. Bỏ bớt nếu thừa.`,
        label: 'Bỏ chữ thừa',
      }),
  },
  {
    id: 'vietnamese-syllables',
    title: 'Chữ trong sổ viết đúng chính tả tiếng Việt',
    ...warn,
    check: ({ entry }) =>
      wordingFinding(entry, ['not-vietnamese', 'tone-placement'], {
        title: 'Chữ có thể sai chính tả',
        detail: (places) => `Xem lại ${quotedList(places)}. Tên riêng, tiếng nước ngoài thì bỏ qua.`,
        label: 'Sửa chính tả',
      }),
  },
  {
    id: 'one-tone-style',
    title: 'Dấu thanh đặt theo một kiểu',
    ...warn,
    check: ({ entry }) =>
      wordingFinding(entry, ['tone-style-mix'], {
        title: 'Lẫn hai kiểu đặt dấu thanh',
        detail: (places) => `Chữ ${quotedList(places)} đặt dấu khác các chữ còn lại (hòa, hoà). Nên theo một kiểu.`,
        label: 'Sửa dấu thanh',
      }),
  },
  {
    id: 'cited-number-two-figures',
    title: 'Số văn bản dưới 10 viết thêm số 0 ở trước',
    ...warn,
    sources: [decree30('Phụ lục I, Phần I, mục II.3')],
    from: DECREE_30_FROM,
    check: ({ entry }) =>
      wordingFinding(entry, ['unpadded-number'], {
        title: 'Số dưới 10 thiếu số 0',
        detail: (places) => `Viết ${quotedList(places.map((digit) => `0${digit}`))} thay cho ${quotedList(places)}.`,
        label: 'Thêm số 0',
      }),
  },
];

interface Wording {
  readonly title: string;
  readonly detail: (places: readonly string[]) => string;
  readonly label: string;
}

/** One finding for all places of these kinds; its fix takes every suggestion there is. */
function wordingFinding(draft: EntryDraft, kinds: readonly FindingKind[], { title, detail, label }: Wording): Found | null {
  const places = inspected(draft).filter(({ kind }) => kinds.includes(kind));
  const first = places[0];
  if (first === undefined) return null;
  const set = withWords(draft, (text) => repaired(text, kinds));
  const fix = Object.keys(set).length === 0 ? null : { label, set };
  return found(first.field, title, detail(places.map(({ text }) => text)), fix);
}

interface Place {
  readonly field: string;
  readonly kind: FindingKind;
  readonly text: string;
}

/** Six rules ask about the same words, and a draft may have 500 recipients; drafts never change in place. */
const inspections = new WeakMap<EntryDraft, readonly Place[]>();

function inspected(draft: EntryDraft): readonly Place[] {
  const known = inspections.get(draft);
  if (known !== undefined) return known;
  const places = wordsOf(draft).flatMap(({ field, text }) =>
    findingsOf(text).map(({ kind, start, end }) => ({ field, kind, text: text.slice(start, end).trim() })),
  );
  inspections.set(draft, places);
  return places;
}

/** Without no-break spaces, which do no harm, and without the space at either end that is there while one types on. */
function findingsOf(text: string): readonly TextFinding[] {
  return inspectText(text).filter(
    ({ kind, start, end, severity }) =>
      !(kind === 'stray-space' && (severity === 'info' || text.slice(0, end).trim() === '' || text.slice(start).trim() === '')),
  );
}

/** What one repair leaves may be seen only at the next look (a word typed four times); this many looks are enough. */
const LOOKS = 20;

/** The text with every suggestion of these kinds taken. */
function repaired(text: string, kinds: readonly FindingKind[]): string {
  let before = text;
  for (let look = 0; look < LOOKS; look += 1) {
    const after = repairedOnce(before, kinds);
    if (after === before) return after;
    before = after;
  }
  return before;
}

/** The last place first, so that offsets hold; overlapping places wait for the next look. */
function repairedOnce(text: string, kinds: readonly FindingKind[]): string {
  let changed = text;
  let untouched = text.length;
  for (const { kind, start, end, suggestion } of findingsOf(text).toReversed()) {
    if (!kinds.includes(kind) || suggestion === null || end > untouched) continue;
    changed = changed.slice(0, start) + suggestion + changed.slice(end);
    untouched = start;
  }
  return changed;
}
