import { describe, expect, it } from 'vitest';
import { hasInvisibleCharacters, hasMixedComposition, tidy } from '../../../shared/text/tidy.ts';

describe('tidying', () => {
  it.each([
    ['Về  việc\u00a0 họp ', 'Về việc họp'],
    ['báo cáo , đề xuất ; kết luận :', 'báo cáo, đề xuất; kết luận:'],
    ['thực hiện ./.', 'thực hiện./.'],
    ['( báo cáo )', '(báo cáo)'],
    ['tệp .docx', 'tệp .docx'],
    ['tỷ lệ 1 : 1000', 'tỷ lệ 1 : 1000'],
    ['dòng một \r\n\r\n\r\n\r\n dòng hai', 'dòng một\n\ndòng hai'],
    ['kh\u200bông', 'không'],
    ['\ufeffThông báo', 'Thông báo'],
    ['\u00d0à Nẵng', 'Đà Nẵng'],
    ['Tie\u0302\u0301ng', 'Tiếng'],
  ])('%j', (typed, kept) => {
    expect(tidy(typed)).toBe(kept);
    expect(tidy(kept)).toBe(kept);
  });

  it('takes two million spaces in one pass', () => expect(tidy(' '.repeat(2_000_000))).toBe(''));
});

it('sees loose and half-composed marks', () => {
  expect(hasMixedComposition('Tiếng')).toBe(false);
  expect(hasMixedComposition('Tiếng'.normalize('NFD'))).toBe(true);
  expect(hasMixedComposition('Ti\u00ea\u0301ng')).toBe(true);
});

it('sees what nobody sees', () => {
  expect(hasInvisibleCharacters('không')).toBe(false);
  expect(hasInvisibleCharacters('kh\u200bông')).toBe(true);
});
