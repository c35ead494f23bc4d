import { noticeOffice } from '../../../../shared/domain/presets/noticeOffice.ts';
import { seriesOf, signerOf } from '../facts.ts';
import type { CasesByRule } from './types.ts';

const [ubnd] = noticeOffice(2020).issuers;
const closedIssuer = ubnd ? { ...ubnd, to: '2020-09-30' } : null;
const NOTICE_ENTRY = { seriesId: 'ubnd-tb', typeId: 'thong-bao', signerId: 'ubnd-nguyen-xuan-loc' } as const;

export const seriesCases: CasesByRule = {
  'series-accepts-type': {
    refuses: [
      {
        when: 'a thông báo asks for a number of công văn',
        entry: { typeId: 'thong-bao' },
        field: 'seriesId',
        says: 'không dành cho loại này',
      },
    ],
    passes: [{ when: 'the series lists the type' }],
  },
  'series-open-on-day': {
    refuses: [
      { when: 'it was closed the day before', facts: { series: seriesOf({ to: '2020-10-01' }) }, field: 'seriesId', says: 'đã đóng' },
      { when: 'it opens the day after', facts: { series: seriesOf({ from: '2020-10-03' }) }, field: 'seriesId', says: 'chưa mở' },
    ],
    passes: [{ when: 'it is its first and last day', facts: { series: seriesOf({ from: '2020-10-02', to: '2020-10-02' }) } }],
  },
  'issuer-exists-on-day': {
    refuses: [{ when: 'it ended two days before', facts: { issuer: closedIssuer }, field: 'seriesId', says: 'không còn hoạt động' }],
    passes: [{ when: 'it still exists' }],
  },
  'unit-exists-on-day': {
    refuses: [
      {
        when: 'it ended the day before',
        facts: { unit: { id: 'TH', name: 'Phòng Tổng hợp', from: null, to: '2020-10-01' } },
        field: 'unitId',
        says: 'không còn hoạt động',
      },
    ],
    passes: [{ when: 'it is its last day', facts: { unit: { id: 'TH', name: 'Phòng Tổng hợp', from: null, to: '2020-10-02' } } }],
  },
  'qppl-own-series': {
    refuses: [
      {
        when: 'the series also numbers other decisions',
        entry: { typeId: 'quyet-dinh-qppl' },
        facts: { series: seriesOf({ typeIds: ['quyet-dinh', 'quyet-dinh-qppl'] }) },
        field: 'seriesId',
        says: 'dãy số riêng',
      },
    ],
    passes: [{ when: 'the series is its own', entry: { seriesId: 'ubnd-qppl-qd', typeId: 'quyet-dinh-qppl' } }],
  },
  'copies-one-series': {
    refuses: [
      {
        when: 'the series also numbers công văn',
        entry: { typeId: 'ban-sao-y' },
        facts: { series: seriesOf({ typeIds: ['ban-sao-y', 'cong-van'] }) },
        field: 'seriesId',
        says: 'Bản sao',
      },
    ],
    passes: [{ when: 'all kinds of copy share one series', entry: { seriesId: 'ban-sao', typeId: 'ban-trich-sao' } }],
  },
};

export const signingCases: CasesByRule = {
  'signer-of-issuer': {
    refuses: [
      {
        when: 'a deputy of the Văn phòng signs for UBND',
        entry: { ...NOTICE_ENTRY, signerId: 'vp-nguyen-van-huy' },
        field: 'signerId',
        says: 'không ký cho cơ quan này',
      },
    ],
    passes: [{ when: 'the head of HC-TC signs the thông báo of UBND', entry: NOTICE_ENTRY }],
  },
  'signer-in-office': {
    refuses: [
      {
        when: 'his right ended the day before signing',
        facts: { signer: signerOf({ to: '2020-10-01' }) },
        field: 'signerId',
        says: 'đã hết thời hạn',
      },
      { when: 'his right begins the day after', facts: { signer: signerOf({ from: '2020-10-03' }) }, field: 'signerId', says: 'chưa tới' },
    ],
    passes: [
      {
        when: 'his right ended after he signed, before the number',
        entry: { signedAt: '2020-10-01T16:50+07:00' },
        facts: { signer: signerOf({ to: '2020-10-01' }) },
      },
    ],
  },
  'signer-type-delegated': {
    refuses: [
      {
        when: 'the head of HC-TC signs a quyết định',
        entry: { seriesId: 'vp-khac', typeId: 'quyet-dinh', signerId: 'vp-nguyen-xuan-loc' },
        field: 'signerId',
        says: 'ngoài phạm vi được ký',
      },
    ],
    passes: [
      { when: 'he signs a công văn', entry: { signerId: 'vp-nguyen-xuan-loc' } },
      { when: 'the signer may sign everything', entry: { seriesId: 'vp-khac', typeId: 'quyet-dinh' } },
    ],
  },
  'signing-form-names-principal': {
    refuses: [
      {
        when: 'KT. for nobody',
        facts: { signer: signerOf({ signingForm: 'KT.', signingFor: null }) },
        field: 'signerId',
        says: 'thiếu chức vụ',
      },
    ],
    passes: [
      { when: 'KT. for the head', facts: { signer: signerOf({ signingForm: 'KT.' }) } },
      { when: 'he signs in his own right', facts: { signer: signerOf({ signingForm: '', signingFor: null }) } },
    ],
  },
  'deputy-signs-for-head': {
    refuses: [
      {
        when: 'a head of a room signs KT.',
        facts: { signer: signerOf({ signingForm: 'KT.' }) },
        field: 'signerId',
        says: 'không phải cấp phó',
      },
    ],
    passes: [
      { when: 'a deputy signs KT.', facts: { signer: signerOf({ signingForm: 'KT.', position: 'Phó Chánh Văn phòng' }) } },
      { when: 'the head of a room signs TL.', facts: { signer: signerOf({}) } },
    ],
  },
  'delegation-has-basis': {
    refuses: [{ when: 'TL. rests on nothing', facts: { signer: signerOf({ basis: ' ' }) }, field: 'signerId', says: 'chưa có căn cứ' }],
    passes: [
      { when: 'TL. rests on the working rules', facts: { signer: signerOf({}) } },
      { when: 'a deputy signs KT. without one', facts: { signer: signerOf({ signingForm: 'KT.', basis: '' }) } },
    ],
  },
  'proxy-limited-in-time': {
    refuses: [
      { when: 'TUQ. has no end', facts: { signer: signerOf({ signingForm: 'TUQ.' }) }, field: 'signerId', says: 'chưa ghi thời hạn' },
    ],
    passes: [{ when: 'TUQ. has an end', facts: { signer: signerOf({ signingForm: 'TUQ.', to: '2020-12-31' }) } }],
  },
};
