/** The way of a numbered document: red folder, dispatch, receipt. Times to the minute, never before the step they follow. */
import { type ActTx, performAct } from '../../../db/act.ts';
import { findDocument, readCopyLines, readDocument, type StoredDocument } from '../../../db/documents.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import type { ParsedInput } from '../../../shared/contract/verbs.ts';
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { judge } from '../../../shared/rules/judge.ts';
import { tidy } from '../../../shared/text/tidy.ts';
import type { Moment } from '../../../shared/time.ts';
import { gatherFacts } from '../facts.ts';
import { type HostState, type HostSurroundings, requireSession } from '../session.ts';
import { noteWarnings, refuseIfBlocked, requireDetail } from './issue.ts';

/** Records when and by whom a document was put into the red folder (notice of 01/10/2020, II.1). */
export function putInRedFolder(input: ParsedInput<'document.putInRedFolder'>, state: HostState, around: HostSurroundings): DocumentDetail {
  const session = requireSession(state);
  const { vault } = session;
  performAct(vault.db, vault.actor, around.clock, 'document.putInRedFolder', (tx) => {
    const document = livingDocument(tx, input.documentId);
    const by = tidy(input.redFolder.by);
    if (by === '') throw new Refusal('entry-invalid', { where: 'redFolder.by' });
    refuseImpossibleTime(tx, input.redFolder.at, document.signed_at);
    if (document.red_folder_at !== null) throw new Refusal('stale');
    tx.update('documents', document.id, { red_folder_at: input.redFolder.at, red_folder_by: by, red_folder_unit: input.redFolder.unitId });
    tx.about(document.id, document.reference);
  });
  return requireDetail(session, input.documentId);
}

/** Phát hành: all copies that have not left yet, or the named lines. The rules of the dispatch gate decide. */
export function dispatchDocument(input: ParsedInput<'document.dispatch'>, state: HostState, around: HostSurroundings): DocumentDetail {
  const session = requireSession(state);
  const { vault, user } = session;
  performAct(vault.db, vault.actor, around.clock, 'document.dispatch', (tx) => {
    const document = livingDocument(tx, input.documentId);
    if (document.reference === null || document.numbered_at === null) throw new Refusal('not-issued');
    const detail = readDocument(tx.db, document.id);
    if (!detail) throw new Refusal('not-found');
    const judgement = judge('dispatch', gatherFacts(tx.db, vault.kind, tx.at, detail.entry));
    refuseIfBlocked(judgement);
    refuseImpossibleTime(tx, input.at, document.numbered_at);
    const lines = readCopyLines(tx.db, document.id);
    const chosen =
      input.lineIds === null
        ? lines.filter((line) => line.dispatchedAt === null)
        : lines.filter((line) => input.lineIds?.includes(line.id));
    if (chosen.length === 0 || (input.lineIds !== null && chosen.length !== new Set(input.lineIds).size))
      throw new Refusal(input.lineIds === null ? 'already-dispatched' : 'not-found');
    for (const line of chosen) {
      if (line.dispatchedAt !== null) throw new Refusal('already-dispatched');
      tx.update('copy_lines', line.id, {
        dispatched_at: input.at,
        dispatched_by: user.fullName,
        ...(input.method ? { method: input.method } : {}),
      });
    }
    tx.about(document.id, document.reference);
    noteWarnings(tx, judgement);
  });
  return requireDetail(session, input.documentId);
}

/** Ký nhận: who signed for the named lines, and when. */
export function receiptDocument(input: ParsedInput<'document.receipt'>, state: HostState, around: HostSurroundings): DocumentDetail {
  const session = requireSession(state);
  const { vault } = session;
  performAct(vault.db, vault.actor, around.clock, 'document.receipt', (tx) => {
    const document = livingDocument(tx, input.documentId);
    const lines = readCopyLines(tx.db, document.id);
    for (const lineId of new Set(input.lineIds)) {
      const line = lines.find((candidate) => candidate.id === lineId);
      if (!line) throw new Refusal('not-found');
      if (line.dispatchedAt === null) throw new Refusal('not-dispatched');
      if (line.receiptedAt !== null) throw new Refusal('already-receipted');
      refuseImpossibleTime(tx, input.at, line.dispatchedAt);
      tx.update('copy_lines', line.id, { receipted_at: input.at, receipted_by: tidy(input.by) });
    }
    tx.about(document.id, document.reference);
  });
  return requireDetail(session, input.documentId);
}

function livingDocument(tx: ActTx, id: number): StoredDocument {
  const document = findDocument(tx.db, id);
  if (!document) throw new Refusal('not-found');
  if (document.state === 'void') throw new Refusal('already-void');
  return document;
}

function refuseImpossibleTime(tx: ActTx, at: Moment, notBefore: Moment): void {
  if (at > tx.at) throw new Refusal('time-in-future');
  if (at < notBefore) throw new Refusal('time-before-signing');
}
