/**
 * Working days, for "chậm nhất là trong ngày làm việc tiếp theo" (NĐ 30/2020/NĐ-CP Đ.15.2). Weekends are
 * known; holidays and swapped days are the office's setting, by the yearly decision.
 */
import { addDays, type Day, weekdayOf } from '../time.ts';
import type { WorkingCalendar } from './office.ts';

/** A day named as worked is one whatever else is said of it. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  if (calendar.workingDays.includes(day)) return true;
  if (calendar.holidays.includes(day)) return false;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/** The first working day after `day`. */
export function nextWorkingDay(day: Day, calendar: WorkingCalendar): Day {
  let next = addDays(day, 1);
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1);
  return next;
}
