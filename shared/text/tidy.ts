/**
 * The form of a text that enters the book: composed letters, plain spaces, no space before a closing
 * mark. Nothing is re-worded; `tidy(tidy(x)) === tidy(x)`.
 */

/** Soft hyphen, zero-width spaces and joiners, direction marks, byte order mark. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const SPACES = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;
/** Eth and African D look like Đ and come from converted fonts; they are other letters. */
const LOOK_ALIKE_D = /[\u00d0\u0189]/gu;
const LOOK_ALIKE_SMALL_D = /[\u00f0\u0256]/gu;

/** NFC, invisible characters gone, line ends as `\n`, one kind of space; runs of spaces stay runs. */
export function normalizeCharacters(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC').replace(LINE_END, '\n').replace(LOOK_ALIKE_D, 'Đ').replace(LOOK_ALIKE_SMALL_D, 'đ');
}

/** As typed, but fit for the book: single spaces, none at line ends or before a closing mark, no gaps of several lines. */
export function tidy(text: string): string {
  return normalizeCharacters(text)
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/ (?=[,;!?)\]”](?!\d))/gu, '')
    .replace(/(?<!\d) (?=:)/gu, '')
    .replace(/ (?=\.(?:\s|\/\.|\.\.|$))/gu, '')
    .replace(/(?<=[([“]) /gu, '')
    .trim();
}

/** Are some letters built from a base and loose marks (NFD, or half of it)? They look right and are not found by search elsewhere. */
export function hasMixedComposition(text: string): boolean {
  return text.normalize('NFC') !== text;
}

/** Are there characters that nobody sees: zero-width spaces, direction marks, soft hyphens? */
export function hasInvisibleCharacters(text: string): boolean {
  return text.search(INVISIBLE) !== -1;
}
