/**
 * Findings on what the register itself holds: stray spaces, loose marks, doubled words, syllables that
 * are not Vietnamese. Anything that a correct text may contain is let pass: a finding on a sound
 * subject costs the clerk's trust, a miss only leaves what reading would find.
 */
import { FOREIGN_WORDS, FUNCTION_WORDS, KNOWN_MISTAKES, REDUPLICATIONS } from './spellingWords.ts';
import { isSyllable, parseSyllable, toneStyleOf } from './syllables.ts';

export const FINDING_KINDS = [
  'stray-space',
  'invisible-character',
  'mixed-composition',
  'doubled-word',
  'not-vietnamese',
  'tone-placement',
  'tone-style-mix',
  'unpadded-number',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface TextFinding {
  readonly kind: FindingKind;
  /** Offsets in UTF-16 units of the text as given. */
  readonly start: number;
  readonly end: number;
  /** What to write from `start` to `end` instead; null when only a person can know. */
  readonly suggestion: string | null;
  /** `info` = a matter of style or a mere possibility. */
  readonly severity: 'error' | 'info';
}

export const findingName: Readonly<Record<FindingKind, string>> = {
  'stray-space': 'Thừa dấu cách',
  'invisible-character': 'Có ký tự không nhìn thấy',
  'mixed-composition': 'Dấu gõ rời khỏi chữ (Unicode tổ hợp)',
  'doubled-word': 'Từ lặp hai lần',
  'not-vietnamese': 'Âm tiết không có trong tiếng Việt',
  'tone-placement': 'Đặt sai chỗ dấu thanh',
  'tone-style-mix': 'Lẫn hai kiểu đặt dấu thanh (hòa, hoà)',
  'unpadded-number': 'Số dưới 10 thiếu số 0 ở trước',
};

/** All findings in the order of the text. Linear in its length; never throws. */
export function inspectText(text: string): readonly TextFinding[] {
  const words = wordsOf(text);
  return [
    ...spaces(text),
    ...invisible(text),
    ...looseMarks(words),
    ...doubled(text, words),
    ...foreign(text, words),
    ...tones(words),
    ...numbers(text),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly text: string;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\u200b-\u200d\u00ad]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0],
    text: withVietnameseD(match[0].normalize('NFC').replace(/\p{Cf}/gu, '')),
  }));
}

/** Eth and African D stand in for Đ in converted texts. */
const withVietnameseD = (text: string) => text.replace(/[\u00d0\u0189]/gu, 'Đ').replace(/[\u00f0\u0256]/gu, 'đ');

const error = (kind: FindingKind, start: number, end: number, suggestion: string | null): TextFinding => ({
  kind,
  start,
  end,
  suggestion,
  severity: 'error',
});

