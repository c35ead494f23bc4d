/** Numbers, days and lists as findings write them. */
import { bookDate, twoFigures } from '../forms/officeDate.ts';
import { type Day, dayOf, type Moment, timeOf } from '../time.ts';

/** `30/9/2020`, `05/3/2020` */
export const dayText = (day: Day): string => bookDate(day, 0);

/** `14:20 ngày 02/10/2020` */
export const momentText = (at: Moment): string => `${timeOf(at)} ngày ${dayText(dayOf(at))}`;

/** `03`, `12`, `1.204` */
export const countText = twoFigures;

/** The first `shown` items in quotation marks, then how many more. */
export function quotedList(items: readonly string[], shown = 3): string {
  const rest = items.length - shown;
  const head = items.slice(0, shown).map((item) => `“${item}”`);
  return rest > 0 ? `${head.join(', ')} và ${rest} chỗ khác` : head.join(', ');
}

/** `45 phút`, `2 giờ 05 phút`, `3 ngày`: at least one minute. */
export function durationText(minutes: number): string {
  if (minutes < 60) return `${Math.max(1, minutes)} phút`;
  if (minutes >= 2880) return `${Math.floor(minutes / 1440)} ngày`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} giờ${rest === 0 ? '' : ` ${twoFigures(rest)} phút`}`;
}
