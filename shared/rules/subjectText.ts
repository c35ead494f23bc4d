/** The subject's form, and the documents it cites. */
import { SUBJECT_MAX } from '../domain/entry.ts';
import { referenceKey, referencesIn } from '../domain/symbols.ts';
import { found } from './define.ts';
import { DECREE_30_FROM, decree30, NOTICE_FROM, notice } from './sources.ts';
import type { Rule } from './types.ts';

const SUBJECT_FIELD = decree30('Phụ lục VI, Phần II, mục I');
const number = { from: DECREE_30_FROM, to: null, gate: 'number' } as const;
const RELATED_MAX = 100;

export const subjectRules: readonly Rule[] = [
  {
    id: 'subject-within-length',
    title: `Trích yếu không quá ${SUBJECT_MAX} ký tự`,
    sources: [SUBJECT_FIELD],
    ...number,
    severity: 'block',
    check({ entry }) {
      const length = [...entry.subject].length;
      if (length <= SUBJECT_MAX) return null;
      return found('subject', 'Trích yếu quá dài', `Trích yếu dài ${length} ký tự, sổ ghi được ${SUBJECT_MAX}. Rút ngắn lại.`);
    },
  },
  {
    id: 'subject-on-one-line',
    title: 'Trích yếu viết liền một đoạn',
    sources: [SUBJECT_FIELD],
    ...number,
    severity: 'warn',
    check({ entry, typed }) {
      if (!/[\n\r\t]/u.test(typed.subject.trim())) return null;
      return found('subject', 'Trích yếu có xuống dòng', 'Sổ ghi trích yếu liền một đoạn; chỗ xuống dòng thành dấu cách.', {
        label: 'Nối thành một dòng',
        set: { subject: entry.subject.replace(/\s+/gu, ' ').trim() },
      });
    },
  },
  {
    id: 'cited-documents-linked',
    title: 'Văn bản nhắc trong trích yếu được gắn làm văn bản liên quan',
    sources: [notice('mục II.1, cách nhắc văn bản', 'số 193/TB-UBND ngày 25/9/2020')],
    ...number,
    from: NOTICE_FROM,
    severity: 'warn',
    check({ entry, knownReferences }) {
      const linked = new Set(entry.related.map(({ reference }) => referenceKey(reference)));
      const loose = referencesIn(entry.subject).filter((reference) => !linked.has(referenceKey(reference)));
      if (loose.length === 0) return null;
      const known = new Set(knownReferences.map(referenceKey));
      const inBook = loose.filter((reference) => known.has(referenceKey(reference)));
      const where = inBook.length === 0 ? '' : `; ${inBook.join(', ')} có trong sổ này`;
      const related = [...entry.related, ...loose.map((reference) => ({ reference, date: null, relation: 'nhac-den' as const }))];
      return found(
        'related',
        'Văn bản được nhắc chưa gắn liên quan',
        `Trích yếu nhắc ${loose.join(', ')}${where}. Vẫn lưu được.`,
        related.length > RELATED_MAX
          ? null
          : { label: loose.length === 1 ? `Gắn ${loose[0]}` : `Gắn ${loose.length} văn bản`, set: { related } },
      );
    },
  },
];

export const formCheckRule: Rule = {
  id: 'form-checked-by-named-person',
  title: 'Thể thức và chính tả được một người có tên kiểm tra trước khi cấp số',
  sources: [notice('mục I', 'việc soạn thảo văn bản cũng còn nhiều sai sót, nhất là lỗi chính tả')],
  ...number,
  from: NOTICE_FROM,
  severity: 'block',
  check({ entry }) {
    if (entry.formCheck === null)
      return found('formCheck', 'Chưa kiểm tra thể thức, chính tả', 'Soát văn bản rồi đánh dấu, ghi tên người kiểm tra.');
    if (entry.formCheck.by.trim() !== '') return null;
    return found('formCheck.by', 'Chưa ghi người kiểm tra', 'Ghi tên người đã kiểm tra thể thức, chính tả.');
  },
};
