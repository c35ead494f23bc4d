import { describe, expect, it } from 'vitest';
import { allowedActs } from '../../../renderer/features/document/allowedActs.ts';
import { minutesToDispatch, stationsOf } from '../../../renderer/features/document/route.ts';
import { mustGoNow, readReceipt, splitReference, withDayLines } from '../../../renderer/features/register/reading.ts';
import { targetOf } from '../../../renderer/features/register/targetOf.ts';
import { sameReference } from '../../../renderer/features/void/sameReference.ts';
import type { DocumentRow } from '../../../shared/domain/document.ts';

const row = (change: Partial<DocumentRow> = {}): DocumentRow => ({
  id: 1,
  state: 'issued',
  number: 1310,
  reference: '1310/VP-TH',
  seriesId: 'CV-VP',
  typeName: 'Công văn',
  date: '2020-10-02',
  subject: 'Rà soát, chuẩn bị các nội dung',
  urgency: 'thuong',
  classification: 'thuong',
  signerName: 'Đoàn Hữu Phước',
  signingLine: 'KT. CHÁNH VĂN PHÒNG',
  unitId: 'TH',
  recipientsText: 'Trưởng các phòng',
  fileCopiesText: 'VT, TH (02b)',
  totalCopies: 15,
  outgoingCopies: 12,
  dispatchedCopies: 12,
  receiptedCopies: 9,
  dispatchedAt: '2020-10-02T14:40+07:00',
  redFolderAt: null,
  signedAt: '2020-10-02T13:40+07:00',
  voidReason: null,
  voidedAt: null,
  note: '',
  ...change,
});

describe('receipts in words', () => {
  it.each([
    [{}, 'Ký 9/12', 9],
    [{ receiptedCopies: 12 }, 'Ký đủ 12', 12],
    [{ dispatchedCopies: 0, receiptedCopies: 0 }, 'Chưa chuyển', 0],
    [{ dispatchedCopies: 5, receiptedCopies: 0 }, 'Chuyển 5/12', 0],
    [{ outgoingCopies: 0, dispatchedCopies: 0, receiptedCopies: 0 }, 'Chỉ bản lưu', null],
    [{ state: 'void', dispatchedCopies: 0, receiptedCopies: 0 }, 'Không chuyển', null],
  ] as const)('%j', (change, text, done) => {
    expect(readReceipt(row(change))).toMatchObject({ text, done });
  });
});

describe('red rows', () => {
  it('are Hỏa tốc that has not wholly left', () => {
    expect(mustGoNow(row({ urgency: 'hoa-toc', dispatchedCopies: 3 }))).toBe(true);
    expect(mustGoNow(row({ urgency: 'hoa-toc' }))).toBe(false);
    expect(mustGoNow(row({ urgency: 'hoa-toc', dispatchedCopies: 3, state: 'void' }))).toBe(false);
    expect(mustGoNow(row({ urgency: 'thuong-khan', dispatchedCopies: 3 }))).toBe(false);
  });
});

describe('lines of the ledger', () => {
  const rows = [
    row({ id: 3 }),
    row({ id: 2, receiptedCopies: 12 }),
    row({ id: 1, date: '2020-10-01', state: 'void', dispatchedCopies: 0, receiptedCopies: 0 }),
  ];

  it('puts a day line above each day and counts it', () => {
    const lines = withDayLines(rows, true);
    expect(lines.map((line) => (line.kind === 'day' ? line.name : line.row.id))).toEqual(['Thứ Sáu 02/10', 3, 2, 'Thứ Năm 01/10', 1]);
    expect(lines.flatMap((line) => (line.kind === 'day' ? [line.text] : []))).toEqual([
      '2 văn bản, 1 chưa ký nhận đủ',
      '0 văn bản, 1 số hủy',
    ]);
  });

  it('does not count a day whose end is not read yet', () => {
    const texts = withDayLines(rows, false).flatMap((line) => (line.kind === 'day' ? [line.text] : []));
    expect(texts).toEqual(['2 văn bản, 1 chưa ký nhận đủ', '']);
  });

  it('splits a reference at its first stroke', () => {
    expect(splitReference('47/2026/QĐ-UBND')).toEqual(['47', '/2026/QĐ-UBND']);
  });
});

describe('moving in the ledger', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 7],
    ['PageUp', 2, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
  ])('%s from %i', (key, at, to) => {
    expect(targetOf(key, at, 5, 10)).toBe(to);
  });

  it('leaves other keys and empty lists alone', () => {
    expect(targetOf('s', 0, 5, 10)).toBeNull();
    expect(targetOf('ArrowDown', -1, 5, 0)).toBeNull();
  });
});

describe('acts that a document allows', () => {
  const acts = (change: Partial<DocumentRow>) => allowedActs({ ...row(change), redFolder: null });

  it('numbers what is received, dispatches what is numbered, receipts what has left', () => {
    expect(acts({ state: 'received', dispatchedCopies: 0, receiptedCopies: 0 })).toMatchObject({
      number: true,
      dispatch: false,
      receipt: false,
      void: false,
    });
    expect(acts({ dispatchedCopies: 0, receiptedCopies: 0 })).toMatchObject({ number: false, dispatch: true, receipt: false, void: true });
    expect(acts({})).toMatchObject({ dispatch: false, receipt: true });
  });

  it('allows nothing on a void number', () => {
    expect(Object.values(acts({ state: 'void', dispatchedCopies: 0, receiptedCopies: 0 }))).toEqual(Array(6).fill(false));
  });
});

describe('the way of a document', () => {
  const course = {
    ...row(),
    receivedAt: '2020-10-02T14:05+07:00',
    numberedAt: '2020-10-02T14:09+07:00',
  };

  it('has five stations with the minutes between', () => {
    expect(stationsOf(course).map((station) => [station.mark, station.minutes, station.state])).toEqual([
      ['13:40', null, 'done'],
      ['14:05', 25, 'done'],
      ['14:09', 4, 'done'],
      ['14:40', 31, 'done'],
      ['9/12', null, 'half'],
    ]);
    expect(minutesToDispatch(course)).toBe(60);
  });

  it('waits where nothing happened yet and shows the day of another day', () => {
    const stations = stationsOf({
      ...course,
      numberedAt: '2020-10-05T08:00+07:00',
      dispatchedAt: null,
      dispatchedCopies: 0,
      receiptedCopies: 0,
    });
    expect(stations.map((station) => station.mark)).toEqual(['13:40', '14:05', '05/10', '–', '0/12']);
    expect(stations.map((station) => station.state)).toEqual(['done', 'done', 'done', 'wait', 'wait']);
  });
});

describe('typing a number again before it is voided', () => {
  it('forgives case, accents and spaces, nothing else', () => {
    expect(sameReference('1312/vp-cnxd', '1312/VP-CNXD')).toBe(true);
    expect(sameReference(' 12 / CD-UBND', '12/CĐ-UBND')).toBe(true);
    expect(sameReference('1312', '1312/VP-CNXD')).toBe(false);
    expect(sameReference('', '')).toBe(false);
  });
});
