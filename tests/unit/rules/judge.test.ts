import { describe, expect, it } from 'vitest';
import { judge, regulationText, ruleById, rulesOn } from '../../../shared/rules/judge.ts';
import { RULES } from '../../../shared/rules/table.ts';
import { factsWith, seriesOf } from './facts.ts';

const SECRET = { registerKind: 'secret', series: seriesOf({ classification: 'secret' }), seriesLast: null } as const;
const topSecretOn = (date: string) =>
  judge(
    'number',
    factsWith({
      entry: {
        classification: 'tuyet-mat',
        date,
        signedAt: `${date}T08:00+07:00`,
        receivedAt: null,
        note: 'Người có thẩm quyền đồng ý ghi trích yếu',
      },
      facts: { ...SECRET, now: `${date}T09:00+07:00` },
    }),
  );

describe('judge', () => {
  it('finds nothing in a complete công văn, and says which rules it met', () => {
    const judgement = judge('number', factsWith());
    expect(judgement.findings).toEqual([]);
    expect(judgement.passed).toContain('copies-add-up');
    expect(judgement.passed).not.toContain('red-folder-before-dispatch');
  });

  it('lets the notice itself be issued as thông báo of UBND by the head of HC-TC', () => {
    const facts = factsWith({
      entry: { seriesId: 'ubnd-tb', typeId: 'thong-bao', signerId: 'ubnd-nguyen-xuan-loc', unitId: 'HC-TC' },
      facts: { seriesLast: { number: 201, date: '2020-09-30' }, reference: '202/TB-UBND' },
    });
    expect(judge('number', facts).findings).toEqual([]);
  });

  it('puts blocks first, each half in the order of the form', () => {
    const facts = factsWith({
      entry: { drafter: '', subject: '', totalCopies: 5, formCheck: null, urgency: 'hoa-toc', date: '2020-10-03' },
    });
    const { findings } = judge('number', facts);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual([
      'date-not-in-future',
      'subject-required',
      'copies-add-up',
      'form-checked-by-named-person',
      'red-folder-noted-at-number',
      'urgent-numbered-at-once',
      'drafter-named',
    ]);
    expect(findings.map(({ severity }) => severity)).toEqual(['block', 'block', 'block', 'block', 'warn', 'warn', 'warn']);
  });

  it("refuses every missing field of an empty form at once, by today's rules", () => {
    const empty = {
      seriesId: null,
      typeId: null,
      date: null,
      subject: '',
      signerId: null,
      signedAt: null,
      unitId: null,
      recipients: [],
      fileCopies: [],
      totalCopies: null,
      formCheck: null,
    };
    const blocks = judge('number', factsWith({ entry: empty })).findings.filter(({ severity }) => severity === 'block');
    expect(blocks.map(({ field }) => field)).toEqual([
      'seriesId',
      'typeId',
      'date',
      'subject',
      'signerId',
      'signedAt',
      'recipients',
      'fileCopies',
      'totalCopies',
      'formCheck',
    ]);
  });

  it('judges a Tuyệt mật document by the law of its own day: consent in 2020, never a subject in 2026', () => {
    expect(topSecretOn('2020-10-05').findings.filter(({ severity }) => severity === 'block')).toEqual([]);
    expect(topSecretOn('2026-11-02').findings.map(({ ruleId }) => ruleId)).toContain('top-secret-no-subject');
    expect(topSecretOn('2026-11-02').findings[0]).toMatchObject({ severity: 'block', field: 'subject' });
  });

  it('asks for what the notice ordered only of documents since its day', () => {
    const facts = (date: string) =>
      factsWith({
        entry: { date, signedAt: `${date}T08:00+07:00`, receivedAt: null, formCheck: null },
        facts: { now: `${date}T09:00+07:00`, seriesLast: null },
      });
    expect(judge('number', facts('2020-09-30')).findings).toEqual([]);
    expect(judge('number', facts('2020-10-01')).findings.map(({ ruleId }) => ruleId)).toEqual(['form-checked-by-named-person']);
  });

  it('judges only the rules of its gate', () => {
    const facts = factsWith({ entry: { urgency: 'hoa-toc', formCheck: null, signedAt: '2020-10-02T15:30+07:00' } });
    expect(judge('dispatch', facts).findings.map(({ ruleId }) => ruleId)).toEqual(['red-folder-before-dispatch']);
    expect(judge('open', facts)).toEqual({ findings: [], passed: [] });
  });
});

describe('rulesOn', () => {
  it('differs between 05/10/2020 and 01/11/2026', () => {
    const then = rulesOn('2020-10-05').map(({ id }) => id);
    const now = rulesOn('2026-11-01').map(({ id }) => id);
    expect(then.filter((id) => !now.includes(id))).toEqual(['top-secret-subject-by-consent', 'secret-not-by-post']);
    expect(now.filter((id) => !then.includes(id))).toEqual(['top-secret-no-subject']);
  });

  it('counts the first and the last day of a rule as in force', () => {
    const on = (day: string, id: string) => rulesOn(day).some((rule) => rule.id === id);
    expect(['2026-02-28', '2026-03-01'].map((day) => on(day, 'top-secret-subject-by-consent'))).toEqual([true, false]);
    expect(['2026-02-28', '2026-03-01'].map((day) => on(day, 'top-secret-no-subject'))).toEqual([false, true]);
    expect(['2020-03-04', '2020-03-05'].map((day) => on(day, 'copies-add-up'))).toEqual([false, true]);
  });
});

describe('ruleById', () => {
  it('knows every rule of the table and nothing else', () => {
    for (const rule of RULES) expect(ruleById(rule.id)).toBe(rule);
    expect(ruleById('window.unread')).toBeUndefined();
  });
});

describe('regulationText', () => {
  it('prints each rule in force once, with its sources word for word', () => {
    const text = regulationText('2020-10-02');
    expect(text).toContain('Áp dụng cho văn bản đề ngày 02/10/2020');
    for (const rule of rulesOn('2020-10-02')) {
      expect(text.split(`. ${rule.title}.`).length, rule.id).toBe(2);
      for (const { quote } of rule.sources) if (quote !== null) expect(text).toContain(`“${quote}”`);
    }
    expect(text.match(/^Điều \d+\. /gmu)).toHaveLength(rulesOn('2020-10-02').length);
    expect(text).toContain('không kèm phiếu màu hồng');
  });

  it('changes with the day', () => {
    expect(regulationText('2020-10-02')).not.toContain('Văn bản Tuyệt mật không ghi trích yếu.');
    expect(regulationText('2026-11-01')).toContain('Văn bản Tuyệt mật không ghi trích yếu.');
  });
});
