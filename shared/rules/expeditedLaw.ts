/** Văn bản QPPL by the shortened procedure (rút gọn): the notice of 01/10/2020, II.1. */
import { dayOf } from '../time.ts';
import { found } from './define.ts';
import { NOTICE_FROM, notice } from './sources.ts';
import type { Rule } from './types.ts';
import { dayText } from './words.ts';

const REVIEW = notice(
  'mục II.1',
  'các phòng cần phải lấy ý kiến của Phòng Nội chính để rà soát trước khi tham mưu lãnh đạo Văn phòng trình UBND tỉnh',
);
const block = { from: NOTICE_FROM, to: null, gate: 'number', severity: 'block' } as const;

export const expeditedLawRules: readonly Rule[] = [
  {
    id: 'expedited-needs-review-opinion',
    title: 'Văn bản QPPL theo hình thức rút gọn phải có ý kiến Phòng Nội chính trước khi cấp số',
    sources: [REVIEW],
    ...block,
    check({ entry, type }) {
      if (!entry.expedited || type?.group !== 'qppl') return null;
      const opinion = entry.reviewOpinion;
      if (opinion === null)
        return found(
          'reviewOpinion',
          'Thiếu ý kiến Phòng Nội chính',
          'Văn bản QPPL theo hình thức rút gọn phải có ý kiến Phòng Nội chính trước khi trình.',
        );
      const missing = [
        ...(opinion.reference.trim() === '' ? ['số'] : []),
        ...(opinion.person.trim() === '' ? ['người cho ý kiến'] : []),
        ...(opinion.conclusion.trim() === '' ? ['kết luận'] : []),
      ];
      if (missing.length === 0) return null;
      return found('reviewOpinion', 'Ý kiến Phòng Nội chính chưa đủ', `Ghi thêm ${missing.join(', ')} của ý kiến.`);
    },
  },
  {
    id: 'review-opinion-before-signing',
    title: 'Ý kiến Phòng Nội chính có trước khi ký',
    sources: [REVIEW],
    ...block,
    check({ entry }) {
      const opinion = entry.reviewOpinion;
      const signed = entry.signedAt === null ? null : dayOf(entry.signedAt);
      if (!entry.expedited || opinion === null || signed === null || opinion.date <= signed) return null;
      return found(
        'reviewOpinion.date',
        'Ý kiến Phòng Nội chính sau ngày ký',
        `Ký ngày ${dayText(signed)}, ý kiến ngày ${dayText(opinion.date)}. Xem lại hai ngày này.`,
      );
    },
  },
  {
    id: 'expedited-only-for-qppl',
    title: 'Chỉ văn bản QPPL mới theo trình tự rút gọn',
    sources: [notice('mục II.1')],
    ...block,
    check({ entry, type }) {
      if (!entry.expedited || type === null || type.group === 'qppl') return null;
      return found(
        'expedited',
        'Rút gọn chỉ dành cho văn bản QPPL',
        `${type.name} không phải văn bản QPPL. Bỏ đánh dấu, hoặc chọn loại QPPL.`,
        {
          label: 'Bỏ đánh dấu rút gọn',
          set: { expedited: false },
        },
      );
    },
  },
];
