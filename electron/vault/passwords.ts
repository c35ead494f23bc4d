/** What a new password must be (ASVS 5.0 6.2): length and not a common one; never rules of composition. */
import { Refusal } from '../../shared/contract/result.ts';
import { COMMON_PASSWORDS } from './commonPasswords.ts';

const MIN_CHARACTERS = 8;
const MAX_CHARACTERS = 1_024;
/** Rows of the keyboard, and the alphabet: a run along one of them is what fingers do, not what a person chose. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '12345678901234567890', 'abcdefghijklmnopqrstuvwxyz'];

/**
 * `known` are words that anybody would try first here: login, name, office. Refusals: password-too-short,
 * password-too-long, password-common.
 */
export function refuseWeakPassword(password: string, known: readonly string[]): void {
  const characters = [...password.normalize('NFC')];
  if (characters.length < MIN_CHARACTERS) throw new Refusal('password-too-short');
  if (characters.length > MAX_CHARACTERS) throw new Refusal('password-too-long');
  const plain = plainly(password);
  if (isCommon(plain, new Set(known.map(plainly)))) throw new Refusal('password-common');
}

/** Without case, marks and separators, as a list of common passwords is written. */
function plainly(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[\s._-]/g, '');
}

function isCommon(plain: string, known: ReadonlySet<string>): boolean {
  // "matkhau2020!" is "matkhau" to whoever guesses; so is "2020matkhau".
  const trimmed = plain.replace(/[\d!@#$%^&*?]+$/, '').replace(/^\d+/, '');
  const unit = repeatedUnit(plain);
  return [plain, trimmed, unit].some((text) => COMMON_PASSWORDS.has(text) || known.has(text)) || unit.length <= 3 || isRun(plain);
}

/** "ab" of "abababab"; the text itself when it repeats nothing. */
function repeatedUnit(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, at);
}

/** "12345678", "87654321", "qwertyuiop", "aaaabbbb". */
function isRun(text: string): boolean {
  const backwards = [...text].reverse().join('');
  return new Set(text).size <= 2 || ROWS.some((row) => row.includes(text) || row.includes(backwards));
}
