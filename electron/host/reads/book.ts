/** Reading the book: pages, one document, directories, rules. */
import { listDocuments } from '../../../db/documentList.ts';
import { readDocument } from '../../../db/documents.ts';
import { lastRecipients } from '../../../db/lastRecipients.ts';
import { readOffice } from '../../../db/office.ts';
import { seriesHeads } from '../../../db/series.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import type { ParsedInput, VerbOutput } from '../../../shared/contract/verbs.ts';
import { DOCUMENT_TYPES } from '../../../shared/domain/documentTypes.ts';
import { rulesOn } from '../../../shared/rules/judge.ts';
import { type HostState, requireSession } from '../session.ts';

export function getDirectory(_input: ParsedInput<'directory.get'>, state: HostState): VerbOutput<'directory.get'> {
  return { office: readOffice(requireSession(state).vault.db), types: DOCUMENT_TYPES };
}

export function getSeriesHeads({ year }: ParsedInput<'series.heads'>, state: HostState): VerbOutput<'series.heads'> {
  return seriesHeads(requireSession(state).vault.db, year);
}

export function pageOfDocuments(input: ParsedInput<'document.list'>, state: HostState): VerbOutput<'document.list'> {
  return listDocuments(requireSession(state).vault.db, input.filter, input.after, input.limit);
}

export function getDocument({ documentId }: ParsedInput<'document.get'>, state: HostState): VerbOutput<'document.get'> {
  const found = readDocument(requireSession(state).vault.db, documentId);
  if (!found) throw new Refusal('not-found');
  return found;
}

export function getLastRecipients(
  { seriesId }: ParsedInput<'document.lastRecipients'>,
  state: HostState,
): VerbOutput<'document.lastRecipients'> {
  return lastRecipients(requireSession(state).vault.db, seriesId);
}

export function listRules({ on }: ParsedInput<'rules.list'>): VerbOutput<'rules.list'> {
  return rulesOn(on).map(({ id, title, sources, from, to, gate, severity }) => ({ id, title, sources, from, to, gate, severity }));
}
