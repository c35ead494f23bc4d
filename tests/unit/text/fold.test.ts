import { describe, expect, it } from 'vitest';
import { fold, foldReference } from '../../../shared/text/fold.ts';

describe('folding for search', () => {
  it.each([
    ['Kết luận của lãnh đạo', 'ket luan cua lanh dao'],
    ['Đường ĐẾN  trường\u00a0mới ', 'duong den truong moi'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['thủy lợi', 'thuy loi'],
    ['Ý kiến y tế', 'y kien y te'],
    ['zero\u200bwidth', 'zerowidth'],
    ['\u00d0\u00e0 N\u1eb5ng', 'da nang'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it.each([
    ['quí', 'quý'],
    ['kĩ thuật', 'kỹ thuật'],
    ['xử lí', 'xử lý'],
    ['Mĩ', 'Mỹ'],
    ['qui định', 'quy định'],
    ['HOÀ', 'hòa'],
  ])('%s and %s are one', (a, b) => expect(fold(a)).toBe(fold(b)));

  it.each([
    ['thủy', 'thui'],
    ['tay', 'tai'],
    ['lúy', 'lúi'],
  ])('%s and %s stay two', (a, b) => expect(fold(a)).not.toBe(fold(b)));
});

describe('folding a reference', () => {
  it.each(['1292/VP-TH', '1292 vp th', 'Số 1292/VP - TH', 'số: 1292/vp-th', '01292/VP-TH'])('%s', (typed) =>
    expect(foldReference(typed)).toBe('1292vpth'),
  );
  it('the beginning typed is the beginning folded', () =>
    expect(foldReference('202/TB-UBND').startsWith(foldReference('202/tb'))).toBe(true));
  it('keeps y and i apart, for symbols are not words', () => expect(foldReference('05/SY-UBND')).not.toBe(foldReference('05/SI-UBND')));
});
