import { describe, expect, it } from 'vitest';
import { registerRowOf } from '../../../electron/print/rows.ts';
import type { DocumentRow } from '../../../shared/domain/document.ts';

const issued: DocumentRow = {
  id: 1,
  state: 'issued',
  number: 1297,
  reference: '1297/VP-TH',
  seriesId: 'VP',
  typeName: 'Giấy mời',
  date: '2026-09-30',
  subject: 'họp rà soát nội dung trình HĐND tỉnh',
  urgency: 'thuong',
  classification: 'thuong',
  signerName: 'Ngô Quang Dũng',
  signingLine: 'KT. CHÁNH VĂN PHÒNG',
  unitId: 'TH',
  recipientsText: 'Sở Tài chính; Sở Tư pháp',
  fileCopiesText: 'VT; TH',
  totalCopies: 5,
  outgoingCopies: 3,
  dispatchedCopies: 3,
  receiptedCopies: 0,
  dispatchedAt: '2026-09-30T16:21+07:00',
  redFolderAt: null,
  signedAt: '2026-09-30T15:40+07:00',
  voidReason: null,
  voidedAt: null,
  note: '',
};

describe('a document in the printed book', () => {
  it('keeps its words and days', () => {
    expect(registerRowOf(issued)).toMatchObject({
      number: 1297,
      reference: '1297/VP-TH',
      subject: issued.subject,
      signer: 'Ngô Quang Dũng',
      recipients: 'Sở Tài chính; Sở Tư pháp',
      copies: 5,
      dispatched: '2026-09-30',
      voided: null,
      note: '',
    });
  });
  it('notes urgency, for Hỏa tốc with the time it left', () => {
    expect(registerRowOf({ ...issued, urgency: 'khan', note: 'thay 1290/VP-TH' }).note).toBe('Khẩn. thay 1290/VP-TH');
    expect(registerRowOf({ ...issued, urgency: 'hoa-toc' }).note).toBe('Hỏa tốc, đi 16:21');
    expect(registerRowOf({ ...issued, urgency: 'hoa-toc', dispatchedAt: null }).note).toBe('Hỏa tốc');
  });
  it('carries the day and reason of a void number', () => {
    const row = registerRowOf({ ...issued, state: 'void', voidReason: 'trùng 1287/VP-NC', voidedAt: '2026-10-01T08:00+07:00' });
    expect(row.voided).toEqual({ on: '2026-10-01', reason: 'trùng 1287/VP-NC' });
  });
  it('never lets a secret document into the ordinary book', () => {
    for (const classification of ['mat', 'toi-mat', 'tuyet-mat'] as const) {
      expect(() => registerRowOf({ ...issued, classification })).toThrow('secret-in-ordinary-vault');
    }
  });
  it('has no line for a document without a number', () => {
    expect(() => registerRowOf({ ...issued, state: 'received', number: null, reference: null })).toThrow('not-issued');
  });
});
