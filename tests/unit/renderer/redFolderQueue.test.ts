import { describe, expect, it } from 'vitest';
import { axisOf, byUrgency, crossings, placeOn, sayMinutes, stateOf } from '../../../renderer/features/redFolder/queueView.ts';
import type { QueueRow } from '../../../shared/contract/verbs.ts';
import { epochOf } from '../../../shared/time.ts';

const THRESHOLDS = { warnMinutes: 10, overdueMinutes: 15 };

function row(id: number, minutesSinceSigning: number, signedAt = '2020-10-02T15:30+07:00'): QueueRow {
  return {
    id,
    state: 'received',
    number: null,
    reference: null,
    seriesId: null,
    typeName: 'Công điện',
    date: '2020-10-02',
    subject: 'Ứng phó mưa lũ',
    urgency: 'hoa-toc',
    classification: 'thuong',
    signerName: 'Bùi Thanh Lâm',
    signingLine: 'KT. CHỦ TỊCH',
    unitId: 'NN',
    recipientsText: '',
    fileCopiesText: '',
    totalCopies: 1,
    outgoingCopies: 1,
    dispatchedCopies: 0,
    receiptedCopies: 0,
    dispatchedAt: null,
    redFolderAt: null,
    signedAt,
    voidReason: null,
    voidedAt: null,
    note: '',
    redFolderBy: null,
    redFolderUnitId: null,
    minutesSinceSigning,
    minutesInFolder: null,
  };
}

describe('a row of the red folder', () => {
  it('is within, near and over at the minute the office set', () => {
    expect([9, 10, 14, 15, 28].map((minutes) => stateOf(minutes, THRESHOLDS))).toEqual(['within', 'near', 'near', 'over', 'over']);
  });

  it('stands higher the longer it waits since it was signed', () => {
    expect(byUrgency([row(1, 6), row(2, 28), row(3, 12), row(4, 12)]).map((each) => each.id)).toEqual([2, 3, 4, 1]);
  });

  it('is announced only when it crosses a threshold', () => {
    const before = new Map([
      [1, 'within'],
      [2, 'near'],
      [3, 'near'],
    ] as const);
    const crossed = crossings(before, [row(1, 10), row(2, 14), row(3, 15), row(4, 60)], THRESHOLDS);
    expect(crossed.map((each) => each.id)).toEqual([1, 3]);
  });
});

describe('the time axis', () => {
  const now = '2020-10-02T15:42+07:00';

  it('holds every signature, now and every threshold', () => {
    const rows = [row(1, 28, '2020-10-02T15:14+07:00'), row(2, 6, '2020-10-02T15:36+07:00')];
    const axis = axisOf(rows, now, 15);
    expect(axis.from).toBeLessThan(epochOf('2020-10-02T15:14+07:00'));
    expect(axis.to).toBeGreaterThan(epochOf('2020-10-02T15:51+07:00'));
    expect(axis.ticks.map((tick) => tick.label)).toEqual(['15:20', '15:30', '15:40', '15:50']);
  });

  it('keeps a document of another day at the edge instead of flattening the rest', () => {
    const axis = axisOf([row(1, 1500, '2020-10-01T14:42+07:00'), row(2, 6, '2020-10-02T15:36+07:00')], now, 15);
    expect(placeOn(axis, epochOf('2020-10-01T14:42+07:00'))).toBe(0);
    expect(axis.to - axis.from).toBeLessThan(2 * 3_600_000);
  });

  it('works for an empty folder', () => {
    expect(placeOn(axisOf([], now, 15), epochOf(now))).toBeGreaterThan(50);
  });

  it('says long waits in hours and days', () => {
    expect([28, 119, 125, 3000].map(sayMinutes)).toEqual(['28 phút', '119 phút', '2 giờ 05', '2 ngày']);
  });
});
