/**
 * The FILE of `capdo issue`: an entry as in `capdo schema entry`, with names allowed where the form has
 * lists (a type by name or abbreviation, a signer by name, a unit by name), and the obvious filled in.
 */
import { z } from 'zod';
import { Refusal } from '../../shared/contract/result.ts';
import type { Directory } from '../../shared/contract/verbs.ts';
import { sumOfCopies } from '../../shared/domain/copies.ts';
import { documentTypeById, documentTypeNamed } from '../../shared/domain/documentTypes.ts';
import { type EntryDraft, entryDraft } from '../../shared/domain/entry.ts';
import { fold } from '../../shared/text/fold.ts';
import { dayOf, type Moment } from '../../shared/time.ts';

/** The form's keys, or names that lead to them. */
const named = z.string().max(200).nullable().default(null);
export const entryFile = entryDraft.extend({ typeId: named, signerId: named, unitId: named });

/** Refusal `entry-invalid` names the first field that is wrong. */
export function entryFromJson(json: unknown, { office }: Directory, now: Moment): EntryDraft {
  const parsed = entryFile.safeParse(json);
  if (!parsed.success) throw new Refusal('entry-invalid', { where: parsed.error.issues[0]?.path.join('.') || 'JSON' });
  const draft = parsed.data;
  const type = draft.typeId === null ? undefined : (documentTypeById(draft.typeId) ?? documentTypeNamed(draft.typeId));
  const typeId = type?.id ?? draft.typeId;
  const date = draft.date ?? dayOf(now);
  const inForce = <Item extends { from: string | null; to: string | null }>(item: Item) =>
    (item.from === null || item.from <= date) && (item.to === null || item.to >= date);
  const series = office.series.filter(inForce);
  const bySigner = office.signers.find((signer) => signer.id === draft.signerId);
  const candidates = series.filter(
    (candidate) => typeId !== null && candidate.typeIds.includes(typeId) && (!bySigner || candidate.issuerId === bySigner.issuerId),
  );
  const seriesId = draft.seriesId ?? (candidates.length === 1 ? (candidates[0]?.id ?? null) : null);
  const issuerId = series.find((candidate) => candidate.id === seriesId)?.issuerId;
  const signerName = draft.signerId === null ? null : fold(draft.signerId);
  const signer =
    bySigner ??
    office.signers.find((candidate) => inForce(candidate) && candidate.issuerId === issuerId && fold(candidate.name) === signerName);
  const unit = office.units.find(
    (candidate) => candidate.id === draft.unitId || (draft.unitId !== null && fold(candidate.name) === fold(draft.unitId)),
  );
  return entryDraft.parse({
    ...draft,
    typeId: type?.id ?? null,
    date,
    seriesId,
    signerId: signer?.id ?? null,
    unitId: unit?.id ?? null,
    totalCopies: draft.totalCopies ?? (sumOfCopies(draft) || null),
  });
}
