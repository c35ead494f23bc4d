/** Which series a document may take its number from. NĐ 30/2020/NĐ-CP Đ.15.1 and Phụ lục I. */
import { documentTypeById } from '../domain/documentTypes.ts';
import { found, holdsOn } from './define.ts';
import { DECREE_30_FROM, decree30 } from './sources.ts';
import type { Rule } from './types.ts';
import { dayText } from './words.ts';

const block = { from: DECREE_30_FROM, to: null, gate: 'number', severity: 'block' } as const;
const BY_HEAD = decree30('Điều 15 khoản 1 điểm c', 'do người đứng đầu cơ quan, tổ chức quy định');

export const seriesRules: readonly Rule[] = [
  {
    id: 'series-accepts-type',
    title: 'Mỗi loại văn bản lấy số từ dãy số dành cho loại đó',
    sources: [BY_HEAD],
    ...block,
    check({ series, type }) {
      if (series === null || type === null || series.typeIds.includes(type.id)) return null;
      return found(
        'seriesId',
        'Dãy số không dành cho loại này',
        `Dãy “${series.name}” không cấp số cho ${type.name}. Chọn dãy khác hoặc sửa loại văn bản.`,
      );
    },
  },
  {
    id: 'series-open-on-day',
    title: 'Chỉ cấp số từ dãy số còn mở vào ngày văn bản',
    sources: [BY_HEAD],
    ...block,
    check({ entry, series }) {
      if (series === null || entry.date === null || holdsOn(series, entry.date)) return null;
      const closed = series.to !== null && series.to < entry.date;
      return found(
        'seriesId',
        closed ? 'Dãy số đã đóng' : 'Dãy số chưa mở',
        closed && series.to !== null
          ? `Dãy “${series.name}” đóng từ sau ngày ${dayText(series.to)}. Chọn dãy đang mở.`
          : `Dãy “${series.name}” chưa mở vào ngày ${dayText(entry.date)}. Chọn dãy đang mở.`,
      );
    },
  },
  {
    id: 'issuer-exists-on-day',
    title: 'Cơ quan ban hành còn hoạt động vào ngày văn bản',
    sources: [decree30('Điều 15 khoản 1')],
    ...block,
    check({ entry, issuer }) {
      if (issuer === null || entry.date === null || holdsOn(issuer, entry.date)) return null;
      return found(
        'seriesId',
        'Cơ quan ban hành không còn hoạt động',
        `Ngày ${dayText(entry.date)} ngoài thời gian hoạt động của ${issuer.name}. Chọn dãy số của cơ quan khác.`,
      );
    },
  },
  {
    id: 'unit-exists-on-day',
    title: 'Đơn vị soạn thảo còn hoạt động vào ngày văn bản',
    sources: [decree30('Phụ lục I, Phần I, mục II.3')],
    ...block,
    severity: 'warn',
    check({ entry, unit }) {
      if (unit === null || entry.date === null || holdsOn(unit, entry.date)) return null;
      return found('unitId', 'Đơn vị soạn không còn hoạt động', `Ngày ${dayText(entry.date)} ngoài thời gian hoạt động của ${unit.name}.`);
    },
  },
  {
    id: 'qppl-own-series',
    title: 'Mỗi loại văn bản quy phạm pháp luật có dãy số riêng',
    sources: [decree30('Điều 15 khoản 1 điểm a')],
    ...block,
    check({ series, type }) {
      if (series === null || type?.group !== 'qppl' || series.typeIds.every((id) => id === type.id)) return null;
      return found(
        'seriesId',
        'Văn bản QPPL phải có dãy số riêng',
        `Dãy “${series.name}” dùng chung cho loại khác. Chọn dãy riêng của ${type.name}.`,
      );
    },
  },
  {
    id: 'copies-one-series',
    title: 'Bản sao y, trích sao, sao lục dùng chung một dãy số riêng',
    sources: [decree30('Phụ lục I, Phần II, mục II.1.c')],
    ...block,
    check({ series, type }) {
      if (series === null || type?.group !== 'copy') return null;
      if (series.typeIds.every((id) => documentTypeById(id)?.group === 'copy')) return null;
      return found('seriesId', 'Bản sao phải có dãy số riêng', `Dãy “${series.name}” cấp số cả cho văn bản. Chọn dãy của bản sao.`);
    },
  },
];
