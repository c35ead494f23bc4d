/** Secret documents: their own register and numbers, and what may stand in it. */
import { classificationName } from '../text/vi.ts';
import { found } from './define.ts';
import {
  DECREE_30_FROM,
  decree26,
  decree30,
  decree63,
  SECRETS_2018_FROM,
  SECRETS_2018_TO,
  SECRETS_2025_FROM,
  secretsLaw2018,
} from './sources.ts';
import type { Rule } from './types.ts';

const block = { from: DECREE_30_FROM, to: null, gate: 'number', severity: 'block' } as const;
const OWN_NUMBERS = decree30('Điều 15 khoản 2', 'Văn bản mật được cấp hệ thống số riêng');
const OWN_BOOK = decree30('Điều 16 khoản 3', 'Văn bản mật được đăng ký theo quy định của pháp luật về bảo vệ bí mật nhà nước');

export const secrecyRules: readonly Rule[] = [
  {
    id: 'secret-not-in-ordinary-book',
    title: 'Văn bản mật không vào sổ thường',
    sources: [OWN_BOOK, OWN_NUMBERS],
    ...block,
    check({ registerKind, entry }) {
      if (registerKind !== 'ordinary' || entry.classification === 'thuong') return null;
      return found(
        'classification',
        `Văn bản ${classificationName[entry.classification]} không vào sổ thường`,
        'Văn bản mật có sổ và số riêng. Xóa nháp này, vào sổ mật trên máy không nối mạng.',
      );
    },
  },
  {
    id: 'ordinary-not-in-secret-book',
    title: 'Văn bản thường không vào sổ mật',
    sources: [OWN_NUMBERS],
    ...block,
    check({ registerKind, entry }) {
      if (registerKind !== 'secret' || entry.classification !== 'thuong') return null;
      return found('classification', 'Chưa chọn độ mật', 'Sổ này chỉ nhận văn bản mật. Chọn độ mật, hoặc vào sổ thường.');
    },
  },
  {
    id: 'series-of-register',
    title: 'Văn bản mật lấy số từ dãy số mật, văn bản thường từ dãy số thường',
    sources: [OWN_NUMBERS],
    ...block,
    check({ registerKind, series }) {
      if (series === null || series.classification === registerKind) return null;
      return registerKind === 'ordinary'
        ? found('seriesId', 'Dãy số này của sổ mật', 'Chọn dãy số của sổ thường.')
        : found('seriesId', 'Dãy số này của sổ thường', 'Văn bản mật được cấp hệ thống số riêng. Chọn dãy số mật.');
    },
  },
  {
    id: 'top-secret-subject-by-consent',
    title: 'Trích yếu văn bản Tuyệt mật chỉ ghi khi người có thẩm quyền đồng ý, và sự đồng ý được ghi lại',
    sources: [decree26('Điều 4')],
    ...block,
    from: SECRETS_2018_FROM,
    to: SECRETS_2018_TO,
    check({ entry }) {
      if (entry.classification !== 'tuyet-mat' || entry.subject.trim() === '' || entry.note.trim() !== '') return null;
      return found(
        'note',
        'Trích yếu Tuyệt mật chưa có sự đồng ý',
        'Ghi ai đồng ý cho ghi trích yếu, ngày nào, vào Ghi chú; hoặc bỏ trích yếu.',
        {
          label: 'Bỏ trích yếu',
          set: { subject: '' },
        },
      );
    },
  },
  {
    id: 'top-secret-no-subject',
    title: 'Văn bản Tuyệt mật không ghi trích yếu',
    sources: [decree63('Sổ đăng ký bí mật nhà nước đi')],
    ...block,
    from: SECRETS_2025_FROM,
    check({ entry, typed }) {
      if (entry.classification !== 'tuyet-mat' || (entry.subject.trim() === '' && typed.subject.trim() === '')) return null;
      return found(
        'subject',
        'Tuyệt mật không được ghi trích yếu',
        'Từ 01/3/2026 sổ chỉ ghi tên loại. Bỏ trích yếu, đừng chép sang ô khác.',
        {
          label: 'Bỏ trích yếu',
          set: { subject: '' },
        },
      );
    },
  },
  {
    id: 'secret-not-by-post',
    title: 'Văn bản mật do người làm công tác bảo mật, giao liên hoặc văn thư chuyển',
    sources: [secretsLaw2018('Điều 13')],
    ...block,
    severity: 'warn',
    from: SECRETS_2018_FROM,
    to: SECRETS_2018_TO,
    check({ entry }) {
      if (entry.classification === 'thuong') return null;
      const at = entry.recipients.findIndex((line) => line.method === 'buu-dien');
      if (at === -1) return null;
      return found(`recipients.${at}.method`, 'Văn bản mật gửi bưu điện', 'Đổi sang trực tiếp, giao liên hoặc quân bưu, cơ yếu.');
    },
  },
];
