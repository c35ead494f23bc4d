/**
 * Phiếu gửi. Not an official form in force: NĐ 30/2020/NĐ-CP knows it only as a type of document (PG),
 * and the rules of 2020 and 2026 on state secrets do not require it. It is the office's own sheet, so
 * it bears no "Mẫu" and may be left out.
 */
import type { Urgency } from '../domain/codes.ts';

/** Half of A4, lying; lengths in millimetres. */
export const SLIP_SHEET = {
  widthMm: 210,
  heightMm: 148.5,
  marginsMm: { left: 14, right: 12, top: 10, bottom: 9 },
  qrMm: 31,
  /** TT, Số và ký hiệu, Ngày, Số bản, Độ khẩn. */
  columnWidthsMm: [10, 64, 26, 18, 26],
} as const;

/** Frame of the urgency stamp in millimetres. NĐ 30/2020/NĐ-CP Phụ lục I, Phần I, III.2.b. */
export const URGENCY_STAMP_MM: Readonly<Record<Exclude<Urgency, 'thuong'>, { readonly width: number; readonly height: number }>> = {
  khan: { width: 20, height: 8 },
  'thuong-khan': { width: 40, height: 8 },
  'hoa-toc': { width: 30, height: 8 },
};

/** Đỏ tươi on paper. */
export const STAMP_RED = '#D0121B';

const PREFIX = 'CD1.PG.';

/**
 * What the QR code of one recipient's slip says: the document's slip id and the number of the line,
 * and nothing of the document. `line` counts from 1.
 */
export function slipCode(slipId: string, line: number): string {
  return `${PREFIX}${slipId}.${line}`;
}

/** The slip id and line of a scanned code, or null when it is not one of ours. */
export function readSlipCode(scanned: string): { readonly slipId: string; readonly line: number } | null {
  const found = /^CD1\.PG\.(.+)\.([1-9]\d{0,3})$/u.exec(scanned.trim());
  return found?.[1] && found[2] ? { slipId: found[1], line: Number(found[2]) } : null;
}
