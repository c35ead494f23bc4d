import { describe, expect, it } from 'vitest';
import { type EntryField, type EntryForm, formOf } from '../../../renderer/features/entry/entryForm.ts';
import { holdsOn, onlySeriesFor, signersFor, signingDetail, signingLine, typesFor } from '../../../renderer/features/entry/seriesChoice.ts';
import { cutAtMarks, fillPatch, proposeFill } from '../../../renderer/features/fill/proposeFill.ts';
import type { Directory } from '../../../shared/contract/verbs.ts';
import { emptyDraft } from '../../../shared/domain/entry.ts';
import { officeSetup } from '../../../shared/domain/office.ts';
import type { FillAnswer, FillReading } from '../../../shared/fill/types.ts';

const TODAY = '2020-10-02';

const DIRECTORY: Directory = {
  office: officeSetup.parse({
    name: 'Văn phòng UBND tỉnh Quảng Ngãi',
    issuers: [
      { id: 'ubnd', name: 'UBND tỉnh Quảng Ngãi', abbreviation: 'UBND', place: 'Quảng Ngãi' },
      { id: 'vp', name: 'Văn phòng UBND tỉnh', abbreviation: 'VP', place: 'Quảng Ngãi' },
    ],
    units: [
      { id: 'TC', name: 'Phòng Tài chính' },
      { id: 'HC-TC', name: 'Phòng Hành chính - Tổ chức' },
    ],
    signers: [
      {
        id: 'loc',
        name: 'Nguyễn Xuân Lộc',
        position: 'Trưởng phòng HC-TC',
        signingForm: 'TL.',
        signingFor: 'Chánh Văn phòng',
        issuerId: 'vp',
      },
      {
        id: 'lam',
        name: 'Bùi Thanh Lâm',
        position: 'Phó Chủ tịch',
        signingForm: 'KT.',
        signingFor: 'Chủ tịch',
        issuerId: 'ubnd',
        typeIds: ['qd-qppl'],
      },
      { id: 'cu', name: 'Trần Văn Cũ', position: 'Chủ tịch', signingForm: 'TM.', issuerId: 'ubnd', to: '2019-12-31' },
    ],
    series: [
      { id: 'tb-vp', name: 'Thông báo Văn phòng', issuerId: 'vp', typeIds: ['TB'], template: '{loại}-{cơ quan}' },
      { id: 'tb-ubnd', name: 'Thông báo UBND', issuerId: 'ubnd', typeIds: ['TB', 'KH'], template: '{loại}-{cơ quan}' },
      { id: 'qppl', name: 'QPPL', issuerId: 'ubnd', typeIds: ['qd-qppl'], template: '{năm}/{loại}-{cơ quan}' },
    ],
    recipientGroups: [
      { id: 'tp', name: 'Trưởng các phòng, ban', copies: 14 },
      { id: 'huyen', name: 'UBND các huyện', copies: 13, to: '2025-06-30' },
    ],
  }),
  types: [
    { id: 'QD', name: 'Quyết định', abbreviation: 'QĐ', group: 'administrative' },
    { id: 'qd-qppl', name: 'Quyết định (QPPL)', abbreviation: 'QĐ', group: 'qppl' },
    { id: 'TB', name: 'Thông báo', abbreviation: 'TB', group: 'administrative' },
    { id: 'KH', name: 'Kế hoạch', abbreviation: 'KH', group: 'administrative' },
    { id: 'CV', name: 'Công văn', abbreviation: null, group: 'administrative' },
  ],
};

const SILENT: FillAnswer = {
  issuer: null,
  superior: null,
  number: null,
  symbol: null,
  date: null,
  place: null,
  typeName: null,
  typeCode: null,
  subject: null,
  urgency: null,
  secrecy: null,
  signerName: null,
  signerPosition: null,
  signingForm: null,
  signingFor: null,
  recipients: [],
  archive: [],
  citations: [],
};

const NOTICE: FillReading = {
  text: 'THÔNG BÁO\nKết luận của lãnh đạo',
  answer: {
    ...SILENT,
    symbol: 'TB-VP',
    date: '2020-10-02',
    typeName: 'Thông báo',
    typeCode: 'TB',
    subject: 'Kết luận của lãnh đạo Văn phòng UBND tỉnh tại buổi họp giao ban ngày 01/10/2020',
    signerName: 'Nguyễn Xuân Lộc',
    signingForm: 'TL.',
    signingFor: 'CHÁNH VĂN PHÒNG',
    archive: [
      { unit: 'VT', copies: 1 },
      { unit: 'HC-TC', copies: 2 },
    ],
  },
  marks: [
    { field: 'typeName', start: 0, end: 9, confidence: 'sure' },
    { field: 'subject', start: 10, end: 30, confidence: 'likely' },
  ],
  recipientLines: [
    { name: 'CT, PCT UBND tỉnh', purpose: 'bao-cao' },
    { name: 'trưởng các phòng, ban', purpose: null },
  ],
  citationDetails: [{ type: 'Công văn', reference: '1292/VP-TH', date: '2020-09-30' }],
};

