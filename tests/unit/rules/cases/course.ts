import type { CasesByRule } from './types.ts';

const IN_FOLDER = { at: '2020-10-02T14:05+07:00', by: 'Hà Văn Tín', unitId: 'NC' } as const;
const QPPL = { seriesId: 'ubnd-qppl-qd', typeId: 'quyet-dinh-qppl', signerId: 'ubnd-chu-tich', expedited: true } as const;
const OPINION = { reference: '15/NC', date: '2020-10-01', person: 'Trưởng phòng Nội chính', conclusion: 'Đủ điều kiện rút gọn' } as const;

const sentTo = (...names: readonly string[]) => names.map((name) => ({ name, copies: 1, purpose: null, method: null, groupId: null }));

export const copyCases: CasesByRule = {
  'total-copies-required': {
    refuses: [
      {
        when: 'it is not written',
        entry: { totalCopies: null },
        field: 'totalCopies',
        says: 'Chưa ghi số lượng bản',
        fix: { totalCopies: 6 },
      },
    ],
    passes: [{ when: 'it is written', entry: { totalCopies: 1 } }],
  },
  'copies-add-up': {
    refuses: [
      { when: 'three are missing', entry: { totalCopies: 3 }, field: 'totalCopies', says: 'thiếu 03', fix: { totalCopies: 6 } },
      { when: 'one is too many', entry: { totalCopies: 7 }, field: 'totalCopies', says: 'thừa 01', fix: { totalCopies: 6 } },
    ],
    passes: [{ when: 'recipients and file copies make the total' }],
  },
  'recipient-named-once': {
    refuses: [
      {
        when: 'one stands twice, written otherwise',
        entry: { recipients: sentTo('Sở Tài chính', 'Sở Nội vụ', 'sở tài chính') },
        field: 'recipients.2.name',
        says: 'ghi hai lần',
      },
    ],
    passes: [
      { when: 'names differ', entry: { recipients: sentTo('Sở Tài chính', 'Sở Nội vụ') } },
      { when: 'there is none', entry: { recipients: [] } },
    ],
  },
};

export const expeditedCases: CasesByRule = {
  'expedited-needs-review-opinion': {
    refuses: [
      { when: 'there is no opinion', entry: QPPL, field: 'reviewOpinion', says: 'Thiếu ý kiến Phòng Nội chính' },
      {
        when: 'the opinion has no conclusion',
        entry: { ...QPPL, reviewOpinion: { ...OPINION, conclusion: ' ' } },
        field: 'reviewOpinion',
        says: 'chưa đủ',
      },
    ],
    passes: [
      { when: 'the opinion is recorded', entry: { ...QPPL, reviewOpinion: OPINION } },
      { when: 'it is not by rút gọn', entry: { ...QPPL, expedited: false } },
    ],
  },
  'review-opinion-before-signing': {
    refuses: [
      {
        when: 'the opinion is a day younger than the signature',
        entry: { ...QPPL, reviewOpinion: { ...OPINION, date: '2020-10-03' } },
        field: 'reviewOpinion.date',
        says: 'sau ngày ký',
      },
    ],
    passes: [{ when: 'both are of one day', entry: { ...QPPL, reviewOpinion: { ...OPINION, date: '2020-10-02' } } }],
  },
  'expedited-only-for-qppl': {
    refuses: [
      {
        when: 'a công văn is marked',
        entry: { expedited: true },
        field: 'expedited',
        says: 'chỉ dành cho văn bản QPPL',
        fix: { expedited: false },
      },
    ],
    passes: [{ when: 'a QPPL is marked', entry: QPPL }, { when: 'nothing is marked' }],
  },
};

export const urgencyCases: CasesByRule = {
  'red-folder-before-dispatch': {
    refuses: [
      { when: 'nobody put it in', entry: { urgency: 'hoa-toc' }, field: 'redFolder', says: 'chưa vào cặp đỏ' },
      {
        when: 'who put it in is not known',
        entry: { urgency: 'hoa-toc', redFolder: { ...IN_FOLDER, by: ' ' } },
        field: 'redFolder',
        says: 'chưa vào cặp đỏ',
      },
    ],
    passes: [
      { when: 'time and person are recorded', entry: { urgency: 'hoa-toc', redFolder: IN_FOLDER } },
      { when: 'it is only Thượng khẩn', entry: { urgency: 'thuong-khan' } },
    ],
  },
  'red-folder-noted-at-number': {
    refuses: [
      { when: 'it gets its number before the folder', entry: { urgency: 'hoa-toc' }, field: 'redFolder', says: 'chưa ghi vào cặp đỏ' },
    ],
    passes: [{ when: 'it lies in the folder', entry: { urgency: 'hoa-toc', redFolder: IN_FOLDER } }],
  },
  'red-folder-after-signing': {
    refuses: [
      {
        when: 'it was put in before it was signed',
        entry: { redFolder: { ...IN_FOLDER, at: '2020-10-02T13:39+07:00' } },
        field: 'redFolder.at',
        says: 'trước khi ký',
      },
      {
        when: 'it will be put in later',
        entry: { redFolder: { ...IN_FOLDER, at: '2020-10-02T15:43+07:00' } },
        field: 'redFolder.at',
        says: 'chưa tới',
      },
    ],
    passes: [{ when: 'it was put in in the minute of signing', entry: { redFolder: { ...IN_FOLDER, at: '2020-10-02T13:40+07:00' } } }],
  },
  'urgent-numbered-at-once': {
    refuses: [
      {
        when: 'a Khẩn document was signed 31 minutes ago',
        entry: { urgency: 'khan', signedAt: '2020-10-02T15:11+07:00' },
        field: 'signedAt',
        says: 'Khẩn: ký đã 31 phút',
      },
    ],
    passes: [
      { when: 'it was signed 30 minutes ago', entry: { urgency: 'khan', signedAt: '2020-10-02T15:12+07:00' } },
      { when: 'it is not urgent' },
    ],
  },
  'urgent-leaves-at-once': {
    refuses: [
      {
        when: 'a Hỏa tốc document was signed two hours ago',
        entry: { urgency: 'hoa-toc' },
        field: 'signedAt',
        says: 'Hỏa tốc: ký đã 2 giờ 02 phút',
      },
    ],
    passes: [
      { when: 'it was signed an hour ago', entry: { urgency: 'hoa-toc', signedAt: '2020-10-02T14:42+07:00' } },
      { when: 'it is not urgent' },
    ],
  },
  'leaves-by-next-working-day': {
    refuses: [
      {
        when: 'signed on Friday, it leaves on Tuesday',
        facts: { now: '2020-10-06T08:00+07:00' },
        field: 'signedAt',
        says: 'Phát hành muộn',
      },
    ],
    passes: [{ when: 'signed on Friday, it leaves on Monday', facts: { now: '2020-10-05T16:00+07:00' } }],
  },
};
