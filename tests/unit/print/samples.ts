/** Invented lines of an invented office. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RegisterBookInput, RegisterRow, SlipInput } from '../../../electron/print/types.ts';

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'capdo-print-'));
}

export function row(changes: Partial<RegisterRow> = {}): RegisterRow {
  const number = changes.number ?? 1288;
  return {
    seriesId: 'VP',
    number,
    reference: `${number}/VP-TH`,
    date: '2026-09-30',
    typeName: 'Công văn',
    subject: `chấn chỉnh việc soạn thảo văn bản lần ${number}`,
    signer: 'Ngô Quang Dũng',
    recipients: 'Sở Tài chính; UBND xã Nghĩa Kỳ',
    fileCopies: 'VT; TH (02b)',
    copies: 5,
    dispatched: '2026-10-01',
    voided: null,
    note: '',
    ...changes,
  };
}

export function rows(count: number, change: (index: number) => Partial<RegisterRow> = () => ({})): readonly RegisterRow[] {
  return Array.from({ length: count }, (_, index) => row({ number: 1288 + index, ...change(index) }));
}

export function book(changes: Partial<RegisterBookInput> = {}): RegisterBookInput {
  return {
    officeName: 'Văn phòng UBND tỉnh Quảng Ngãi',
    superior: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
    year: 2026,
    from: '2026-09-01',
    to: '2026-10-02',
    volume: '02',
    printedAt: '2026-10-02T16:58+07:00',
    printedBy: 'Trần Thị Hạnh',
    printCopy: 1,
    rows: rows(3),
    ...changes,
  };
}

export function slip(changes: Partial<SlipInput> = {}): SlipInput {
  return {
    officeName: 'Văn phòng',
    superior: 'UBND tỉnh Quảng Ngãi',
    place: 'Quảng Ngãi',
    slipNumber: null,
    slipId: 'K7QF-93MD',
    date: '2026-10-02',
    reference: '1312/VP-CNXD',
    documentDate: '2026-10-02',
    urgency: 'thuong',
    classification: 'thuong',
    recipients: [
      { line: 1, name: 'Sở Tài chính', copies: 1 },
      { line: 3, name: 'Kho bạc Nhà nước Khu vực XV', copies: 12 },
    ],
    senderName: 'Trần Thị Hạnh',
    registryUnitName: 'Phòng Hành chính - Tổ chức',
    printedAt: '2026-10-02T16:58+07:00',
    ...changes,
  };
}

/** The 134 letters that Vietnamese adds to the Latin alphabet: 67 small ones and their capitals. */
export const VIETNAMESE_LETTERS: readonly string[] = (() => {
  const small = [...'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'];
  return [...small, ...small.map((letter) => letter.toLocaleUpperCase('vi'))];
})();
