import type { VerbOutput } from '../shared/contract/verbs.ts';
import { readCopyLines } from './documents.ts';
import type { ReadableDb } from './handles.ts';
import { prepared } from './statements.ts';

/** Recipients and file copies of the newest document of a series (of any series when null), for "repeat last". */
export function lastRecipients(db: ReadableDb, seriesId: string | null): VerbOutput<'document.lastRecipients'> {
  const last = prepared<{ id: number; file_copies: string }>(
    db,
    "SELECT id, file_copies FROM documents WHERE state = 'issued' AND (? IS NULL OR series = ?) ORDER BY ord DESC LIMIT 1",
  ).get(seriesId, seriesId);
  if (!last) return null;
  return {
    recipients: readCopyLines(db, last.id).map(({ name, purpose, method, copies, groupId }) => ({
      name,
      purpose,
      method,
      copies,
      groupId,
    })),
    fileCopies: JSON.parse(last.file_copies),
  };
}