function propose(reading: FillReading, change: Partial<EntryForm> = {}, filled: readonly EntryField[] = []) {
  const opened = formOf({ ...emptyDraft(), date: TODAY }, TODAY);
  const form = { ...opened, ...change };
  return proposeFill(reading, { directory: DIRECTORY, kind: 'ordinary', today: TODAY, form, opened, filled: new Set(filled) });
}

describe('filling the form from a text', () => {
  it('writes what the text says, with groups and signers of the office’s own lists', () => {
    const { patch, fields } = fillPatch(propose(NOTICE));
    expect(patch).toEqual({
      typeId: 'TB',
      date: '02/10/2020',
      subject: 'Kết luận của lãnh đạo Văn phòng UBND tỉnh tại buổi họp giao ban ngày 01/10/2020',
      signerId: 'loc',
      recipients: [
        { name: 'CT, PCT UBND tỉnh', purpose: 'bao-cao', method: '', copies: '01', groupId: null },
        { name: 'Trưởng các phòng, ban', purpose: '', method: '', copies: '14', groupId: 'tp' },
      ],
      fileCopies: 'VT, HC-TC (02b)',
      related: '1292/VP-TH ngày 30/09/2020',
    });
    expect(fields).toEqual(['typeId', 'date', 'subject', 'signerId', 'recipients', 'fileCopies', 'related']);
  });

  it('does not overwrite what the clerk typed', () => {
    const proposals = propose(NOTICE, { subject: 'Chữ văn thư gõ', fileCopies: 'VT' });
    const states = Object.fromEntries(proposals.map((proposal) => [proposal.field, proposal.state]));
    expect(states).toMatchObject({ subject: 'kept', fileCopies: 'kept', typeId: 'fill' });
    expect(fillPatch(proposals).patch).not.toHaveProperty('subject');
  });

  it('writes over what an earlier fill wrote', () => {
    const proposals = propose(NOTICE, { subject: 'Chữ điền lần trước' }, ['subject']);
    expect(proposals.find((proposal) => proposal.field === 'subject')?.state).toBe('fill');
  });

  it('does not take a group that had ended by the day of the document', () => {
    const ended = { ...NOTICE, recipientLines: [{ name: 'UBND các huyện', purpose: null }] };
    const rowsOn = (date: string) => {
      const reading = { ...ended, answer: { ...ended.answer, date } };
      return propose(reading).find((each) => each.field === 'recipients')?.patch.recipients;
    };
    expect(rowsOn('2025-06-30')).toMatchObject([{ groupId: 'huyen', copies: '13' }]);
    expect(rowsOn('2025-07-01')).toMatchObject([{ groupId: null, copies: '01' }]);
  });

  it('says what the office’s lists do not know and what the text does not say', () => {
    const proposals = propose({ ...NOTICE, answer: { ...NOTICE.answer, signerName: 'Người Lạ', subject: null } });
    const states = Object.fromEntries(proposals.map((proposal) => [proposal.field, proposal.state]));
    expect(states).toMatchObject({ signerId: 'unknown', subject: 'absent', urgency: 'absent', signedAt: 'absent' });
  });

  it('never puts a secrecy level into the ordinary register', () => {
    const proposals = propose({ ...NOTICE, answer: { ...NOTICE.answer, secrecy: 'mat' } });
    expect(proposals.find((proposal) => proposal.field === 'classification')).toMatchObject({ state: 'unknown', shown: 'Mật', patch: {} });
  });

  it('never proposes the subject of a Tuyệt mật document', () => {
    const fieldsOf = (reading: FillReading, change: Partial<EntryForm> = {}) => propose(reading, change).map((proposal) => proposal.field);
    expect(fieldsOf(NOTICE)).toContain('subject');
    expect(fieldsOf({ ...NOTICE, answer: { ...NOTICE.answer, secrecy: 'tuyet-mat' } })).not.toContain('subject');
    expect(fieldsOf(NOTICE, { classification: 'tuyet-mat' })).not.toContain('subject');
  });

  it('tells QPPL from administrative by the year in the symbol', () => {
    const decision = { ...NOTICE.answer, typeCode: 'QĐ', typeName: 'Quyết định' };
    const typed = (symbol: string | null) =>
      propose({ ...NOTICE, answer: { ...decision, symbol } }).find((each) => each.field === 'typeId')?.patch;
    expect(typed('2020/QĐ-UBND')).toEqual({ typeId: 'qd-qppl' });
    expect(typed('QĐ-UBND')).toEqual({ typeId: 'QD' });
  });

  it('takes the unit from the end of the symbol, the longest that fits', () => {
    const unitOf = (symbol: string) =>
      propose({ ...NOTICE, answer: { ...NOTICE.answer, symbol } }).find((each) => each.field === 'unitId')?.patch;
    expect(unitOf('VP-HC-TC')).toEqual({ unitId: 'HC-TC' });
    expect(unitOf('VP-TC')).toEqual({ unitId: 'TC' });
    expect(unitOf('TB-UBND')).toEqual({});
  });

  it('marks how sure the reader is', () => {
    const certainty = Object.fromEntries(propose(NOTICE).map((proposal) => [proposal.field, proposal.certainty]));
    expect(certainty).toMatchObject({ subject: 'likely', date: 'sure', signerId: 'listed', recipients: 'listed' });
  });
});

