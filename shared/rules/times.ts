/** Times that cannot be: a step before the step it follows. */
import { found } from './define.ts';
import { DECREE_30_FROM, decree30 } from './sources.ts';
import type { Rule } from './types.ts';
import { dayText, momentText } from './words.ts';

const block = { from: DECREE_30_FROM, to: null, gate: 'number', severity: 'block' } as const;

export const timeRules: readonly Rule[] = [
  {
    id: 'received-after-signing',
    title: 'Văn bản vào văn thư sau khi ký',
    sources: [decree30('Điều 14')],
    ...block,
    check({ entry, now }) {
      const { receivedAt, signedAt } = entry;
      if (receivedAt === null) return null;
      if (receivedAt > now) return found('receivedAt', 'Giờ nhận chưa tới', `Bây giờ là ${momentText(now)}. Xem lại giờ nhận.`);
      if (signedAt === null || receivedAt >= signedAt) return null;
      return found(
        'receivedAt',
        'Nhận trước khi ký',
        `Ký lúc ${momentText(signedAt)}, nhận lúc ${momentText(receivedAt)}. Xem lại hai giờ này.`,
      );
    },
  },
  {
    id: 'reply-due-after-date',
    title: 'Hạn trả lời không sớm hơn ngày văn bản',
    sources: [decree30('Phụ lục VI, Phần II, mục I', 'Hạn trả lời văn bản')],
    ...block,
    check({ entry }) {
      if (entry.replyDue === null || entry.date === null || entry.replyDue >= entry.date) return null;
      return found(
        'replyDue',
        'Hạn trả lời trước ngày văn bản',
        `Văn bản đề ngày ${dayText(entry.date)}, hạn trả lời ${dayText(entry.replyDue)}. Xem lại hạn.`,
      );
    },
  },
];
