/** Facts of a document that every rule lets pass on 02/10/2020, and ways to change them. */

import { documentTypeById } from '../../../shared/domain/documentTypes.ts';
import type { EntryDraft } from '../../../shared/domain/entry.ts';
import { type Series, type Signer, series, signer } from '../../../shared/domain/office.ts';
import { noticeOffice } from '../../../shared/domain/presets/noticeOffice.ts';
import type { Facts } from '../../../shared/rules/types.ts';
import { completeDraft } from '../../support/completeDraft.ts';

const NOW = '2020-10-02T15:42+07:00';
const office = noticeOffice(2020);

const COMPLETE: EntryDraft = completeDraft();

export interface Change {
  readonly entry?: Partial<EntryDraft>;
  /** What was typed, where it differs from the tidied entry. */
  readonly typed?: Partial<EntryDraft>;
  readonly facts?: Partial<Facts>;
}

/** The complete facts with the changes; type, series, unit and signer follow the entry's ids. */
export function factsWith({ entry: changed = {}, typed = {}, facts = {} }: Change = {}): Facts {
  const entry = { ...COMPLETE, ...changed };
  const ownSeries = office.series.find((candidate) => candidate.id === entry.seriesId) ?? null;
  return {
    registerKind: 'ordinary',
    now: NOW,
    entry,
    typed: { ...entry, ...typed },
    type: documentTypeById(entry.typeId ?? '') ?? null,
    series: ownSeries,
    seriesLast: { number: 1310, date: '2020-10-02' },
    reference: '1311/VP-TH',
    referenceTaken: false,
    issuer: office.issuers.find((candidate) => candidate.id === ownSeries?.issuerId) ?? null,
    unit: office.units.find((candidate) => candidate.id === entry.unitId) ?? null,
    signer: office.signers.find((candidate) => candidate.id === entry.signerId) ?? null,
    calendar: office.calendar,
    settings: office.settings,
    knownReferences: [],
    ...facts,
  };
}

export const seriesOf = (changes: Partial<Series>): Series =>
  series.parse({ id: 'thu', name: 'Dãy thử', issuerId: 'VP', typeIds: ['cong-van'], template: '{cơ quan}-{đơn vị}', ...changes });

export const signerOf = (changes: Partial<Signer>): Signer =>
  signer.parse({
    id: 'thu',
    name: 'Người Ký Thử',
    position: 'Trưởng phòng',
    signingForm: 'TL.',
    signingFor: 'Chánh Văn phòng',
    issuerId: 'VP',
    basis: 'Quy chế làm việc',
    ...changes,
  });
