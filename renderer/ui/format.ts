/** How the office writes days, times and counts. */
import { type Day, dayOf, type Moment, timeOf, weekdayOf } from '../../shared/time.ts';

const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** `02/10/2020` */
export function formatDay(date: Day): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/**
 * `02/10`, `25/9`: day and month as NĐ 30/2020/NĐ-CP writes them — a zero before days under 10 and
 * before months 1 and 2 only.
 */
export function formatDayShort(date: Day): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(8, 10)}/${month <= 2 ? `0${month}` : month}`;
}

/** `15:38 ngày 02/10/2020` */
export function formatMoment(at: Moment): string {
  return `${timeOf(at)} ngày ${formatDay(dayOf(at))}`;
}

/** `02/10/2020 15:38`, for columns. */
export function formatMomentColumn(at: Moment): string {
  return `${formatDay(dayOf(at))} ${timeOf(at)}`;
}

/** `Thứ Sáu` */
export function weekdayName(date: Day): string {
  return WEEKDAYS[weekdayOf(date)] ?? '';
}

/** `Thứ Sáu, 02/10/2020 · 15:42` */
export function formatClock(now: Moment): string {
  return `${weekdayName(dayOf(now))}, ${formatDay(dayOf(now))} · ${timeOf(now)}`;
}

/** `7.941`; never used for document numbers. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** Copies as the register writes them: two figures at least (`06`). */
export function formatCopies(count: number): string {
  return String(count).padStart(2, '0');
}

/** `45 phút`, `2 giờ 05 phút`, `3 ngày` */
export function formatMinutes(minutes: number): string {
  if (minutes < 60) return `${minutes} phút`;
  if (minutes < 24 * 60) {
    const rest = minutes % 60;
    return rest === 0 ? `${Math.floor(minutes / 60)} giờ` : `${Math.floor(minutes / 60)} giờ ${String(rest).padStart(2, '0')} phút`;
  }
  return `${Math.floor(minutes / (24 * 60))} ngày`;
}

/**
 * Reads a day typed as `2/10/2020`, `02-10-2020`, `02.10.20`, `02102020`, or `2/10` (then of the year of
 * `near`). Null when it is no real day.
 */
export function parseDay(text: string, near: Day): Day | null {
  const compact = /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  const parts = compact ?? /^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?$/.exec(text.trim());
  if (!parts) return null;
  const [, dayText = '', monthText = '', yearText] = parts;
  const year = yearText === undefined ? near.slice(0, 4) : yearText.length === 2 ? `20${yearText}` : yearText;
  const candidate = `${year}-${monthText.padStart(2, '0')}-${dayText.padStart(2, '0')}`;
  const parsed = Date.parse(`${candidate}T00:00Z`);
  if (Number.isNaN(parsed) || new Date(parsed).toISOString().slice(0, 10) !== candidate) return null;
  return candidate;
}

/** Reads a time typed as `9:05`, `9h05`, `9g5`, `0905`, `905` or `9`. Answers `HH:MM`, or null. */
export function parseTime(text: string): string | null {
  const trimmed = text.trim();
  const parts = /^(\d{1,2})(?:[:hg.\s](\d{1,2})?)?$/i.exec(trimmed) ?? /^(\d{1,2})(\d{2})$/.exec(trimmed);
  if (!parts) return null;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** A moment of the register from a day and `HH:MM`. */
export function momentAt(date: Day, time: string): Moment {
  return `${date}T${time}+07:00`;
}
