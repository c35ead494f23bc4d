import type { CasesByRule } from './types.ts';

const FRIDAY_EVENING = '2020-10-02T17:20+07:00';

export const numberingCases: CasesByRule = {
  'date-not-falling': {
    refuses: [
      {
        when: 'the date is a day before that of the last number',
        entry: { date: '2020-10-01', signedAt: '2020-10-01T08:00+07:00' },
        field: 'date',
        says: 'Ngày lùi so với số 1310',
        fix: { date: '2020-10-02' },
      },
    ],
    passes: [{ when: 'the date is the same day' }, { when: 'the series has no number yet in the year', facts: { seriesLast: null } }],
  },
  'signed-before-number': {
    refuses: [
      {
        when: 'it will be signed a minute from now',
        entry: { signedAt: '2020-10-02T15:43+07:00' },
        field: 'signedAt',
        says: 'Giờ ký chưa tới',
      },
    ],
    passes: [{ when: 'it was signed this very minute', entry: { signedAt: '2020-10-02T15:42+07:00' } }],
  },
  'reference-unique': {
    refuses: [{ when: 'the book has the reference', facts: { referenceTaken: true }, field: 'seriesId', says: 'Trùng số 1311/VP-TH' }],
    passes: [{ when: 'the book does not have it', facts: { referenceTaken: false } }],
  },
  'date-not-before-signing': {
    refuses: [{ when: 'it is dated the day before', entry: { date: '2020-10-01' }, field: 'date', says: 'sớm hơn ngày ký' }],
    passes: [{ when: 'it is dated the day of signing' }, { when: 'it is dated later', entry: { signedAt: '2020-10-01T16:55+07:00' } }],
  },
  'date-not-in-future': {
    refuses: [
      { when: 'it is dated tomorrow', entry: { date: '2020-10-03' }, field: 'date', says: 'chưa tới', fix: { date: '2020-10-02' } },
    ],
    passes: [{ when: 'it is dated today' }],
  },
  'number-by-next-working-day': {
    refuses: [
      {
        when: 'signed on a Friday, numbered on the Tuesday after',
        entry: { signedAt: FRIDAY_EVENING },
        facts: { now: '2020-10-06T08:00+07:00' },
        field: 'lateReason',
        says: 'Cấp số quá hạn',
      },
      {
        when: 'the Monday was swapped away but Saturday was worked instead',
        entry: { signedAt: FRIDAY_EVENING },
        facts: { now: '2020-10-05T08:00+07:00', calendar: { holidays: [], workingDays: ['2020-10-03'] } },
        field: 'lateReason',
        says: 'Cấp số quá hạn',
      },
    ],
    passes: [
      { when: 'signed on a Friday, numbered on Monday', entry: { signedAt: FRIDAY_EVENING }, facts: { now: '2020-10-05T16:59+07:00' } },
      {
        when: 'the Monday was a holiday and it is Tuesday',
        entry: { signedAt: FRIDAY_EVENING },
        facts: { now: '2020-10-06T08:00+07:00', calendar: { holidays: ['2020-10-05'], workingDays: [] } },
      },
      {
        when: 'it is late but the reason stands in the entry',
        entry: { signedAt: FRIDAY_EVENING, lateReason: 'Văn thư nghỉ ốm' },
        facts: { now: '2020-10-07T08:00+07:00' },
      },
    ],
  },
  'late-number-on-record': {
    refuses: [
      {
        when: 'it is late with a reason',
        entry: { signedAt: FRIDAY_EVENING, lateReason: 'Văn thư nghỉ ốm' },
        facts: { now: '2020-10-06T08:00+07:00' },
        field: 'lateReason',
        says: 'đã ghi lý do',
      },
    ],
    passes: [{ when: 'a reason is written but it is not late', entry: { lateReason: 'thừa' } }],
  },
  'date-under-known-rules': {
    refuses: [{ when: 'it is dated the day before the decree', entry: { date: '2020-03-04' }, field: 'date', says: 'trước 05/3/2020' }],
    passes: [{ when: 'it is dated the day of the decree', entry: { date: '2020-03-05' } }],
  },
  'received-after-signing': {
    refuses: [
      { when: 'received before signing', entry: { receivedAt: '2020-10-02T13:39+07:00' }, field: 'receivedAt', says: 'Nhận trước khi ký' },
      { when: 'received later than now', entry: { receivedAt: '2020-10-02T15:43+07:00' }, field: 'receivedAt', says: 'chưa tới' },
    ],
    passes: [
      { when: 'received in the minute of signing', entry: { receivedAt: '2020-10-02T13:40+07:00' } },
      { when: 'no time is written', entry: { receivedAt: null } },
    ],
  },
  'reply-due-after-date': {
    refuses: [{ when: 'the reply is due the day before', entry: { replyDue: '2020-10-01' }, field: 'replyDue', says: 'Hạn trả lời trước' }],
    passes: [{ when: 'the reply is due the same day', entry: { replyDue: '2020-10-02' } }],
  },
};
