/** The unfinished form of each user, kept through lock and crash, encrypted with everything else. */
import { type EntryDraft, entryDraft } from '../shared/domain/entry.ts';
import type { Moment } from '../shared/time.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { prepared } from './statements.ts';

export function saveDraft(db: WritableDb, userId: number, draft: EntryDraft, at: Moment): void {
  prepared<unknown>(
    db,
    'INSERT INTO drafts (user_id, draft, saved_at) VALUES (?, ?, ?) ON CONFLICT (user_id) DO UPDATE SET draft = excluded.draft, saved_at = excluded.saved_at',
  ).run(userId, JSON.stringify(draft), at);
}

/** The kept form, or null. A draft of an older shape is let go rather than half read. */
export function loadDraft(db: ReadableDb, userId: number): { readonly draft: EntryDraft; readonly savedAt: Moment } | null {
  const row = prepared<{ draft: string; saved_at: string }>(db, 'SELECT draft, saved_at FROM drafts WHERE user_id = ?').get(userId);
  if (!row) return null;
  const draft = readDraft(row.draft);
  return draft ? { draft, savedAt: row.saved_at } : null;
}

function readDraft(text: string): EntryDraft | null {
  try {
    return entryDraft.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // A draft that was damaged is lost; the book is not.
    return null;
  }
}

export function clearDraft(db: WritableDb, userId: number): void {
  prepared<unknown>(db, 'DELETE FROM drafts WHERE user_id = ?').run(userId);
}
