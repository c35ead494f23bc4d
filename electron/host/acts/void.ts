import { performAct } from '../../../db/act.ts';
import { findDocument } from '../../../db/documents.ts';
import { voidDocumentNumber } from '../../../db/series.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import type { ParsedInput } from '../../../shared/contract/verbs.ts';
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { foldReference } from '../../../shared/text/fold.ts';
import { tidy } from '../../../shared/text/tidy.ts';
import { type HostState, type HostSurroundings, requireSession } from '../session.ts';
import { requireDetail } from './issue.ts';

/**
 * Hủy số: the number, the text and the reason stay in the book for ever; the number is never given
 * again (NĐ 30/2020/NĐ-CP Đ.15.1). The reference must be typed again, so that no slip of a key voids.
 */
export function voidDocument(input: ParsedInput<'document.void'>, state: HostState, around: HostSurroundings): DocumentDetail {
  const session = requireSession(state);
  const { vault } = session;
  const reason = tidy(input.reason);
  if (reason === '') throw new Refusal('reason-required');
  performAct(vault.db, vault.actor, around.clock, 'document.void', (tx) => {
    const document = findDocument(tx.db, input.documentId);
    if (!document) throw new Refusal('not-found');
    if (document.state === 'void') throw new Refusal('already-void');
    if (document.reference === null) throw new Refusal('not-issued');
    if (foldReference(input.confirmReference) !== foldReference(document.reference))
      throw new Refusal('confirmation-mismatch', { reference: document.reference });
    voidDocumentNumber(tx, document.id, reason);
    tx.update('documents', document.id, { state: 'void', void_reason: reason, voided_at: tx.at });
    tx.about(document.id, document.reference);
    tx.note({ reason });
  });
  return requireDetail(session, input.documentId);
}
