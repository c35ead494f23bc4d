import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../renderer/features/print/period.ts';

describe('the span a book is printed for', () => {
  it('runs from the first day of its kind to today', () => {
    expect(periodOf('day', '2020-10-02')).toEqual({ from: '2020-10-02', to: '2020-10-02' });
    expect(periodOf('week', '2020-10-02')).toEqual({ from: '2020-09-28', to: '2020-10-02' });
    expect(periodOf('month', '2020-10-02')).toEqual({ from: '2020-10-01', to: '2020-10-02' });
    expect(periodOf('quarter', '2020-12-31')).toEqual({ from: '2020-10-01', to: '2020-12-31' });
    expect(periodOf('year', '2020-10-02')).toEqual({ from: '2020-01-01', to: '2020-10-02' });
  });

  it('counts a Sunday to the week before and a Monday to its own', () => {
    expect(periodOf('week', '2020-10-04').from).toBe('2020-09-28');
    expect(periodOf('week', '2020-10-05').from).toBe('2020-10-05');
  });

  it('begins quarters in January, April, July and October', () => {
    expect(['2020-01-31', '2020-06-30', '2020-07-01', '2020-09-30'].map((day) => periodOf('quarter', day).from)).toEqual([
      '2020-01-01',
      '2020-04-01',
      '2020-07-01',
      '2020-07-01',
    ]);
  });
});
