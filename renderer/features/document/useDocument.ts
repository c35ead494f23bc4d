import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { type Reading, useReading } from '../../app/useReading.ts';

/** Milliseconds a selection must rest before its document is read: held arrows skip what they pass. */
const REST_MS = 70;

/** The whole of one document; read again when the book changes. */
export function useDocument(documentId: number): Reading<DocumentDetail> {
  return useReading('document.get', { documentId }, REST_MS);
}
