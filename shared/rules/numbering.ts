/** When a number may be given, and in what order. NĐ 30/2020/NĐ-CP Đ.14 and Đ.15. */
import { nextWorkingDay } from '../domain/calendar.ts';
import { addDays, type Day, dayOf } from '../time.ts';
import { found } from './define.ts';
import { DECREE_30_FROM, decree30 } from './sources.ts';
import type { Facts, Rule } from './types.ts';
import { dayText, momentText } from './words.ts';

const block = { from: DECREE_30_FROM, to: null, gate: 'number', severity: 'block' } as const;

export const numberingRules: readonly Rule[] = [
  {
    id: 'date-not-falling',
    title: 'Ngày văn bản không sớm hơn ngày của số trước trong cùng dãy',
    sources: [decree30('Điều 15 khoản 1', 'thứ tự và trình tự thời gian ban hành')],
    ...block,
    check({ entry, seriesLast }) {
      if (entry.date === null || seriesLast === null || entry.date >= seriesLast.date) return null;
      return found(
        'date',
        `Ngày lùi so với số ${seriesLast.number}`,
        `Số gần nhất của dãy đề ngày ${dayText(seriesLast.date)}; văn bản này đề ngày ${dayText(entry.date)}. Đề ngày từ ${dayText(seriesLast.date)} trở đi.`,
        { label: `Đề ngày ${dayText(seriesLast.date)}`, set: { date: seriesLast.date } },
      );
    },
  },
  {
    id: 'signed-before-number',
    title: 'Văn bản phải ký xong mới được cấp số',
    sources: [decree30('Điều 15 khoản 2')],
    ...block,
    check({ entry, now }) {
      if (entry.signedAt === null || entry.signedAt <= now) return null;
      return found(
        'signedAt',
        'Giờ ký chưa tới',
        `Ghi ký lúc ${momentText(entry.signedAt)}, bây giờ là ${momentText(now)}. Số chỉ cấp sau khi ký.`,
      );
    },
  },
  {
    id: 'reference-unique',
    title: 'Số và ký hiệu của một cơ quan không trùng nhau trong một năm',
    sources: [
      decree30('Điều 15 khoản 1', 'Số và ký hiệu văn bản của cơ quan, tổ chức là duy nhất trong một năm'),
      decree30('Phụ lục VI, mục III.1.h'),
    ],
    ...block,
    check({ reference, referenceTaken }) {
      if (!referenceTaken || reference === null) return null;
      return found(
        'seriesId',
        `Trùng số ${reference}`,
        'Cơ quan này đã có số và ký hiệu đó trong năm. Chọn đúng dãy số, loại văn bản, đơn vị soạn.',
      );
    },
  },
  {
    id: 'date-not-before-signing',
    title: 'Ngày văn bản không sớm hơn ngày ký',
    sources: [decree30('Điều 15 khoản 2')],
    ...block,
    check({ entry }) {
      if (entry.date === null || entry.signedAt === null || entry.date >= dayOf(entry.signedAt)) return null;
      return found(
        'date',
        'Ngày văn bản sớm hơn ngày ký',
        `Ký ngày ${dayText(dayOf(entry.signedAt))} mà văn bản đề ngày ${dayText(entry.date)}. Sửa ngày văn bản hoặc giờ ký.`,
      );
    },
  },
  {
    id: 'date-not-in-future',
    title: 'Ngày văn bản không sau ngày cấp số',
    sources: [decree30('Điều 15 khoản 1', 'thứ tự và trình tự thời gian ban hành')],
    ...block,
    check({ entry, now }) {
      const today = dayOf(now);
      if (entry.date === null || entry.date <= today) return null;
      return found('date', 'Ngày văn bản chưa tới', `Hôm nay là ${dayText(today)}. Không cấp số trước cho ngày ${dayText(entry.date)}.`, {
        label: `Đề ngày ${dayText(today)}`,
        set: { date: today },
      });
    },
  },
  {
    id: 'number-by-next-working-day',
    title: 'Cấp số chậm nhất trong ngày làm việc tiếp theo sau ngày ký; chậm hơn phải ghi lý do',
    sources: [decree30('Điều 15 khoản 2', 'chậm nhất là trong ngày làm việc tiếp theo')],
    ...block,
    check(facts) {
      const deadline = missedDeadline(facts);
      if (deadline === null || facts.entry.lateReason !== null) return null;
      return found('lateReason', 'Cấp số quá hạn', `Hạn cấp số là ${dayText(deadline)}. Ghi lý do cấp số muộn; lý do ở lại trong sổ.`);
    },
  },
  {
    id: 'late-number-on-record',
    title: 'Số cấp muộn được ghi lý do trong sổ',
    sources: [decree30('Điều 15 khoản 2', 'chậm nhất là trong ngày làm việc tiếp theo')],
    ...block,
    severity: 'warn',
    check(facts) {
      const deadline = missedDeadline(facts);
      if (deadline === null || facts.entry.lateReason === null) return null;
      return found('lateReason', 'Cấp số muộn, đã ghi lý do', `Hạn cấp số là ${dayText(deadline)}. Lý do sẽ ở lại trong sổ và nhật ký.`);
    },
  },
  {
    id: 'date-under-known-rules',
    title: 'Sổ này chỉ nhận văn bản từ ngày Nghị định 30/2020/NĐ-CP có hiệu lực',
    sources: [decree30('Điều 37')],
    ...block,
    // The rules table knows no law older than the decree, so nothing could vouch for such a document.
    from: '1900-01-01',
    to: addDays(DECREE_30_FROM, -1),
    check({ entry }) {
      if (entry.date === null || entry.date >= DECREE_30_FROM) return null;
      return found(
        'date',
        'Ngày văn bản trước 05/3/2020',
        `Quy định trong chương trình bắt đầu từ ngày ${dayText(DECREE_30_FROM)}. Văn bản cũ hơn ở lại sổ giấy.`,
      );
    },
  },
];

/** The last day the number could be given on, when that day has passed; else null. */
function missedDeadline({ entry, now, calendar }: Facts): Day | null {
  if (entry.signedAt === null) return null;
  const deadline = nextWorkingDay(dayOf(entry.signedAt), calendar);
  return dayOf(now) > deadline ? deadline : null;
}
