/** Receiving and numbering. The rules are judged inside the transaction that writes, on the book as it then is. */

import { type ActTx, performAct } from '../../../db/act.ts';
import { type DocumentContent, findDocument, insertDocument, numberReceivedDocument, readDocument } from '../../../db/documents.ts';
import { clearDraft } from '../../../db/drafts.ts';
import { enterIssuedNumber } from '../../../db/series.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import type { EntryJudgement, ParsedInput, VerbOutput } from '../../../shared/contract/verbs.ts';
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { judge } from '../../../shared/rules/judge.ts';
import type { Finding, Judgement } from '../../../shared/rules/types.ts';
import { yearOf } from '../../../shared/time.ts';
import { type EntryFacts, gatherFacts } from '../facts.ts';
import { type HostState, type HostSurroundings, type OpenSession, requireSession } from '../session.ts';

/** The findings of a draft as it stands, and the number it would get; nothing is reserved. */
export function judgeEntry({ draft }: ParsedInput<'entry.judge'>, state: HostState, around: HostSurroundings): EntryJudgement {
  const { vault } = requireSession(state);
  const facts = gatherFacts(vault.db, vault.kind, around.clock.now(), draft);
  const judgement = judge('number', facts);
  return {
    ...judgement,
    preview: facts.reference,
    last: facts.series === null ? null : { number: facts.seriesLast?.number ?? 0, date: facts.seriesLast?.date ?? null },
  };
}

/**
 * Gives the next number of the series and enters document, copies, search and log in one transaction.
 * Refusal `rule-refused` carries every finding; the number is then not used.
 */
export function issueDocument(
  { draft, documentId }: ParsedInput<'document.issue'>,
  state: HostState,
  around: HostSurroundings,
): DocumentDetail {
  const session = requireSession(state);
  const { vault, user } = session;
  const id = performAct(vault.db, vault.actor, around.clock, 'document.issue', (tx) => {
    const facts = gatherFacts(tx.db, vault.kind, tx.at, draft);
    const judgement = judge('number', facts);
    refuseIfBlocked(judgement);
    const content = contentOf(facts, judgement);
    const { series, issuer, reference, nextNumber } = facts;
    if (!series || !issuer || reference === null || nextNumber === null) throw new Refusal('entry-invalid', { where: 'seriesId' });
    const numbering = { issuerId: issuer.id, seriesId: series.id, number: nextNumber, reference, by: user.fullName };
    let id: number;
    if (documentId === null) {
      id = insertDocument(tx, content, numbering);
    } else {
      const received = findDocument(tx.db, documentId);
      if (!received) throw new Refusal('not-found');
      if (received.state !== 'received') throw new Refusal('already-issued');
      numberReceivedDocument(tx, documentId, content, numbering);
      id = documentId;
    }
    enterIssuedNumber(tx, { ...numbering, year: yearOf(content.entry.date), date: content.entry.date, documentId: id });
    tx.about(id, reference);
    noteWarnings(tx, judgement);
    return id;
  });
  clearDraft(vault.db, user.id);
  return requireDetail(session, id);
}

/** Takes in a signed document that has no number yet, as when it lies in the red folder. */
export function receiveDocument(
  { draft }: ParsedInput<'document.receive'>,
  state: HostState,
  around: HostSurroundings,
): VerbOutput<'document.receive'> {
  const session = requireSession(state);
  const { vault } = session;
  const id = performAct(vault.db, vault.actor, around.clock, 'document.receive', (tx) => {
    const withDay = { ...draft, date: draft.date ?? tx.at.slice(0, 10), receivedAt: draft.receivedAt ?? tx.at };
    const facts = gatherFacts(tx.db, vault.kind, tx.at, withDay);
    if (facts.registerKind === 'ordinary' && facts.entry.classification !== 'thuong') throw new Refusal('secret-in-ordinary-vault');
    if (facts.registerKind === 'secret' && facts.entry.classification === 'thuong') throw new Refusal('ordinary-in-secret-vault');
    const { signedAt, receivedAt, redFolder } = facts.entry;
    if (signedAt !== null && signedAt > tx.at) throw new Refusal('time-in-future');
    if ([receivedAt, redFolder?.at].some((moment) => moment && signedAt !== null && moment < signedAt))
      throw new Refusal('time-before-signing');
    if ([receivedAt, redFolder?.at].some((moment) => moment && moment > tx.at)) throw new Refusal('time-in-future');
    const id = insertDocument(tx, contentOf(facts, { findings: [], passed: [] }), null);
    tx.about(id, null);
    return id;
  });
  return requireDetail(session, id);
}

export function refuseIfBlocked(judgement: Judgement): void {
  const blocks = judgement.findings.filter((finding) => finding.severity === 'block');
  if (blocks.length > 0) throw new Refusal('rule-refused', { count: blocks.length }, judgement.findings);
}

/** Warnings that a person saw and passed stand with the act. */
export function noteWarnings(tx: ActTx, judgement: Judgement): void {
  const warned = judgement.findings.map((finding: Finding) => finding.ruleId);
  if (warned.length > 0) tx.note({ warnings: [...new Set(warned)].join(' ') });
}

export function requireDetail(session: OpenSession, id: number): DocumentDetail {
  const detail = readDocument(session.vault.db, id);
  if (!detail) throw new Refusal('not-found');
  return detail;
}

function contentOf(facts: EntryFacts, judgement: Judgement): DocumentContent {
  const { entry, type, signer } = facts;
  const missing = (where: string) => new Refusal('entry-invalid', { where }, judgement.findings);
  if (!type) throw missing('typeId');
  if (!signer) throw missing('signerId');
  if (entry.date === null) throw missing('date');
  if (entry.signedAt === null) throw missing('signedAt');
  return { entry: { ...entry, date: entry.date, signedAt: entry.signedAt }, type, signer, issuerId: facts.issuer?.id ?? signer.issuerId };
}
