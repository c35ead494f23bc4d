/**
 * Dates and times as a clerk types them ("2/10", "1420") and as the office writes them ("02/10/2026",
 * "14:20"). Nothing here changes a field while it is being typed into: the form calls these when it
 * is judged and when a field is left.
 */
import { type Day, day, type Moment, moment } from '../../../shared/time.ts';

/** `02` for 2: counts and days are written with two figures. */
export function twoFigures(count: number): string {
  return String(count).padStart(2, '0');
}

/** `02/10/2026` */
export function writeDay(date: Day): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `ngày 02 tháng 10 năm 2026`, as it is written on the paper (NĐ 30/2020/NĐ-CP Phụ lục I, II.4). */
export function writeDayInWords(date: Day): string {
  const month = Number(date.slice(5, 7));
  // The decree puts a 0 before days below 10 and before January and February only.
  const monthText = month <= 2 ? twoFigures(month) : String(month);
  return `ngày ${date.slice(8, 10)} tháng ${monthText} năm ${date.slice(0, 4)}`;
}

/**
 * Reads `2/10`, `02/10/2026`, `2-10-26`, `2.10`, `0210`, `02102026`, `2026-10-02`. A year left out is
 * the one that puts the day nearest to `today`, so "28/12" typed in January is last December.
 * Null when the text is no day of the calendar.
 */
export function readDay(text: string, today: Day): Day | null {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts =
    /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{4}|\d{2}))?$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(typed);
  if (!parts) return null;
  const [dayOfMonth, month] = [Number(parts[1]), Number(parts[2])];
  if (parts[3]) return realDay(parts[3].length === 2 ? 2000 + Number(parts[3]) : Number(parts[3]), month, dayOfMonth);
  const year = Number(today.slice(0, 4));
  const near = [year - 1, year, year + 1].map((candidate) => realDay(candidate, month, dayOfMonth)).filter((date) => date !== null);
  return near.toSorted((a, b) => distance(a, today) - distance(b, today))[0] ?? null;
}

/** Reads `1420`, `920`, `14:20`, `14h20`, `14g20`, `14.20`, `9h`, `9`. Answers `14:20`, or null. */
export function readTime(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const parts =
    /^(\d{1,2})\s*[:hg.]\s*(\d{2})?$/.exec(typed) ??
    /^(\d{1,2})\s*giờ(?:\s*(\d{1,2}))?(?:\s*phút)?$/.exec(typed) ??
    /^(\d{1,2})(\d{2})$/.exec(typed) ??
    /^(\d{1,2})$/.exec(typed);
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? '0')];
  return hour < 24 && minute < 60 ? `${twoFigures(hour)}:${twoFigures(minute)}` : null;
}

/**
 * Reads a time, or a day and a time in either order (`1/10 16:40`, `16:40 ngày 1/10`). A time alone
 * belongs to `baseDay`. Null when it is neither, or when there is no base day to put it on.
 */
export function readMoment(text: string, baseDay: Day | null, today: Day): Moment | null {
  const typed = text.trim().replace(/\s*,?\s*ngày\s+/i, ' ');
  const alone = readTime(typed);
  if (alone) return baseDay ? joinMoment(baseDay, alone) : null;
  const split = /^(\S+)\s+(\S+)$/.exec(typed.trim());
  if (!split) return null;
  const [first = '', second = ''] = split.slice(1);
  const dayFirst = first.includes('/') || first.includes('-');
  const date = readDay(dayFirst ? first : second, today);
  const time = readTime(dayFirst ? second : first);
  return date && time ? joinMoment(date, time) : null;
}

/** `14:20` on the base day; `01/10 16:40` on another day of its year; with the year otherwise. */
export function writeMoment(at: Moment, baseDay: Day | null): string {
  const [date, time] = [at.slice(0, 10), at.slice(11, 16)];
  if (date === baseDay) return time;
  const written = writeDay(date);
  return baseDay && date.slice(0, 4) === baseDay.slice(0, 4) ? `${written.slice(0, 5)} ${time}` : `${written} ${time}`;
}

/** Reads a count (`4`, `04`, `1.200`). Null when it is not a whole number from 1 to `most`. */
export function readCount(text: string, most: number): number | null {
  const typed = text.trim();
  if (!/^\d{1,3}(\.\d{3})+$|^\d+$/.test(typed)) return null;
  const count = Number(typed.replaceAll('.', ''));
  return count >= 1 && count <= most ? count : null;
}

/** What leaving a text field does to it: NFC, one space between words, none at the ends. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00A0\u200B\uFEFF]+/g, ' ')
    .trim();
}

function joinMoment(date: Day, time: string): Moment | null {
  const parsed = moment.safeParse(`${date}T${time}+07:00`);
  return parsed.success ? parsed.data : null;
}

function realDay(year: number, month: number, dayOfMonth: number): Day | null {
  const parsed = day.safeParse(`${year}-${twoFigures(month)}-${twoFigures(dayOfMonth)}`);
  return parsed.success ? parsed.data : null;
}

function distance(a: Day, b: Day): number {
  return Math.abs(Date.parse(`${a}T00:00Z`) - Date.parse(`${b}T00:00Z`));
}
