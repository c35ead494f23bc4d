/** Documents that must leave at once. NĐ 30/2020/NĐ-CP Đ.18.1 and the notice of 01/10/2020. */

import { nextWorkingDay } from '../domain/calendar.ts';
import { urgencyName } from '../text/vi.ts';
import { dayOf, minutesBetween } from '../time.ts';
import { found } from './define.ts';
import { DECREE_30_FROM, decree30, NOTICE_FROM, notice } from './sources.ts';
import type { Facts, Rule } from './types.ts';
import { dayText, durationText, momentText } from './words.ts';

const AT_ONCE = decree30('Điều 18 khoản 1', 'Văn bản khẩn phải được phát hành và gửi ngay sau khi ký');
const RED_FOLDER = notice(
  'mục II.1',
  'khi phát hành tài liệu hỏa tốc phải bỏ vào đúng cặp phát hành văn bản màu đỏ tại Phòng Hành chính - Tổ chức',
);

export const urgencyRules: readonly Rule[] = [
  {
    id: 'red-folder-before-dispatch',
    title: 'Văn bản Hỏa tốc phải vào cặp đỏ, ghi giờ và người bỏ vào, mới được phát hành',
    sources: [RED_FOLDER],
    from: NOTICE_FROM,
    to: null,
    gate: 'dispatch',
    severity: 'block',
    check({ entry }) {
      if (entry.urgency !== 'hoa-toc' || isInRedFolder(entry)) return null;
      return found('redFolder', 'Hỏa tốc chưa vào cặp đỏ', 'Ghi giờ bỏ vào cặp đỏ và người bỏ, rồi phát hành.');
    },
  },
  {
    id: 'red-folder-noted-at-number',
    title: 'Văn bản Hỏa tốc vào cặp đỏ ngay khi chuyển đến văn thư',
    sources: [RED_FOLDER],
    from: NOTICE_FROM,
    to: null,
    gate: 'number',
    severity: 'warn',
    check({ entry }) {
      if (entry.urgency !== 'hoa-toc' || isInRedFolder(entry)) return null;
      return found(
        'redFolder',
        'Hỏa tốc chưa ghi vào cặp đỏ',
        'Vẫn cấp số được, nhưng chưa phát hành được cho tới khi ghi giờ bỏ vào cặp đỏ và người bỏ.',
      );
    },
  },
  {
    id: 'red-folder-after-signing',
    title: 'Giờ vào cặp đỏ sau giờ ký và không sau bây giờ',
    sources: [RED_FOLDER],
    from: NOTICE_FROM,
    to: null,
    gate: 'number',
    severity: 'block',
    check({ entry, now }) {
      const at = entry.redFolder?.at;
      if (at === undefined) return null;
      if (at > now) return found('redFolder.at', 'Giờ vào cặp đỏ chưa tới', `Bây giờ là ${momentText(now)}. Xem lại giờ vào cặp đỏ.`);
      if (entry.signedAt === null || at >= entry.signedAt) return null;
      return found('redFolder.at', 'Vào cặp đỏ trước khi ký', `Ký lúc ${momentText(entry.signedAt)}. Xem lại giờ vào cặp đỏ hoặc giờ ký.`);
    },
  },
  {
    id: 'urgent-numbered-at-once',
    title: 'Văn bản khẩn được cấp số ngay sau khi ký',
    sources: [AT_ONCE],
    from: DECREE_30_FROM,
    to: null,
    gate: 'number',
    severity: 'warn',
    check: (facts) => waitingTooLong(facts, facts.settings.redFolderWarnMinutes, 'Cấp số và phát hành ngay.'),
  },
  {
    id: 'urgent-leaves-at-once',
    title: 'Văn bản khẩn được phát hành và gửi ngay sau khi ký',
    sources: [AT_ONCE, notice('mục II.1', 'Phòng Hành chính - Tổ chức tổ chức phát hành văn bản hỏa tốc kịp thời theo yêu cầu')],
    from: DECREE_30_FROM,
    to: null,
    gate: 'dispatch',
    severity: 'warn',
    check: (facts) => waitingTooLong(facts, facts.settings.redFolderOverdueMinutes, 'Thời gian chậm ở lại trong sổ.'),
  },
  {
    id: 'leaves-by-next-working-day',
    title: 'Văn bản được phát hành trong ngày ký, chậm nhất trong ngày làm việc tiếp theo',
    sources: [decree30('Điều 18 khoản 1'), decree30('Điều 4 khoản 2 điểm c')],
    from: DECREE_30_FROM,
    to: null,
    gate: 'dispatch',
    severity: 'warn',
    check({ entry, now, calendar }) {
      if (entry.signedAt === null) return null;
      const deadline = nextWorkingDay(dayOf(entry.signedAt), calendar);
      if (dayOf(now) <= deadline) return null;
      return found('signedAt', 'Phát hành muộn', `Hạn phát hành là ${dayText(deadline)}. Vẫn phát hành được; ngày chuyển ở lại trong sổ.`);
    },
  },
];

function isInRedFolder({ redFolder }: Facts['entry']): boolean {
  return redFolder !== null && redFolder.by.trim() !== '';
}

function waitingTooLong({ entry, now }: Facts, limitMinutes: number, advice: string) {
  if (entry.urgency === 'thuong' || entry.signedAt === null) return null;
  const waited = minutesBetween(entry.signedAt, now);
  if (waited <= limitMinutes) return null;
  return found(
    'signedAt',
    `${urgencyName[entry.urgency]}: ký đã ${durationText(waited)}`,
    `Quá ${limitMinutes} phút kể từ khi ký. ${advice}`,
  );
}
