/** Days as an office writes them on paper. NĐ 30/2020/NĐ-CP Phụ lục I, Phần I, II.4.b. */
import type { Day } from '../time.ts';

/** Days below 10 and months 1 and 2 take a leading zero, other months none: `05/3`, `02/10`, `25/02`. */
function dayAndMonth(date: Day): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(8, 10)}/${month < 3 ? date.slice(5, 7) : month}`;
}

/** `25/9`, or `25/9/2019` when the year is not the book's own. */
export function bookDate(date: Day, bookYear: number): string {
  const short = dayAndMonth(date);
  return Number(date.slice(0, 4)) === bookYear ? short : `${short}/${date.slice(0, 4)}`;
}

/** `02/10/2026`: every part in full, for a sheet that leaves the office. */
export function fullDate(date: Day): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `ngày 02 tháng 10 năm 2026`, `ngày 05 tháng 3 năm 2020` */
export function writtenDate(date: Day): string {
  const [shortDay, shortMonth] = dayAndMonth(date).split('/');
  return `ngày ${shortDay} tháng ${shortMonth} năm ${date.slice(0, 4)}`;
}

/** A count with at least two figures, as numbers below 10 are written: `06`, `12`, `1.204`. */
export function twoFigures(count: number): string {
  return count < 10 ? `0${count}` : String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
