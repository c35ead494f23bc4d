import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FindingKind, findingName, inspectText } from '../../../shared/text/spelling.ts';
import { SOUND_PROSE } from '../../fixtures/documents/soundProse.ts';

const errorsIn = (text: string) =>
  inspectText(text)
    .filter((finding) => finding.severity === 'error')
    .map((finding) => [finding.kind, text.slice(finding.start, finding.end), finding.suggestion] as const);

describe('the notice', () => {
  const notice = readFileSync(new URL('../../fixtures/documents/notice.txt', import.meta.url), 'utf8').trim();
  it('has one syllable that is none, and nothing else', () => expect(errorsIn(notice)).toEqual([['not-vietnamese', 'baner', 'banner']]));
});

describe('sound prose', () => {
  it.each(SOUND_PROSE)('%s', (text) => expect(errorsIn(text)).toEqual([]));
});

describe('faults', () => {
  it.each<[string, FindingKind, string, string | null]>([
    ['Kết luận  của lãnh đạo', 'stray-space', '  ', ' '],
    ['Về việc giao ban , hội ý', 'stray-space', ' ', ''],
    ['Kế hoạch ( bổ sung)', 'stray-space', ' ', ''],
    ['Kế hoạch năm 2020 ', 'stray-space', ' ', ''],
    ['Kết luận của của lãnh đạo', 'doubled-word', ' của', ''],
    ['Báo cáo các các phòng', 'doubled-word', ' các', ''],
    ['Phát triển nghành du lịch', 'not-vietnamese', 'nghành', 'ngành'],
    ['Sắp xếp các baner, giao diện', 'not-vietnamese', 'baner', 'banner'],
    ['Họp tai phòng hopj số 2', 'not-vietnamese', 'hopj', null],
    ['Quyết tóan công trình', 'tone-placement', 'tóan', null],
    ['Kế hoạch tra\u0309 lời', 'mixed-composition', 'tra\u0309', 'trả'],
    ['Kế hoạch \u00f0i\u1ec1u ch\u1ec9nh', 'mixed-composition', '\u00f0iều', 'điều'],
    ['Thông\u200b báo', 'invisible-character', '\u200b', ''],
    ['Theo Công văn số 5/VP-TH', 'unpadded-number', '5', '05'],
  ])('%s', (text, kind, part, suggestion) => {
    expect(errorsIn(text)).toEqual([[kind, part, suggestion]]);
    expect(findingName[kind]).not.toBe('');
  });

  it('calls a mix of hòa and hoà a matter of style', () => {
    expect(inspectText('Hòa giải và hoà nhập').map(({ kind, severity }) => [kind, severity])).toEqual([['tone-style-mix', 'info']]);
  });

  it('following every suggestion leaves nothing to find', () => {
    let text = ' Kết luận  của của lãnh đạo , nghành te\u0302\u0301 số 5/VP-TH ';
    for (let round = 0; round < 10; round += 1) {
      const first = inspectText(text).find((finding) => finding.suggestion !== null);
      if (!first) break;
      text = text.slice(0, first.start) + first.suggestion + text.slice(first.end);
    }
    expect(text).toBe('Kết luận của lãnh đạo, ngành tế số 05/VP-TH');
  });
});
