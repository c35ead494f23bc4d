import { seriesOf } from '../facts.ts';
import type { CasesByRule } from './types.ts';

const SECRET = { registerKind: 'secret', series: seriesOf({ classification: 'secret' }) } as const;

export const secrecyCases: CasesByRule = {
  'secret-not-in-ordinary-book': {
    refuses: [
      {
        when: 'a Mật document comes to the ordinary book',
        entry: { classification: 'mat' },
        field: 'classification',
        says: 'Mật không vào sổ thường',
      },
    ],
    passes: [{ when: 'it has no level' }, { when: 'the book is the secret one', entry: { classification: 'mat' }, facts: SECRET }],
  },
  'ordinary-not-in-secret-book': {
    refuses: [
      { when: 'a document without level comes to the secret book', facts: SECRET, field: 'classification', says: 'Chưa chọn độ mật' },
    ],
    passes: [{ when: 'it is Tối mật', entry: { classification: 'toi-mat' }, facts: SECRET }],
  },
  'series-of-register': {
    refuses: [
      { when: 'the ordinary book would use a secret series', facts: { series: SECRET.series }, field: 'seriesId', says: 'của sổ mật' },
      { when: 'the secret book would use an ordinary series', facts: { registerKind: 'secret' }, field: 'seriesId', says: 'của sổ thường' },
    ],
    passes: [{ when: 'both are ordinary' }, { when: 'both are secret', facts: SECRET }],
  },
  'top-secret-subject-by-consent': {
    refuses: [
      {
        when: 'there is a subject and no consent',
        entry: { classification: 'tuyet-mat' },
        facts: SECRET,
        field: 'note',
        says: 'chưa có sự đồng ý',
        fix: { subject: '' },
      },
    ],
    passes: [
      {
        when: 'the consent is noted',
        entry: { classification: 'tuyet-mat', note: 'Chủ tịch đồng ý ghi trích yếu, 02/10/2020' },
        facts: SECRET,
      },
      { when: 'there is no subject', entry: { classification: 'tuyet-mat', subject: '' }, facts: SECRET },
      { when: 'it is Tối mật', entry: { classification: 'toi-mat' }, facts: SECRET },
    ],
  },
  'top-secret-no-subject': {
    refuses: [
      {
        when: 'there is a subject, whatever the note says',
        entry: { classification: 'tuyet-mat', note: 'Chủ tịch đồng ý' },
        facts: SECRET,
        field: 'subject',
        says: 'không được ghi trích yếu',
        fix: { subject: '' },
      },
      {
        when: 'only the typed form has one',
        entry: { classification: 'tuyet-mat', subject: '' },
        typed: { subject: 'x' },
        facts: SECRET,
        field: 'subject',
        says: 'không được ghi trích yếu',
        fix: { subject: '' },
      },
    ],
    passes: [
      { when: 'the subject is empty', entry: { classification: 'tuyet-mat', subject: '' }, facts: SECRET },
      { when: 'it is Tối mật', entry: { classification: 'toi-mat' }, facts: SECRET },
    ],
  },
  'secret-not-by-post': {
    refuses: [
      {
        when: 'one recipient gets it by post',
        entry: { classification: 'mat' },
        facts: SECRET,
        field: 'recipients.1.method',
        says: 'bưu điện',
      },
    ],
    passes: [
      {
        when: 'it goes by hand',
        entry: {
          classification: 'mat',
          recipients: [{ name: 'Công an tỉnh', copies: 3, purpose: null, method: 'truc-tiep', groupId: null }],
        },
        facts: SECRET,
      },
      { when: 'an ordinary document goes by post' },
    ],
  },
};
