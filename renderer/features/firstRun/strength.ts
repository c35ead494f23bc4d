import { vi } from '../../text/vi.ts';

/** Characters below which the host refuses a password. */
export const PASSWORD_FLOOR = 8;
/** Characters from which a password is called good. */
export const PASSWORD_RECOMMENDED = 15;

/** 0 = empty, 1 = too short, 2 = accepted, 3 = good; with the words that say so. */
export function describeStrength(password: string): { readonly level: 0 | 1 | 2 | 3; readonly text: string } {
  const length = [...password].length;
  if (length === 0) return { level: 0, text: vi.firstRun.tooShort(PASSWORD_FLOOR) };
  if (length < PASSWORD_FLOOR) return { level: 1, text: vi.firstRun.tooShort(PASSWORD_FLOOR - length) };
  if (length < PASSWORD_RECOMMENDED) return { level: 2, text: vi.firstRun.acceptable };
  return { level: 3, text: vi.firstRun.good };
}