describe('the text with its marks', () => {
  it('is cut into plain and marked pieces that give the text back', () => {
    const text = 'abcdefghij';
    const pieces = cutAtMarks(
      text,
      [
        { field: 'subject', start: 2, end: 4, confidence: 'sure' },
        { field: 'subject', start: 5, end: 6, confidence: 'sure' },
        { field: 'date', start: 3, end: 5, confidence: 'sure' },
        { field: 'place', start: 7, end: 8, confidence: 'sure' },
        { field: 'date', start: 9, end: 99, confidence: 'sure' },
      ],
      (field) => (field === 'subject' ? 1 : field === 'date' ? 2 : null),
    );
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter((piece) => piece.note !== null)).toEqual([
      { text: 'cd', note: 1, last: false },
      { text: 'f', note: 1, last: true },
    ]);
  });
});

describe('what fits together', () => {
  const { office, types } = DIRECTORY;
  const series = (id: string) => office.series.find((each) => each.id === id) ?? null;

  it('takes the series that alone fits type and issuer, and asks otherwise', () => {
    expect(onlySeriesFor(office.series, 'KH', null)?.id).toBe('tb-ubnd');
    expect(onlySeriesFor(office.series, 'TB', null)).toBeNull();
    expect(onlySeriesFor(office.series, 'TB', 'vp')?.id).toBe('tb-vp');
    expect(onlySeriesFor(office.series, 'CV', null)).toBeNull();
  });

  it('puts the types of the series and its signers first, and drops who no longer signs', () => {
    expect(typesFor(types, series('tb-ubnd')).map((type) => type.id)).toEqual(['TB', 'KH', 'QD', 'qd-qppl', 'CV']);
    expect(signersFor(office.signers, series('qppl'), 'qd-qppl', TODAY).map((signer) => signer.id)).toEqual(['lam', 'loc']);
    expect(signersFor(office.signers, series('tb-vp'), 'TB', TODAY).map((signer) => signer.id)).toEqual(['loc', 'lam']);
  });

  it('knows first and last day in force', () => {
    expect(holdsOn({ from: '2020-10-02', to: '2020-10-02' }, '2020-10-02')).toBe(true);
    expect(holdsOn({ from: null, to: '2020-10-01' }, '2020-10-02')).toBe(false);
  });

  it('writes the right a signer signs by', () => {
    const [first, ...rest] = office.signers;
    if (!first) throw new Error('the office has signers');
    const forBoth = [first, { ...first, id: 'loc-ubnd', issuerId: 'ubnd' }, ...rest];
    expect(forBoth.map((signer) => signingDetail(signer, forBoth))).toEqual([
      'TL. CHÁNH VĂN PHÒNG (vp)',
      'TL. CHÁNH VĂN PHÒNG (ubnd)',
      'KT. CHỦ TỊCH',
      'CHỦ TỊCH',
    ]);
    expect(office.signers.map(signingLine)).toEqual(['TL. CHÁNH VĂN PHÒNG', 'KT. CHỦ TỊCH', 'CHỦ TỊCH']);
  });
});
