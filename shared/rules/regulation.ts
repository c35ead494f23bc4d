/** The rule table as the office's regulation, for reading and printing. */
import type { Day } from '../time.ts';
import { holdsOn } from './define.ts';
import { RULES } from './table.ts';
import type { Gate, Rule, RuleSource } from './types.ts';
import { dayText } from './words.ts';

const CHAPTERS: readonly (readonly [gate: Gate, title: string])[] = [
  ['open', 'MỞ SỔ'],
  ['number', 'CẤP SỐ VÀ ĐĂNG KÝ'],
  ['dispatch', 'PHÁT HÀNH'],
  ['print', 'IN VÀ ĐÓNG SỔ'],
];

/**
 * "Quy định" on registering and issuing outgoing documents as it holds on a day: Vietnamese plain text,
 * each rule with its force, its sources word for word and the days it holds.
 */
export function regulationText(day: Day): string {
  const rules = RULES.filter((rule) => holdsOn(rule, day));
  const chapters = CHAPTERS.map(([gate, title]) => [title, rules.filter((rule) => rule.gate === gate)] as const).filter(
    ([, own]) => own.length > 0,
  );
  const lines = ['QUY ĐỊNH VỀ CẤP SỐ, ĐĂNG KÝ VÀ PHÁT HÀNH VĂN BẢN ĐI', `Áp dụng cho văn bản đề ngày ${dayText(day)}`, ''];
  let article = 0;
  chapters.forEach(([title, own], at) => {
    lines.push(`Mục ${at + 1}. ${title}`);
    for (const rule of own) {
      article += 1;
      lines.push(`Điều ${article}. ${rule.title}.`, ...paragraphsOf(rule).map((line) => `    ${line}`));
    }
    lines.push('');
  });
  return lines.join('\n').trimEnd();
}

function paragraphsOf(rule: Rule): readonly string[] {
  const until = rule.to === null ? '' : ` đến ${dayText(rule.to)}`;
  return [
    rule.severity === 'block' ? 'Không đạt thì không làm tiếp được.' : 'Không đạt thì nhắc, người làm tự quyết định.',
    ...rule.sources.map(sourceLine),
    `Áp dụng từ ${dayText(rule.from)}${until}.`,
  ];
}

function sourceLine({ document, article, quote }: RuleSource): string {
  return `Căn cứ: ${document}, ${article}${quote === null ? '' : `: “${quote}”`}.`;
}
