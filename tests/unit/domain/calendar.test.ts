import { describe, expect, it } from 'vitest';
import { isWorkingDay, nextWorkingDay } from '../../../shared/domain/calendar.ts';

const PLAIN = { holidays: [], workingDays: [] };

describe('isWorkingDay', () => {
  it('counts Monday to Friday', () => {
    const week = ['2020-09-28', '2020-09-29', '2020-09-30', '2020-10-01', '2020-10-02', '2020-10-03', '2020-10-04'];
    expect(week.map((day) => isWorkingDay(day, PLAIN))).toEqual([true, true, true, true, true, false, false]);
  });

  it('leaves holidays out and takes swapped days in', () => {
    expect(isWorkingDay('2020-09-02', { holidays: ['2020-09-02'], workingDays: [] })).toBe(false);
    expect(isWorkingDay('2020-10-03', { holidays: [], workingDays: ['2020-10-03'] })).toBe(true);
  });
});

describe('nextWorkingDay', () => {
  it('goes over a weekend, a holiday and the end of a year', () => {
    expect(nextWorkingDay('2020-10-01', PLAIN)).toBe('2020-10-02');
    expect(nextWorkingDay('2020-10-02', PLAIN)).toBe('2020-10-05');
    expect(nextWorkingDay('2020-12-31', { holidays: ['2021-01-01'], workingDays: [] })).toBe('2021-01-04');
  });

  it('stops at a Saturday that is worked', () => {
    expect(nextWorkingDay('2020-10-02', { holidays: [], workingDays: ['2020-10-03'] })).toBe('2020-10-03');
  });
});
