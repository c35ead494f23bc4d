import type { DocumentDetail } from '../../../shared/domain/document.ts';

/** Which acts a document allows now; the host judges again. */
export function allowedActs(
  detail: Pick<DocumentDetail, 'state' | 'outgoingCopies' | 'dispatchedCopies' | 'receiptedCopies' | 'redFolder'>,
) {
  const issued = detail.state === 'issued';
  return {
    number: detail.state === 'received',
    dispatch: issued && detail.dispatchedCopies < detail.outgoingCopies,
    receipt: issued && detail.receiptedCopies < detail.dispatchedCopies,
    folder: detail.state !== 'void' && detail.redFolder === null && detail.dispatchedCopies < detail.outgoingCopies,
    printSlip: issued && detail.outgoingCopies > 0,
    void: issued,
  };
}
