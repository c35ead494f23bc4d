/**
 * Folding: the form in which two ways of writing the same Vietnamese text become one. It is applied
 * to what is stored and to what is typed alike, and folding the beginning of a word always gives the
 * beginning of the folded word, so that search as one types never loses a row.
 */

/** A look-alike of đ: Icelandic eth and African d stand in for it in texts converted from old fonts. */
const D_WITH_STROKE = /[đðɖ]/gu;
const INVISIBLE = /[\p{Cf}\p{M}]+/gu;

/**
 * Tone and vowel marks off, đ→d, lower case, white space runs to one space. `hoà` and `hòa` are the same
 * anyway once marks are off; `quí/quý`, `kĩ/kỹ`, `lí/lý` become the same by writing i for a y that
 * follows one consonant (or qu) at the beginning of a word.
 */
export function fold(text: string): string {
  return plainLetters(text)
    .replace(/(?<!\p{L})(qu|[b-df-hj-npr-tv-xz])y/gu, '$1i')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * A reference by its letters and digits alone, without the word "số" and leading zeros: `1292/VP-TH`,
 * `1292 vp th` and `số 1292/VP - TH` are equal, and `1292/vp` is their beginning.
 */
export function foldReference(text: string): string {
  return plainLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^so(?=\d)/u, '')
    .replace(/^0+(?=\d)/u, '');
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replace(INVISIBLE, '').toLowerCase().replace(D_WITH_STROKE, 'd').replace(INVISIBLE, '');
}
