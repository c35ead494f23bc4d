/** The usual spans a book is printed for. Weeks begin on Monday. */
import { addDays, type Day, weekdayOf } from '../../../shared/time.ts';

export const QUICK_PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type QuickPeriod = (typeof QUICK_PERIODS)[number];

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The span of that kind which holds `today`, from its first day to today: later days have no documents yet. */
export function periodOf(quick: QuickPeriod, today: Day): Period {
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))];
  switch (quick) {
    case 'day':
      return { from: today, to: today };
    case 'week':
      return { from: addDays(today, -((weekdayOf(today) + 6) % 7)), to: today };
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, to: today };
    case 'quarter':
      return { from: `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`, to: today };
    case 'year':
      return { from: `${year}-01-01`, to: today };
  }
}
