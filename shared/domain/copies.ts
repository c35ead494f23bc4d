/**
 * Every copy is counted: số lượng bản = the copies of all recipients + the file copies, "đúng số lượng
 * được xác định ở phần nơi nhận" (NĐ 30/2020/NĐ-CP Đ.17.1.a).
 */
import type { EntryDraft } from './entry.ts';

type Counted = Pick<EntryDraft, 'recipients' | 'fileCopies'>;

/** Copies that leave for recipients. */
export function outgoingCopies(draft: Pick<Counted, 'recipients'>): number {
  return draft.recipients.reduce((sum, line) => sum + line.copies, 0);
}

/** Copies that stay: Lưu. */
export function filedCopies(draft: Pick<Counted, 'fileCopies'>): number {
  return draft.fileCopies.reduce((sum, line) => sum + line.copies, 0);
}

export function sumOfCopies(draft: Counted): number {
  return outgoingCopies(draft) + filedCopies(draft);
}
