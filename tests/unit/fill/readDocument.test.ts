import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/fill/readDocument.ts';
import { ALL_DOCUMENTS } from '../../fixtures/documents/all.ts';
import { type DocumentFixture, expectedOf } from '../../fixtures/documents/fixture.ts';

describe('documents as offices write them', () => {
  it.each(ALL_DOCUMENTS.map((document) => [document.name, document] as const))('%s', (_name, document) => {
    expect(readDocument(document.text).answer).toEqual(expectedOf(document));
  });
});

/** What copying, converting and scanning do to a text without changing what it says. */
const DAMAGES: readonly (readonly [string, (text: string) => string])[] = [
  ['decomposed letters', (text) => text.normalize('NFD')],
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark and empty lines around', (text) => `\ufeff\n\n${text}\n\n\n`],
  ['non-breaking spaces', (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0')],
  ['an indent on every line', (text) => text.replace(/^/gmu, '      ')],
  ['spaces at line ends', (text) => text.replaceAll('\n', '   \n')],
  ['zero-width spaces', (text) => text.replace(/ (?=\p{L})/gu, ' \u200b')],
];

describe.each(DAMAGES)('%s change nothing', (_damage, damaged) => {
  it.each(ALL_DOCUMENTS.map((document) => [document.name, document] as const))('%s', (_name, document: DocumentFixture) => {
    expect(readDocument(damaged(document.text)).answer).toEqual(expectedOf(document));
  });
});

describe('the notice of 01/10/2020', () => {
  const reading = readDocument(readFileSync(new URL('../../fixtures/documents/notice.txt', import.meta.url), 'utf8'));

  it('says of itself what it says, and nothing more', () => {
    expect(reading.answer).toEqual({
      issuer: null,
      superior: null,
      number: null,
      symbol: null,
      date: null,
      place: null,
      typeName: 'Thông báo',
      typeCode: 'TB',
      subject: 'Kết luận của lãnh đạo Văn phòng UBND tỉnh tại buổi họp giao ban ngày 01/10/2020',
      urgency: null,
      secrecy: null,
      signerName: 'Nguyễn Xuân Lộc',
      signerPosition: 'TRƯỞNG PHÒNG HC-TC',
      signingForm: 'TL.',
      signingFor: 'CHÁNH VĂN PHÒNG',
      recipients: [
        'CT, PCT UBND tỉnh (báo cáo)',
        'VPUB: BTV Đảng ủy, CVP, các PCVP, Trưởng các phòng, ban, GD các đơn vị trực thuộc, Công đoàn, Đoàn TN, CBTH',
      ],
      archive: [
        { unit: 'VT', copies: 1 },
        { unit: 'HC-TC', copies: 2 },
      ],
      citations: [
        '30/2020/NĐ-CP',
        '193/TB-UBND',
        '201/TB-UBND',
        '1292/VP-TH',
        '1310/VP-TH',
        '1289/VP-TCD',
        '26/2020/NĐ-CP',
        '24/2020/TT-BCA',
        '22/2010/NQ-HĐND',
        '22-BC/TB',
      ],
    });
  });

  it('names type and day of what it cites, also where a list names the type once', () => {
    expect(reading.citationDetails.slice(1, 6)).toEqual([
      { type: 'Thông báo', reference: '193/TB-UBND', date: '2020-09-25' },
      { type: 'Thông báo', reference: '201/TB-UBND', date: '2020-09-30' },
      { type: 'Công văn', reference: '1292/VP-TH', date: '2020-09-30' },
      { type: 'Công văn', reference: '1310/VP-TH', date: '2020-10-02' },
      { type: 'Công văn', reference: '1289/VP-TCD', date: '2020-09-30' },
    ]);
  });

  it('parts a recipient from what the copy is for', () => {
    expect(reading.recipientLines[0]).toEqual({ name: 'CT, PCT UBND tỉnh', purpose: 'bao-cao' });
  });

  it('shows every field where it stands', () => {
    const shown = (field: string) =>
      reading.marks.filter((mark) => mark.field === field).map((mark) => reading.text.slice(mark.start, mark.end));
    expect(shown('typeName')).toEqual(['THÔNG BÁO']);
    expect(shown('signerName')).toEqual(['Nguyễn Xuân Lộc']);
    expect(shown('signingFor')).toEqual(['CHÁNH VĂN PHÒNG']);
    expect(shown('citations')[0]).toBe('30/2020/NĐ-CP');
  });
});
