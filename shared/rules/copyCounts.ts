/** Every copy is counted. NĐ 30/2020/NĐ-CP Đ.17.1.a and Đ.18.2. */
import { sumOfCopies } from '../domain/copies.ts';
import type { EntryDraft } from '../domain/entry.ts';
import { fold } from '../text/fold.ts';
import { blockBeforeNumber, type Found, found } from './define.ts';
import { DECREE_30_FROM, decree30 } from './sources.ts';
import type { Rule } from './types.ts';
import { countText } from './words.ts';

const BY_RECIPIENTS = decree30('Điều 17 khoản 1 điểm a', 'theo đúng số lượng được xác định ở phần nơi nhận');
const TOTAL_MAX = 99_999;

export const copyCountRules: readonly Rule[] = [
  blockBeforeNumber(
    {
      id: 'total-copies-required',
      title: 'Mỗi văn bản ghi số lượng bản',
      sources: [decree30('Phụ lục IV, mục I', 'Số lượng bản'), BY_RECIPIENTS],
      from: DECREE_30_FROM,
    },
    ({ entry }) =>
      entry.totalCopies === null ? found('totalCopies', 'Chưa ghi số lượng bản', 'Ghi tổng số bản gửi và bản lưu.', writeSum(entry)) : null,
  ),
  blockBeforeNumber(
    {
      id: 'copies-add-up',
      title: 'Số lượng bản bằng tổng số bản gửi các nơi nhận và bản lưu',
      sources: [BY_RECIPIENTS, decree30('Điều 18 khoản 2', 'đúng số lượng, thời gian và nơi nhận')],
      from: DECREE_30_FROM,
    },
    ({ entry }) => {
      const sum = sumOfCopies(entry);
      const total = entry.totalCopies;
      if (total === null || total === sum) return null;
      const difference = total < sum ? `thiếu ${countText(sum - total)}` : `thừa ${countText(total - sum)}`;
      return found(
        'totalCopies',
        `Số bản không khớp: ${difference}`,
        `Nơi nhận và bản lưu cộng lại ${countText(sum)}, ô số lượng ghi ${countText(total)}.`,
        writeSum(entry),
      );
    },
  ),
  {
    id: 'recipient-named-once',
    title: 'Mỗi nơi nhận ghi một lần',
    sources: [decree30('Điều 18 khoản 2', 'đúng số lượng, thời gian và nơi nhận')],
    from: DECREE_30_FROM,
    to: null,
    gate: 'number',
    severity: 'warn',
    check({ entry }) {
      const names = entry.recipients.map(({ name }) => fold(name));
      const at = names.findIndex((name, index) => names.indexOf(name) < index);
      const line = entry.recipients[at];
      if (line === undefined) return null;
      return found(`recipients.${at}.name`, 'Nơi nhận ghi hai lần', `“${line.name}” đã có ở trên. Gộp lại nếu là một nơi.`);
    },
  },
];

function writeSum(entry: EntryDraft): Found['fix'] {
  const sum = sumOfCopies(entry);
  return sum < 1 || sum > TOTAL_MAX ? null : { label: `Ghi ${countText(sum)} bản`, set: { totalCopies: sum } };
}
