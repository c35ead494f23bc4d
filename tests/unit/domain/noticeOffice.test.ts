import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '../../../shared/domain/documentTypes.ts';
import { type OfficeSetup, officeSetup } from '../../../shared/domain/office.ts';
import { noticeOffice, secretOffice } from '../../../shared/domain/presets/noticeOffice.ts';
import { holdsOn } from '../../../shared/rules/define.ts';

const EXAMPLE = new URL('../../../docs/examples/van-phong-ubnd-quang-ngai.json', import.meta.url);
const presets: readonly (readonly [string, OfficeSetup])[] = [
  ['noticeOffice(2020)', noticeOffice(2020)],
  ['noticeOffice(2026)', noticeOffice(2026)],
  ['secretOffice()', secretOffice()],
];

describe.each(presets)('%s', (_name, office) => {
  it('is a whole setup whose parts fit together', () => {
    expect(officeSetup.parse(office)).toEqual(office);
    const issuers = office.issuers.map((issuer) => issuer.id);
    const types = DOCUMENT_TYPES.map((type) => type.id);
    for (const series of office.series) {
      expect(issuers).toContain(series.issuerId);
      expect(types).toEqual(expect.arrayContaining(series.typeIds));
    }
    for (const signer of office.signers) expect(issuers).toContain(signer.issuerId);
    expect(office.units.map((unit) => unit.id)).toContain(office.settings.internalAffairsUnitId);
    for (const list of [office.issuers, office.units, office.signers, office.series, office.recipientGroups])
      expect(new Set(list.map((item) => item.id)).size).toBe(list.length);
  });

  it('gives every administrative type of both issuers exactly one series', () => {
    for (const issuerId of ['UBND', 'VP'])
      for (const type of DOCUMENT_TYPES.filter((candidate) => candidate.group === 'administrative'))
        expect(
          office.series.filter((series) => series.issuerId === issuerId && series.typeIds.includes(type.id)),
          type.id,
        ).toHaveLength(1);
  });
});

describe('noticeOffice', () => {
  it('is the example file of the manual', () => {
    expect(JSON.parse(readFileSync(EXAMPLE, 'utf8'))).toEqual(noticeOffice(2020));
  });

  it('goes on in 2020 from the numbers the notice cites, and begins any other year at 01', () => {
    const carried = (office: OfficeSetup) => office.series.flatMap((series) => (series.carried ? [[series.id, series.carried]] : []));
    expect(carried(noticeOffice(2020))).toEqual([
      ['ubnd-tb', { year: 2020, lastNumber: 201, lastDate: '2020-09-30' }],
      ['vp-cv', { year: 2020, lastNumber: 1310, lastDate: '2020-10-02' }],
    ]);
    expect(carried(noticeOffice(2026))).toEqual([]);
  });

  it('has the twelve units of the notice', () => {
    expect(noticeOffice(2020).units.map((unit) => unit.id)).toEqual([
      'TH',
      'KT',
      'NN-TN',
      'CN-XD',
      'KGVX',
      'NC',
      'TCD',
      'KSTTHC',
      'PVHCC',
      'TTCB-TH',
      'QT-TV',
      'HC-TC',
    ]);
  });

  it('lets the head of HC-TC sign thông báo of UBND, and nothing else of it', () => {
    const rows = noticeOffice(2020).signers.filter((signer) => signer.name === 'Nguyễn Xuân Lộc');
    expect(rows.map(({ issuerId, typeIds, signingForm }) => [issuerId, typeIds, signingForm])).toEqual([
      ['VP', ['thong-bao', 'cong-van', 'giay-moi'], 'TL.'],
      ['UBND', ['thong-bao'], 'TL.'],
    ]);
  });

  it('knows districts up to 30/6/2025 and the communes of the new province from the next day', () => {
    const groupsOn = (day: string) =>
      noticeOffice(2020)
        .recipientGroups.filter((group) => holdsOn(group, day))
        .map((group) => group.id);
    expect(groupsOn('2025-06-30')).toContain('huyen');
    expect(groupsOn('2025-06-30')).not.toContain('xa');
    expect(groupsOn('2025-07-01')).not.toContain('huyen');
    expect(noticeOffice(2020).recipientGroups.find((group) => group.id === 'xa')?.copies).toBe(96);
  });
});

describe('secretOffice', () => {
  it('has secret series only, with nothing carried over, and locks itself sooner', () => {
    expect(secretOffice().series.every((series) => series.classification === 'secret' && series.carried === null)).toBe(true);
    expect(noticeOffice().series.every((series) => series.classification === 'ordinary')).toBe(true);
    expect(secretOffice().settings.autoLockSeconds).toBe(240);
  });
});
