import { describe, expect, it } from 'vitest';
import { actName } from '../../../renderer/features/log/actName.ts';
import { readableValue } from '../../../renderer/features/log/readableValue.ts';

describe('values of the log in the office’s words', () => {
  it.each([
    ['signed_at', '2020-10-02T13:40+07:00', '02/10/2020 13:40'],
    ['date', '2020-10-02', '02/10/2020'],
    ['urgency', 'hoa-toc', 'Hỏa tốc'],
    ['state', 'void', 'đã hủy'],
    ['file_copies', '[{"unit":"VT","copies":1},{"unit":"TH","copies":2}]', 'VT, TH (02b)'],
    ['review_opinion', '{"reference":"12/NC","person":"Lê Văn A"}', '12/NC, Lê Văn A'],
    ['subject', '[không phải JSON', '[không phải JSON'],
    ['subject', 'void', 'void'],
  ])('%s %s', (field, value, words) => {
    expect(readableValue(field, value)).toBe(words);
  });
});

describe('acts in words', () => {
  it('names an act, a refused act and one it does not know', () => {
    expect(actName('document.issue')).toBe('Vào sổ, cấp số');
    expect(actName('refused:document.void')).toBe('Bị chặn: hủy số');
    expect(actName('later.act')).toBe('later.act');
  });
});
