import { describe, expect, it } from 'vitest';
import { SLIP_SHEET } from '../../../shared/forms/dispatchSlip.ts';
import { bookDate, fullDate, twoFigures, writtenDate } from '../../../shared/forms/officeDate.ts';
import { REGISTER_FORMS, registerFormOn } from '../../../shared/forms/registerBook.ts';

describe('forms of the register', () => {
  it('have the ten columns of Phụ lục IV in order and word for word', () => {
    expect(registerFormOn('2026-10-02').columns.map(({ title }) => title)).toEqual([
      'Số, ký hiệu văn bản',
      'Ngày tháng văn bản',
      'Tên loại và trích yếu nội dung văn bản',
      'Người ký',
      'Nơi nhận văn bản',
      'Đơn vị, người nhận bản lưu',
      'Số lượng bản',
      'Ngày chuyển',
      'Ký nhận',
      'Ghi chú',
    ]);
  });

  it('fill each sheet exactly from margin to margin, one width per column', () => {
    for (const form of REGISTER_FORMS) {
      for (const sheet of Object.values(form.sheets)) {
        expect(sheet.columnWidthsMm).toHaveLength(form.columns.length);
        const columns = sheet.columnWidthsMm.reduce((sum, width) => sum + width, 0);
        expect(columns + sheet.marginsMm.left + sheet.marginsMm.right).toBe(sheet.widthMm);
      }
    }
  });

  it('follow each other without gap, oldest first', () => {
    for (const [index, form] of REGISTER_FORMS.entries()) {
      const next = REGISTER_FORMS[index + 1];
      expect(form.to === null).toBe(next === undefined);
      if (next !== undefined) expect(form.from < next.from).toBe(true);
    }
  });

  it('hold from the day NĐ 30/2020/NĐ-CP was signed; before it the oldest known form is used', () => {
    expect(registerFormOn('2020-03-05').id).toBe('nd-30-2020-so-dang-ky-van-ban-di');
    expect(registerFormOn('2019-12-31')).toBe(REGISTER_FORMS[0]);
  });
});

describe('the slip', () => {
  it('leaves room beside its table for the code', () => {
    const table = SLIP_SHEET.columnWidthsMm.reduce((sum, width) => sum + width, 0);
    const { left, right } = SLIP_SHEET.marginsMm;
    expect(SLIP_SHEET.widthMm - left - right - table - 6).toBeGreaterThanOrEqual(SLIP_SHEET.qrMm);
  });
});

describe('days on paper', () => {
  it('take a zero before days below 10 and months 1 and 2 only', () => {
    expect(bookDate('2026-01-03', 2026)).toBe('03/01');
    expect(bookDate('2026-07-27', 2026)).toBe('27/7');
    expect(bookDate('2026-12-31', 2026)).toBe('31/12');
    expect(writtenDate('2020-03-05')).toBe('ngày 05 tháng 3 năm 2020');
  });
  it('name the year when it is not the book’s', () => {
    expect(bookDate('2025-12-31', 2026)).toBe('31/12/2025');
    expect(fullDate('2026-03-05')).toBe('05/03/2026');
  });
  it('write counts with two figures at least and a dot after thousands', () => {
    expect([0, 6, 12, 204, 1204, 1_000_000].map(twoFigures)).toEqual(['00', '06', '12', '204', '1.204', '1.000.000']);
  });
});
