import { describe, expect, it } from 'vitest';
import { isSyllable, parseSyllable, toneStyleOf } from '../../../shared/text/syllables.ts';

describe('Vietnamese syllables', () => {
  it.each(
    `nghiêng quyết khuỷu giếng gì gìn giết quốc quýt quỵ huỳnh khoèo ngoằn ngoèo xoong soóc thuở khuya tuýp huỵch yêu yến
     uyên oán ướt rượu hươu nguyễn ngoại chuyện kiến nghị gửi ủy uỷ hoà hòa thuý thúy đường ưu tiên việc xã được giặt giữ gượng
     khuâng quầng quẩn oái oăm nghoẹo loè loẹt quăng quanh tuềnh toàng khuếch đoành kỹ kĩ lý lí mỹ`
      .split(/\s+/)
      .filter((word) => word !== 'nghoẹo'),
  )('%s is one', (word) => expect(isSyllable(word)).toBe(true));

  it.each([
    'nghành',
    'nghoẹo',
    'ngiên',
    'ghà',
    'kông',
    'kả',
    'cê',
    'baner',
    'têp',
    'bac',
    'pháat',
    'tiếgn',
    'trườngg',
    'đưòc',
    'hợtt',
    'ủyy',
    'hhọp',
  ])('%s is none', (word) => expect(isSyllable(word)).toBe(false));

  it.each([
    ['hòa', 'old'],
    ['hoà', 'new'],
    ['thủy', 'old'],
    ['thuỷ', 'new'],
    ['toán', 'either'],
    ['tóan', 'wrong'],
    ['quý', 'either'],
    ['già', 'either'],
    ['của', 'either'],
    ['cuả', 'wrong'],
    ['người', 'either'],
    ['xoài', 'either'],
  ] as const)('the tone of %s is placed in the %s way', (word, style) => {
    const syllable = parseSyllable(word);
    expect(syllable && toneStyleOf(syllable)).toBe(style);
  });
});
