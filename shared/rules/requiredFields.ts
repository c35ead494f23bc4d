/** What the register must hold before a number: the columns of NĐ 30/2020/NĐ-CP Phụ lục IV mục I. */
import { tokensOf } from '../domain/symbols.ts';
import { blockBeforeNumber, found } from './define.ts';
import { DECREE_30_FROM, decree30, NOTICE_FROM, notice } from './sources.ts';
import type { Rule } from './types.ts';

const form = (column: string) => decree30('Phụ lục IV, mục I', column);
const from = DECREE_30_FROM;

export const requiredFieldRules: readonly Rule[] = [
  blockBeforeNumber(
    {
      id: 'series-required',
      title: 'Mỗi văn bản lấy số từ một dãy số',
      sources: [decree30('Điều 15 khoản 1 điểm c', 'do người đứng đầu cơ quan, tổ chức quy định')],
      from,
    },
    ({ entry, series }) => {
      if (series !== null) return null;
      return entry.seriesId === null
        ? found('seriesId', 'Chưa chọn dãy số', 'Chọn dãy số để biết số sẽ cấp.')
        : found('seriesId', 'Dãy số không có trong sổ', 'Chọn lại dãy số trong danh sách.');
    },
  ),
  blockBeforeNumber(
    {
      id: 'type-required',
      title: 'Mỗi văn bản ghi rõ tên loại',
      sources: [form('Tên loại và trích yếu nội dung văn bản'), decree30('Điều 7')],
      from,
    },
    ({ entry, type }) => {
      if (type !== null) return null;
      return entry.typeId === null
        ? found('typeId', 'Chưa chọn loại văn bản', 'Chọn tên loại, hoặc Công văn nếu văn bản không có tên loại.')
        : found('typeId', 'Loại văn bản không có trong danh mục', 'Chọn lại loại văn bản trong danh sách.');
    },
  ),
  blockBeforeNumber(
    { id: 'date-required', title: 'Mỗi văn bản ghi ngày, tháng, năm', sources: [form('Ngày tháng văn bản')], from },
    ({ entry }) => (entry.date === null ? found('date', 'Chưa có ngày văn bản', 'Ghi ngày của văn bản, thường là hôm nay.') : null),
  ),
  blockBeforeNumber(
    {
      id: 'subject-required',
      title: 'Mỗi văn bản có trích yếu, trừ văn bản Tuyệt mật',
      sources: [form('Tên loại và trích yếu nội dung văn bản')],
      from,
    },
    ({ entry }) =>
      entry.subject.trim() === '' && entry.classification !== 'tuyet-mat'
        ? found('subject', 'Chưa có trích yếu', 'Ghi một câu nêu nội dung chủ yếu của văn bản.')
        : null,
  ),
  blockBeforeNumber(
    { id: 'signer-required', title: 'Mỗi văn bản ghi người ký', sources: [form('Người ký')], from },
    ({ entry, signer }) => {
      if (signer !== null) return null;
      return entry.signerId === null
        ? found('signerId', 'Chưa chọn người ký', 'Chọn người đã ký văn bản.')
        : found('signerId', 'Người ký không có trong danh sách', 'Chọn lại người ký, hoặc ghi người này vào Thiết lập.');
    },
  ),
  blockBeforeNumber(
    { id: 'signing-time-required', title: 'Mỗi văn bản ghi giờ ký; số chỉ cấp sau khi ký', sources: [decree30('Điều 15 khoản 2')], from },
    ({ entry }) => (entry.signedAt === null ? found('signedAt', 'Chưa ghi giờ ký', 'Ghi lúc văn bản được ký.') : null),
  ),
  blockBeforeNumber(
    {
      id: 'unit-in-symbol-required',
      title: 'Ký hiệu có tên đơn vị soạn thảo thì phải ghi đơn vị',
      sources: [decree30('Phụ lục I, Phần I, mục II.3')],
      from,
    },
    ({ entry, series, unit }) => {
      if (unit !== null) return null;
      if (entry.unitId !== null) return found('unitId', 'Đơn vị soạn không có trong danh sách', 'Chọn lại đơn vị soạn thảo.');
      if (series === null || !tokensOf(series.template).includes('đơn vị')) return null;
      return found('unitId', 'Chưa chọn đơn vị soạn', 'Ký hiệu của dãy này có tên đơn vị. Chọn đơn vị soạn thảo.');
    },
  ),
  blockBeforeNumber(
    { id: 'recipients-required', title: 'Mỗi văn bản ghi nơi nhận', sources: [form('Nơi nhận văn bản')], from },
    ({ entry }) =>
      entry.recipients.length === 0 ? found('recipients', 'Chưa có nơi nhận', 'Ghi ít nhất một nơi nhận và số bản gửi.') : null,
  ),
  blockBeforeNumber(
    { id: 'file-copy-required', title: 'Mỗi văn bản có bản lưu', sources: [form('Đơn vị, người nhận bản lưu')], from },
    ({ entry }) =>
      entry.fileCopies.length === 0 ? found('fileCopies', 'Chưa có bản lưu', 'Ghi bản lưu, chẳng hạn “VT, HC-TC (02b)”.') : null,
  ),
  {
    id: 'original-kept-at-registry',
    title: 'Bản gốc lưu tại Văn thư',
    sources: [decree30('Điều 19 khoản 1')],
    from,
    to: null,
    gate: 'number',
    severity: 'warn',
    check({ entry }) {
      if (entry.fileCopies.length === 0 || entry.fileCopies.some(({ unit }) => isRegistry(unit))) return null;
      return found('fileCopies', 'Bản lưu thiếu VT', 'Bản gốc lưu tại Văn thư. Ghi thêm VT vào phần Lưu nếu văn bản có.');
    },
  },
  {
    id: 'drafter-named',
    title: 'Mỗi văn bản ghi đơn vị và người soạn thảo',
    sources: [
      notice('mục II.1', 'Trưởng phòng có công chức vi phạm phải chịu trách nhiệm trước thủ trưởng cơ quan và quy định của pháp luật'),
    ],
    from: NOTICE_FROM,
    to: null,
    gate: 'number',
    severity: 'warn',
    check({ entry }) {
      const missing = [...(entry.unitId === null ? ['đơn vị soạn'] : []), ...(entry.drafter.trim() === '' ? ['người soạn'] : [])];
      if (missing.length === 0) return null;
      return found(
        entry.unitId === null ? 'unitId' : 'drafter',
        `Chưa ghi ${missing.join(', ')}`,
        'Ghi để biết ai chịu trách nhiệm về văn bản. Vẫn lưu được.',
      );
    },
  },
];

function isRegistry(unit: string): boolean {
  const name = unit.normalize('NFC').trim().toLocaleLowerCase('vi');
  return name === 'vt' || /^(?:vt\b|văn thư)/u.test(name);
}
