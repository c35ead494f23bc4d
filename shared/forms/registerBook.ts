/** Sổ đăng ký văn bản đi: the forms and the days they hold. */
import type { Day } from '../time.ts';
import type { RegisterForm } from './types.ts';

/**
 * NĐ 30/2020/NĐ-CP Phụ lục IV mục I. "Tối thiểu gồm 10 nội dung": columns may be added, never dropped.
 * The decree came into force on the day it was signed (Đ.37). It prescribes no paper size; A4 fits the
 * printer of every office, A3 is the bound book clerks know.
 */
const DECREE_30_2020: RegisterForm = {
  id: 'nd-30-2020-so-dang-ky-van-ban-di',
  title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
  from: '2020-03-05',
  to: null,
  source: { document: 'Nghị định 30/2020/NĐ-CP', article: 'Phụ lục IV, mục I', quote: 'Tối thiểu gồm 10 nội dung' },
  basisLine: 'Mẫu sổ theo Phụ lục IV Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ',
  columns: [
    { id: 'reference', title: 'Số, ký hiệu văn bản', align: 'left' },
    { id: 'date', title: 'Ngày tháng văn bản', align: 'center' },
    { id: 'subject', title: 'Tên loại và trích yếu nội dung văn bản', align: 'left' },
    { id: 'signer', title: 'Người ký', align: 'left' },
    { id: 'recipients', title: 'Nơi nhận văn bản', align: 'left' },
    { id: 'fileCopies', title: 'Đơn vị, người nhận bản lưu', align: 'left' },
    { id: 'copies', title: 'Số lượng bản', align: 'center' },
    { id: 'dispatched', title: 'Ngày chuyển', align: 'center' },
    { id: 'receipt', title: 'Ký nhận', align: 'left' },
    { id: 'note', title: 'Ghi chú', align: 'left' },
  ],
  sheets: {
    A4: {
      paper: 'A4',
      widthMm: 297,
      heightMm: 210,
      marginsMm: { left: 20, right: 10, top: 11, bottom: 9 },
      columnWidthsMm: [30, 15, 66, 24, 40, 20, 12, 15, 23, 22],
      bodyPt: 9.5,
      leadingPt: 11.4,
      cellPaddingMm: { x: 1.2, y: 0.9 },
      rowMinMm: 11,
      headMinMm: 13,
    },
    A3: {
      paper: 'A3',
      widthMm: 420,
      heightMm: 297,
      marginsMm: { left: 25, right: 15, top: 14, bottom: 12 },
      columnWidthsMm: [37, 20, 100, 35, 57, 26, 17, 20, 36, 32],
      bodyPt: 12,
      leadingPt: 14.5,
      cellPaddingMm: { x: 1.6, y: 1.1 },
      rowMinMm: 18,
      headMinMm: 17,
    },
  },
};

/** Oldest first. */
export const REGISTER_FORMS: readonly [RegisterForm, ...RegisterForm[]] = [DECREE_30_2020];

/**
 * The form in force on a day. A day before the oldest form known gets the oldest: the book must still
 * print, and the cover names the form it is printed in.
 */
export function registerFormOn(day: Day): RegisterForm {
  return REGISTER_FORMS.findLast((form) => form.from <= day) ?? REGISTER_FORMS[0];
}
