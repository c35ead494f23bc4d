import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatCopies,
  formatCount,
  formatDay,
  formatDayShort,
  formatMinutes,
  formatMoment,
  momentAt,
  parseDay,
  parseTime,
  weekdayName,
} from '../../../renderer/ui/format.ts';

describe('days and times as the office writes them', () => {
  it('writes a day in full with both zeros', () => {
    expect(formatDay('2020-10-02')).toBe('02/10/2020');
  });

  it('drops the zero before months above 2 only (NĐ 30/2020/NĐ-CP)', () => {
    expect(['2020-09-25', '2020-10-02', '2020-01-05', '2020-02-28', '2020-03-05'].map(formatDayShort)).toEqual([
      '25/9',
      '02/10',
      '05/01',
      '28/02',
      '05/3',
    ]);
  });

  it('names weekdays in Vietnamese', () => {
    expect(weekdayName('2020-10-02')).toBe('Thứ Sáu');
    expect(weekdayName('2020-10-04')).toBe('Chủ Nhật');
  });

  it('writes the clock of the title strip', () => {
    expect(formatClock('2020-10-02T15:42+07:00')).toBe('Thứ Sáu, 02/10/2020 · 15:42');
    expect(formatMoment('2020-10-02T15:42+07:00')).toBe('15:42 ngày 02/10/2020');
  });

  it('groups thousands with a dot', () => {
    expect([0, 999, 1000, 7941, 1_000_000].map(formatCount)).toEqual(['0', '999', '1.000', '7.941', '1.000.000']);
  });

  it('writes copies with two figures at least', () => {
    expect([6, 15, 104].map(formatCopies)).toEqual(['06', '15', '104']);
  });

  it('says minutes in the largest fitting unit', () => {
    expect([45, 60, 125, 1440, 4500].map(formatMinutes)).toEqual(['45 phút', '1 giờ', '2 giờ 05 phút', '1 ngày', '3 ngày']);
  });
});

describe('typed days', () => {
  const near = '2020-10-02';
  it.each([
    ['02/10/2020', '2020-10-02'],
    ['2/10/2020', '2020-10-02'],
    ['2-1-2020', '2020-01-02'],
    ['02.10.20', '2020-10-02'],
    ['02102020', '2020-10-02'],
    ['2/10', '2020-10-02'],
    [' 25/9 ', '2020-09-25'],
    ['29/2/2020', '2020-02-29'],
  ])('reads %s', (typed, day) => {
    expect(parseDay(typed, near)).toBe(day);
  });

  it.each(['', '31/9/2020', '29/2/2021', '13/13/2020', '2/10/202', 'hôm nay', '2020-10-02'])('refuses %j', (typed) => {
    expect(parseDay(typed, near)).toBeNull();
  });
});

describe('typed times', () => {
  it.each([
    ['9:05', '09:05'],
    ['9h05', '09:05'],
    ['9g5', '09:05'],
    ['0905', '09:05'],
    ['905', '09:05'],
    ['9', '09:00'],
    ['15h', '15:00'],
    ['23:59', '23:59'],
  ])('reads %s', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  it.each(['', '24:00', '9:60', '2400', 'trưa', '12345'])('refuses %j', (typed) => {
    expect(parseTime(typed)).toBeNull();
  });

  it('joins day and time to a moment of the register', () => {
    expect(momentAt('2020-10-02', '15:38')).toBe('2020-10-02T15:38+07:00');
  });
});
