import { describe, expect, it } from 'vitest';
import {
  readCount,
  readDay,
  readMoment,
  readTime,
  tidyText,
  writeDay,
  writeDayInWords,
  writeMoment,
} from '../../../renderer/features/entry/typed.ts';

const TODAY = '2020-10-02';

describe('a day as it is typed', () => {
  it.each([
    ['2/10', '2020-10-02'],
    ['02/10/2020', '2020-10-02'],
    ['2-10-20', '2020-10-02'],
    ['2.10', '2020-10-02'],
    ['2 10', '2020-10-02'],
    ['0210', '2020-10-02'],
    ['02102020', '2020-10-02'],
    ['2020-10-02', '2020-10-02'],
    [' 25/9 ', '2020-09-25'],
    ['29/2/2024', '2024-02-29'],
  ])('reads %s as %s', (typed, expected) => {
    expect(readDay(typed, TODAY)).toBe(expected);
  });

  it('takes the year that puts the day nearest to today', () => {
    expect(readDay('28/12', '2021-01-04')).toBe('2020-12-28');
    expect(readDay('5/1', '2020-12-30')).toBe('2021-01-05');
    expect(readDay('29/2', '2021-03-01')).toBe('2020-02-29');
  });

  it.each(['', 'hôm nay', '31/9', '32/1', '29/2/2021', '2/13', '2', '2/10/2', '2/10/20201'])('does not read %s', (typed) => {
    expect(readDay(typed, TODAY)).toBeNull();
  });

  it('writes days as the office does', () => {
    expect(writeDay('2020-10-02')).toBe('02/10/2020');
    expect(writeDayInWords('2020-10-02')).toBe('ngày 02 tháng 10 năm 2020');
    expect(writeDayInWords('2020-02-25')).toBe('ngày 25 tháng 02 năm 2020');
    expect(writeDayInWords('2020-03-05')).toBe('ngày 05 tháng 3 năm 2020');
  });
});

describe('a time as it is typed', () => {
  it.each([
    ['1420', '14:20'],
    ['920', '09:20'],
    ['14:20', '14:20'],
    ['14h20', '14:20'],
    ['14g20', '14:20'],
    ['14.20', '14:20'],
    ['14 giờ 20 phút', '14:20'],
    ['9h', '09:00'],
    ['9', '09:00'],
    ['0000', '00:00'],
    ['23:59', '23:59'],
  ])('reads %s as %s', (typed, expected) => {
    expect(readTime(typed)).toBe(expected);
  });

  it.each(['', '24:00', '1460', '14:5:1', 'chiều', '14:2'])('does not read %s', (typed) => {
    expect(readTime(typed)).toBeNull();
  });
});

describe('a moment as it is typed', () => {
  it('puts a time alone on the base day', () => {
    expect(readMoment('1420', '2020-09-30', TODAY)).toBe('2020-09-30T14:20+07:00');
    expect(readMoment('1420', null, TODAY)).toBeNull();
  });

  it('takes a day and a time in either order', () => {
    expect(readMoment('1/10 16:40', TODAY, TODAY)).toBe('2020-10-01T16:40+07:00');
    expect(readMoment('16:40 1/10', TODAY, TODAY)).toBe('2020-10-01T16:40+07:00');
    expect(readMoment('16h40, ngày 1/10/2019', TODAY, TODAY)).toBe('2019-10-01T16:40+07:00');
  });

  it('reads back what it writes, on the base day and away from it', () => {
    for (const at of ['2020-10-02T15:38+07:00', '2020-09-30T08:05+07:00', '2019-12-31T23:59+07:00']) {
      expect(readMoment(writeMoment(at, TODAY), TODAY, TODAY)).toBe(at);
    }
    expect(writeMoment('2020-10-02T15:38+07:00', TODAY)).toBe('15:38');
    expect(writeMoment('2020-09-30T08:05+07:00', TODAY)).toBe('30/09 08:05');
    expect(writeMoment('2019-12-31T23:59+07:00', TODAY)).toBe('31/12/2019 23:59');
  });
});

describe('counts and text', () => {
  it('reads whole numbers within the limit only', () => {
    expect(readCount('04', 9999)).toBe(4);
    expect(readCount('1.200', 9999)).toBe(1200);
    for (const typed of ['', '0', '-1', '1,5', '1.20', '10000', 'ba']) expect(readCount(typed, 9999)).toBeNull();
  });

  it('tidies on leaving a field: one form of each letter, single spaces, none at the ends', () => {
    expect(tidyText('  Sở  Tài\u00A0chính ')).toBe('Sở Tài chính');
    expect(tidyText('Tiê\u0301ng')).toBe('Tiếng');
  });
});
