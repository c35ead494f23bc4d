import { describe, expect, it } from 'vitest';
import { documentTypeById } from '../../../shared/domain/documentTypes.ts';
import { noticeOffice } from '../../../shared/domain/presets/noticeOffice.ts';
import { parseReference, referenceKey, referenceOf, referencesIn, symbolOf, tokensOf } from '../../../shared/domain/symbols.ts';

const office = noticeOffice(2020);
const symbolIn = (seriesId: string, typeId: string, unitId: string | null, year = 2020) => {
  const series = office.series.find((candidate) => candidate.id === seriesId);
  const type = documentTypeById(typeId);
  const issuer = office.issuers.find((candidate) => candidate.id === series?.issuerId);
  if (!series || !type || !issuer) throw new Error('not in the preset');
  return symbolOf(series, type, issuer, office.units.find((candidate) => candidate.id === unitId) ?? null, year);
};
const written = (template: string, abbreviation: string | null, unit: string | null = null) =>
  symbolOf({ template }, { abbreviation }, { abbreviation: 'UBND' }, unit === null ? null : { id: unit }, 2026);

describe('symbolOf', () => {
  it('writes the symbols of the notice', () => {
    expect(symbolIn('ubnd-tb', 'thong-bao', 'HC-TC')).toBe('TB-UBND');
    expect(symbolIn('vp-cv', 'cong-van', 'TH')).toBe('VP-TH');
    expect(symbolIn('vp-cv', 'cong-van', 'TCD')).toBe('VP-TCD');
    expect(symbolIn('vp-cv', 'cong-van', 'HC-TC')).toBe('VP-HC-TC');
  });

  it('puts the year of a QPPL before its type', () => {
    expect(symbolIn('ubnd-qppl-qd', 'quyet-dinh-qppl', null, 2026)).toBe('2026/QĐ-UBND');
  });

  it('writes nothing while a unit that the template names is missing', () => {
    expect(symbolIn('vp-cv', 'cong-van', null)).toBeNull();
    expect(symbolIn('ubnd-tb', 'thong-bao', null)).toBe('TB-UBND');
  });

  it('leaves no empty group for a type without an abbreviation', () => {
    expect(written('{loại}-{cơ quan}', null)).toBe('UBND');
    expect(written('{năm}/{loại}-{cơ quan}', null)).toBe('2026/UBND');
    expect(written('{cơ quan}-{loại}-{đơn vị}', null, 'VX')).toBe('UBND-VX');
  });

  it('reads tokens in any composition and case, keeps text of its own and shows what it does not know', () => {
    expect(written('{LOẠI}-{Cơ quan}'.normalize('NFD'), 'QĐ')).toBe('QĐ-UBND');
    expect(written('{loại}-{cơ quan}(M)', 'BC')).toBe('BC-UBND(M)');
    expect(written('{loại}-{quý}', 'BC')).toBe('BC-{quý}');
    expect(tokensOf('{năm}/{loại}-{quý}')).toEqual(['năm', 'loại']);
  });

  it('takes a symbol of the office literally, dollar signs and all', () => {
    expect(symbolOf({ template: '{loại}-{cơ quan}' }, { abbreviation: 'TB' }, { abbreviation: '$&' }, null, 2026)).toBe('TB-$&');
  });
});

describe('referenceOf', () => {
  it('puts a zero before numbers below 10', () => {
    expect(referenceOf(5, '', 'BNV-VP')).toBe('05/BNV-VP');
    expect(referenceOf(10, '', 'BNV-VP')).toBe('10/BNV-VP');
    expect(referenceOf(1311, '', 'VP-TH')).toBe('1311/VP-TH');
  });

  it('writes lettered numbers and QPPL', () => {
    expect(referenceOf(12, 'a', 'QĐ-UBND')).toBe('12a/QĐ-UBND');
    expect(referenceOf(47, '', '2026/QĐ-UBND')).toBe('47/2026/QĐ-UBND');
  });
});

describe('parseReference', () => {
  it('reads what referenceOf writes, and what people write', () => {
    expect(parseReference('202/TB-UBND')).toEqual({ number: 202, suffix: '', symbol: 'TB-UBND', year: null });
    expect(parseReference('Số: 05 / BNV - VP')).toEqual({ number: 5, suffix: '', symbol: 'BNV-VP', year: null });
    expect(parseReference('số 12A/QĐ-UBND')).toEqual({ number: 12, suffix: 'a', symbol: 'QĐ-UBND', year: null });
    expect(parseReference('22/2010/NQ-HĐND'.normalize('NFD'))).toEqual({ number: 22, suffix: '', symbol: '2010/NQ-HĐND', year: 2010 });
  });

  it('reads no date, no Party symbol and no half of a reference', () => {
    for (const text of [
      '',
      '01/10/2020',
      '22-BC/TB',
      '/VP-TH',
      '1310/',
      '1310',
      '0/VP-TH',
      '1310/VP-',
      '12ab/VP-TH',
      '1310/VP TH x',
      '5/2020/',
    ])
      expect(parseReference(text), text).toBeNull();
  });
});

describe('referenceKey', () => {
  it('is one for all ways of writing a reference', () => {
    expect(new Set(['05/BNV-VP', '5/bnv-vp', 'Số 05/BNV - VP'].map(referenceKey)).size).toBe(1);
    expect(referenceKey('05/BNV-VP')).not.toBe(referenceKey('50/BNV-VP'));
    expect(referenceKey('22-BC/TB')).toBe(referenceKey('22-bc/tb'));
  });
});

describe('referencesIn', () => {
  it('finds the citations of the notice, each once, in order', () => {
    const text =
      'tại các Thông báo: số 193/TB-UBND ngày 25/9/2020; số 201/TB-UBND ngày 30/9/2020 … Nghị quyết số 22/2010/NQ-HĐND ngày 13/12/2010, Thông báo số 201/TB-UBND; số 1289/VP-TCD.';
    expect(referencesIn(text)).toEqual(['193/TB-UBND', '201/TB-UBND', '22/2010/NQ-HĐND', '1289/VP-TCD']);
  });

  it('takes dates, fractions and words behind a slash for none', () => {
    expect(referencesIn('ngày 01/10/2020, quý III/2020, 3/4 số hộ, 5/Sở, kinh tế/xã hội, 22-BC/TB')).toEqual([]);
  });
});
