/** Documents marked Hỏa tốc, by whether their copies have left. */
import type { DocumentRow } from '../shared/domain/document.ts';
import type { Day, Moment } from '../shared/time.ts';
import { documentRowOf, readCopyLines, type StoredDocument } from './documents.ts';
import type { ReadableDb } from './handles.ts';
import { prepared } from './statements.ts';

export interface FolderDocument extends DocumentRow {
  readonly redFolderBy: string | null;
  readonly redFolderUnitId: string | null;
}

export function redFolderDocuments(
  db: ReadableDb,
  today: Day,
): { readonly waiting: readonly FolderDocument[]; readonly gone: readonly (FolderDocument & { readonly lastDispatchedAt: Moment })[] } {
  const waiting: FolderDocument[] = [];
  const gone: (FolderDocument & { readonly lastDispatchedAt: Moment })[] = [];
  const rows = prepared<StoredDocument>(
    db,
    `SELECT d.* FROM documents d WHERE d.urgency = 'hoa-toc' AND d.state <> 'void'
         AND (EXISTS (SELECT 1 FROM copy_lines c WHERE c.document_id = d.id AND (c.dispatched_at IS NULL OR substr(c.dispatched_at, 1, 10) = ?))
              OR NOT EXISTS (SELECT 1 FROM copy_lines c WHERE c.document_id = d.id))
       ORDER BY d.ord DESC`,
  ).all(today);
  for (const stored of rows) {
    const copies = readCopyLines(db, stored.id);
    const row: FolderDocument = {
      ...documentRowOf(stored, copies),
      redFolderBy: stored.red_folder_by,
      redFolderUnitId: stored.red_folder_unit,
    };
    const moments = copies.map((line) => line.dispatchedAt).filter((at) => at !== null);
    const last = moments.sort().at(-1);
    if (last !== undefined && moments.length === copies.length) gone.push({ ...row, lastDispatchedAt: last });
    else waiting.push(row);
  }
  return { waiting, gone };
}