const SPACE = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]';
const SPACE_FAULTS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=\\S)${SPACE}{2,}(?=\\S)(?![,;!?)\\]”])`, 'gu'), ' '],
  [new RegExp(`(?<=[\\p{L}\\p{N})”])${SPACE}+(?=[,;!?)\\]”](?!\\d))`, 'gu'), ''],
  [new RegExp(`(?<=[\\p{L})”])${SPACE}+(?=:(?:\\s|$))`, 'gu'), ''],
  [new RegExp(`(?<=[\\p{L}\\p{N})”])${SPACE}+(?=\\.(?:\\s|$|/\\.))`, 'gu'), ''],
  [new RegExp(`(?<=[([“])${SPACE}+(?=\\S)`, 'gu'), ''],
];

function spaces(text: string): readonly TextFinding[] {
  const findings = SPACE_FAULTS.flatMap(([pattern, suggestion]) =>
    [...text.matchAll(pattern)].map((match) => error('stray-space', match.index, match.index + match[0].length, suggestion)),
  );
  const lead = text.length - text.trimStart().length;
  const tail = text.trimEnd().length;
  if (lead > 0) findings.push(error('stray-space', 0, lead, ''));
  if (tail < text.length && tail > 0) findings.push(error('stray-space', tail, text.length, ''));
  // A single non-breaking space looks right, but no search for the words finds it.
  const taken = new Set(findings.map((finding) => finding.start));
  for (const match of text.matchAll(/(?<=[^\s])\u00a0(?=[^\s])/gu))
    if (!taken.has(match.index))
      findings.push({ kind: 'stray-space', start: match.index, end: match.index + 1, suggestion: ' ', severity: 'info' });
  return findings;
}

function invisible(text: string): readonly TextFinding[] {
  return [...text.matchAll(/[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu)].map((match) =>
    error('invisible-character', match.index, match.index + match[0].length, ''),
  );
}

function looseMarks(words: readonly Word[]): readonly TextFinding[] {
  return words.flatMap((word) => {
    const composed = withVietnameseD(word.raw.normalize('NFC'));
    return composed === word.raw ? [] : [error('mixed-composition', word.start, word.end, composed)];
  });
}

function doubled(text: string, words: readonly Word[]): readonly TextFinding[] {
  const findings: TextFinding[] = [];
  for (let index = 1; index < words.length; index += 1) {
    const first = words[index - 1];
    const second = words[index];
    if (!first || !second || first.text.toLowerCase() !== second.text.toLowerCase() || first.text.length < 2) continue;
    if (!/^[ \t\u00a0\n]+$/u.test(text.slice(first.end, second.start)) || second.start - first.end > 8) continue;
    const word = first.text.toLowerCase();
    const third = words[index + 1];
    if (REDUPLICATIONS.has(word) || (third !== undefined && third.text.toLowerCase() === word)) continue;
    if (FUNCTION_WORDS.has(word)) findings.push(error('doubled-word', first.end, second.end, ''));
    // "tổ chức chức năng": two words may meet like that.
    else if (first.text === second.text && first.text === word)
      findings.push({ kind: 'doubled-word', start: first.end, end: second.end, suggestion: '', severity: 'info' });
  }
  return findings;
}

/** Small letters only: capitals are abbreviations and names, which may be of any language. */
function foreign(text: string, words: readonly Word[]): readonly TextFinding[] {
  const odd = words.map((word) => isOdd(text, word));
  return words.flatMap((word, index) => {
    if (odd[index] !== true) return [];
    // Several in a row are a phrase of another language.
    const inPhrase =
      isAscii(word.text) && (oddNeighbour(text, words, odd, index, index - 1) || oddNeighbour(text, words, odd, index, index + 1));
    return inPhrase ? [] : [error('not-vietnamese', word.start, word.end, suggestionFor(word.text))];
  });
}

function isOdd(text: string, word: Word): boolean {
  const syllable = word.text;
  if (syllable.length < 2 || !/^\p{Ll}+$/u.test(syllable) || !isWholeToken(text, word)) return false;
  if (!/[aeiouy]/u.test(syllable.normalize('NFD')) || FOREIGN_WORDS.has(syllable)) return false;
  return /^\p{Script=Latin}+$/u.test(syllable) && !isSyllable(syllable);
}

const isAscii = (text: string) => /^[a-z]+$/iu.test(text);

/** A neighbour, over spaces alone, that is itself no Vietnamese syllable and bears no mark. */
function oddNeighbour(text: string, words: readonly Word[], odd: readonly boolean[], index: number, other: number): boolean {
  const [first, second] = other < index ? [words[other], words[index]] : [words[index], words[other]];
  const neighbour = words[other];
  if (!first || !second || !neighbour || !isAscii(neighbour.text) || !/^[ \t]+$/u.test(text.slice(first.end, second.start))) return false;
  return odd[other] === true || (!isSyllable(neighbour.text) && neighbour.text.length > 2 && !/^\p{Lu}+$/u.test(neighbour.text));
}

/** Not part of an address, a file name, a unit, an abbreviation or a hyphenated foreign word. */
function isWholeToken(text: string, word: Word): boolean {
  const before = text.charAt(word.start - 1);
  const after = text.charAt(word.end);
  const joins = /[\d/@_&\\'’.:\-–#+=%$]/u;
  if (joins.test(before)) return false;
  if (/[\d/@_&\\'’\-–#+=]/u.test(after)) return false;
  return !(after === '.' && /[\p{L}\d]/u.test(text.charAt(word.end + 1)));
}

function suggestionFor(word: string): string | null {
  const known = KNOWN_MISTAKES.get(word);
  if (known !== undefined) return known;
  for (const [wrong, right] of [
    ['ngh', 'ng'],
    ['gh', 'g'],
    ['ng', 'ngh'],
    ['k', 'c'],
    ['c', 'k'],
    ['g', 'gh'],
  ] as const) {
    if (word.startsWith(wrong) && isSyllable(right + word.slice(wrong.length))) return right + word.slice(wrong.length);
  }
  return null;
}

function tones(words: readonly Word[]): readonly TextFinding[] {
  const findings: TextFinding[] = [];
  const styles: { readonly word: Word; readonly style: 'old' | 'new' }[] = [];
  for (const word of words) {
    const syllable = parseSyllable(word.text);
    if (!syllable) continue;
    const style = toneStyleOf(syllable);
    if (style === 'old' || style === 'new') styles.push({ word, style });
    if (style === 'wrong' && /^\p{Ll}+$/u.test(word.text)) findings.push(error('tone-placement', word.start, word.end, null));
  }
  const old = styles.filter(({ style }) => style === 'old').length;
  const rare = old * 2 >= styles.length ? 'new' : 'old';
  const first = styles.find(({ style }) => style === rare);
  if (first && old > 0 && old < styles.length)
    findings.push({ kind: 'tone-style-mix', start: first.word.start, end: first.word.end, suggestion: null, severity: 'info' });
  return findings;
}

/** NĐ 30/2020/NĐ-CP Phụ lục I, Phần I, II.3: numbers below 10 carry a 0 in front. */
function numbers(text: string): readonly TextFinding[] {
  return [...text.matchAll(/(?<![\p{L}\d/.,-])([1-9])(?=\/(?:\d{4}\/)?\p{Lu}[\p{L}\d&]{0,12}-\p{Lu})/gu)].map((match) =>
    error('unpadded-number', match.index, match.index + 1, `0${match[1]}`),
  );
}
