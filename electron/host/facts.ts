/** Gathers what the rules may look at, from the typed draft and the book, inside the act that needs it. */

import { knownReferences } from '../../db/documents.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { readOffice } from '../../db/office.ts';
import { isReferenceTaken, seriesLast } from '../../db/series.ts';
import type { RegisterKind } from '../../shared/domain/codes.ts';
import { documentTypeById } from '../../shared/domain/documentTypes.ts';
import type { EntryDraft } from '../../shared/domain/entry.ts';
import type { OfficeSetup } from '../../shared/domain/office.ts';
import { referenceOf, symbolOf } from '../../shared/domain/symbols.ts';
import { tidyEntry } from '../../shared/domain/tidyEntry.ts';
import { readDocument as readText } from '../../shared/fill/readDocument.ts';
import type { Facts } from '../../shared/rules/types.ts';
import { type Moment, yearOf } from '../../shared/time.ts';

export interface EntryFacts extends Facts {
  readonly office: OfficeSetup;
  /** The number the entry would get now; null while series, type or date are missing. */
  readonly nextNumber: number | null;
}

export function gatherFacts(db: ReadableDb, kind: RegisterKind, now: Moment, typed: EntryDraft): EntryFacts {
  const office = readOffice(db);
  const entry = tidyEntry(typed);
  const type = entry.typeId === null ? null : (documentTypeById(entry.typeId) ?? null);
  const series = office.series.find((candidate) => candidate.id === entry.seriesId) ?? null;
  const issuer = series === null ? null : (office.issuers.find((candidate) => candidate.id === series.issuerId) ?? null);
  const unit = office.units.find((candidate) => candidate.id === entry.unitId) ?? null;
  const year = entry.date === null ? null : yearOf(entry.date);
  const last = series && year !== null ? seriesLast(db, series.id, year) : null;
  const nextNumber = series && year !== null ? (last?.number ?? 0) + 1 : null;
  const symbol = series && type && issuer && year !== null ? symbolOf(series, type, issuer, unit, year) : null;
  const reference = nextNumber === null || symbol === null ? null : referenceOf(nextNumber, '', symbol);
  return {
    registerKind: kind,
    now,
    entry,
    typed,
    type,
    series,
    seriesLast: last,
    reference,
    referenceTaken: issuer !== null && year !== null && reference !== null && isReferenceTaken(db, issuer.id, year, reference),
    issuer,
    unit,
    signer: office.signers.find((candidate) => candidate.id === entry.signerId) ?? null,
    calendar: office.calendar,
    settings: office.settings,
    knownReferences: knownReferences(db, citedIn(entry.subject)),
    office,
    nextNumber,
  };
}

/** A reference has a slash; most subjects have none and need no reading. */
function citedIn(subject: string): readonly string[] {
  return subject.includes('/') ? readText(subject).answer.citations : [];
}
