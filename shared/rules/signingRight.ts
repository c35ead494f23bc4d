/** Who may sign what, and in what form. NĐ 30/2020/NĐ-CP Đ.13. */
import { dayOf } from '../time.ts';
import { found, holdsOn } from './define.ts';
import { DECREE_30_FROM, decree30 } from './sources.ts';
import type { Facts, Rule } from './types.ts';
import { dayText } from './words.ts';

const block = { from: DECREE_30_FROM, to: null, gate: 'number', severity: 'block' } as const;

export const signingRules: readonly Rule[] = [
  {
    id: 'signer-of-issuer',
    title: 'Người ký có quyền ký văn bản của cơ quan ban hành',
    sources: [decree30('Điều 13')],
    ...block,
    check({ signer, series, issuer }) {
      if (signer === null || series === null || signer.issuerId === series.issuerId) return null;
      return found(
        'signerId',
        'Người ký không ký cho cơ quan này',
        `${signer.name} không có quyền ký văn bản của ${issuer?.name ?? series.name}. Chọn người ký khác hoặc dãy số khác.`,
      );
    },
  },
  {
    id: 'signer-in-office',
    title: 'Người ký đang có quyền ký vào ngày ký',
    sources: [decree30('Điều 13')],
    ...block,
    check(facts) {
      const { signer } = facts;
      const day = signingDay(facts);
      if (signer === null || day === null || holdsOn(signer, day)) return null;
      const ended = signer.to !== null && signer.to < day;
      return found(
        'signerId',
        ended ? 'Người ký đã hết thời hạn ký' : 'Người ký chưa tới thời hạn ký',
        `Ngày ký ${dayText(day)} ngoài thời hạn ký của ${signer.name}. Xem lại người ký hoặc giờ ký.`,
      );
    },
  },
  {
    id: 'signer-type-delegated',
    title: 'Người ký chỉ ký loại văn bản được giao',
    sources: [decree30('Điều 13 khoản 4')],
    ...block,
    check({ signer, type }) {
      if (signer === null || type === null || signer.typeIds === null || signer.typeIds.includes(type.id)) return null;
      const basis = signer.basis.trim();
      return found(
        'signerId',
        `${type.name} ngoài phạm vi được ký`,
        `${signer.name} không được giao ký ${type.name}${basis === '' ? '' : ` (${basis})`}. Chọn người ký khác.`,
      );
    },
  },
  {
    id: 'signing-form-names-principal',
    title: 'Ký TM., KT., TL., TUQ. phải ghi ký thay cho ai',
    sources: [decree30('Điều 13'), decree30('Phụ lục I, Phần I, mục II.7')],
    ...block,
    check({ signer }) {
      if (signer === null || signer.signingForm === '' || signer.signingForm === 'Q.') return null;
      if (signer.signingFor !== null && signer.signingFor.trim() !== '') return null;
      return found(
        'signerId',
        `Hình thức ký ${signer.signingForm} thiếu chức vụ`,
        `Ghi ${signer.name} ký ${signer.signingForm} cho chức vụ nào trong Thiết lập, người ký.`,
      );
    },
  },
  {
    id: 'deputy-signs-for-head',
    title: 'Ký thay (KT.) là cấp phó ký thay cấp trưởng',
    sources: [decree30('Điều 13')],
    ...block,
    severity: 'warn',
    check({ signer }) {
      if (signer === null || signer.signingForm !== 'KT.' || /^phó(?!\p{L})/iu.test(signer.position.normalize('NFC').trim())) return null;
      return found(
        'signerId',
        'Ký KT. mà không phải cấp phó',
        `${signer.name} là ${signer.position}. Xem lại hình thức ký trong Thiết lập, người ký.`,
      );
    },
  },
  {
    id: 'delegation-has-basis',
    title: 'Ký thừa lệnh, thừa ủy quyền phải có văn bản làm căn cứ',
    sources: [decree30('Điều 13 khoản 4')],
    ...block,
    check({ signer }) {
      if (signer === null || (signer.signingForm !== 'TL.' && signer.signingForm !== 'TUQ.') || signer.basis.trim() !== '') return null;
      return found(
        'signerId',
        `Ký ${signer.signingForm} chưa có căn cứ`,
        `Ghi quy chế hoặc văn bản giao ${signer.name} ký ${signer.signingForm} trong Thiết lập, người ký.`,
      );
    },
  },
  {
    id: 'proxy-limited-in-time',
    title: 'Ủy quyền ký (TUQ.) có thời hạn',
    sources: [decree30('Điều 13')],
    ...block,
    check({ signer }) {
      if (signer === null || signer.signingForm !== 'TUQ.' || signer.to !== null) return null;
      return found('signerId', 'Ủy quyền ký chưa ghi thời hạn', `Ghi ngày hết hạn ủy quyền của ${signer.name} trong Thiết lập, người ký.`);
    },
  },
];

/** The right to sign is the right on the day of signing; the document's own day while that is not known. */
function signingDay({ entry }: Facts) {
  return entry.signedAt === null ? entry.date : dayOf(entry.signedAt);
}
