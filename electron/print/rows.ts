/** From a registered document to its line in the printed book. */

import { Refusal } from '../../shared/contract/result.ts';
import type { DocumentRow } from '../../shared/domain/document.ts';
import { urgencyName } from '../../shared/text/vi.ts';
import { dayOf, timeOf } from '../../shared/time.ts';
import type { RegisterRow } from './types.ts';

/**
 * The line of an issued or void document of the ordinary register.
 * Refuses `not-issued` for a document without a number, and `secret-in-ordinary-vault` for a secret one:
 * secrets have their own book and this one shows nothing of them (NĐ 30/2020/NĐ-CP Đ.15.2, Đ.16.3).
 */
export function registerRowOf(row: DocumentRow): RegisterRow {
  if (row.classification !== 'thuong') throw new Refusal('secret-in-ordinary-vault');
  if (row.number === null || row.reference === null) throw new Refusal('not-issued');
  return {
    seriesId: row.seriesId ?? '',
    number: row.number,
    reference: row.reference,
    date: row.date,
    typeName: row.typeName,
    subject: row.subject ?? '',
    signer: row.signerName,
    recipients: row.recipientsText,
    fileCopies: row.fileCopiesText,
    copies: row.totalCopies,
    dispatched: row.dispatchedAt === null ? null : dayOf(row.dispatchedAt),
    voided: row.state === 'void' ? { on: dayOf(row.voidedAt ?? row.signedAt), reason: row.voidReason ?? '' } : null,
    note: [urgencyNote(row), row.note].filter((part) => part !== '').join('. '),
  };
}

/** `Khẩn`; for Hỏa tốc also the time it left, which the notice of 01/10/2020 (II.1) asks to be kept. */
function urgencyNote(row: DocumentRow): string {
  if (row.urgency === 'thuong') return '';
  const name = urgencyName[row.urgency];
  return row.urgency === 'hoa-toc' && row.dispatchedAt !== null ? `${name}, đi ${timeOf(row.dispatchedAt)}` : name;
}
