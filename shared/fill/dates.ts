/** Days as documents write them. */
import { DAY } from '../time.ts';

/** `2020-10-02` of day, month and year as digits; null when they make no day. */
export function dayFrom(dayDigits: string, monthDigits: string, yearDigits: string): string | null {
  if (!/^\d{1,2}$/u.test(dayDigits) || !/^\d{1,2}$/u.test(monthDigits) || !/^\d{4}$/u.test(yearDigits)) return null;
  const text = `${yearDigits}-${monthDigits.padStart(2, '0')}-${dayDigits.padStart(2, '0')}`;
  if (!DAY.test(text)) return null;
  const parsed = new Date(`${text}T00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text ? text : null;
}

/** In plain letters, right behind a reference: `, ngày 30/9/2020`, ` ngay 02 thang 10 nam 2020`. */
export const DATE_AFTER =
  /^[\s,()]{0,6}(?:ky\s{1,3})?ngay\s{0,4}(\d{1,2})\s{0,3}(?:[/.-]|thang)\s{0,3}(\d{1,2})\s{0,3}(?:[/.-]|nam)\s{0,3}(\d{4})/u;
