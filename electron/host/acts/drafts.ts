import { clearDraft, loadDraft, saveDraft } from '../../../db/drafts.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import type { ParsedInput, VerbOutput } from '../../../shared/contract/verbs.ts';
import { type HostState, type HostSurroundings, requireSession } from '../session.ts';

/**
 * Keeps the unfinished form. A level that does not belong in this vault is not kept either, and the
 * subject of a Tuyệt mật document is refused before it reaches the disk (NĐ 63/2026/NĐ-CP).
 */
export function keepDraft({ draft }: ParsedInput<'draft.save'>, state: HostState, around: HostSurroundings): VerbOutput<'draft.save'> {
  const { vault, user } = requireSession(state);
  if (vault.kind === 'ordinary' && draft.classification !== 'thuong') throw new Refusal('secret-in-ordinary-vault');
  const savedAt = around.clock.now();
  saveDraft(vault.db, user.id, draft.classification === 'tuyet-mat' ? { ...draft, subject: '' } : draft, savedAt);
  return { savedAt };
}

export function loadKeptDraft(_input: ParsedInput<'draft.load'>, state: HostState): VerbOutput<'draft.load'> {
  const { vault, user } = requireSession(state);
  return loadDraft(vault.db, user.id);
}

export function clearKeptDraft(_input: ParsedInput<'draft.clear'>, state: HostState): null {
  const { vault, user } = requireSession(state);
  clearDraft(vault.db, user.id);
  return null;
}
