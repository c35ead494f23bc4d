/** What a new password must be (ASVS 5.0 6.2): length and not a common one; never rules of composition. */
import { Refusal } from '../../shared/contract/result.ts';
import { COMMON_PASSWORDS } from './commonPasswords.ts';

const MIN_CHARACTERS = 8;
const MAX_CHARACTERS = 1_024;

/** Refusals: password-too-short, password-too-long, password-common. */
export function refuseWeakPassword(password: string): void {
  const characters = [...password.normalize('NFC')];
  if (characters.length < MIN_CHARACTERS) throw new Refusal('password-too-short');
  if (characters.length > MAX_CHARACTERS) throw new Refusal('password-too-long');
  if (isCommon(characters.join(''))) throw new Refusal('password-common');
}

function isCommon(password: string): boolean {
  const plain = password
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[\s._-]/g, '');
  return COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(plain.replace(/[\d!@#$%^&*]+$/, '')) || isMonotonous(plain);
}

/** "aaaaaaaa", "abababab", "12345678", "87654321", "qwertyuiop". */
function isMonotonous(text: string): boolean {
  if (new Set(text).size <= 2) return true;
  const steps = new Set<number>();
  for (let at = 1; at < text.length; at++) steps.add(text.charCodeAt(at) - text.charCodeAt(at - 1));
  if (steps.size === 1) return true;
  return ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'].some(
    (row) => row.includes(text) || [...row].reverse().join('').includes(text),
  );
}
