import { describe, expect, it } from 'vitest';
import { ruleById } from '../../../shared/rules/judge.ts';
import { RULES } from '../../../shared/rules/table.ts';
import { copyCases, expeditedCases, urgencyCases } from './cases/course.ts';
import { numberingCases } from './cases/numbering.ts';
import { requiredFieldCases } from './cases/requiredFields.ts';
import { seriesCases, signingCases } from './cases/rights.ts';
import { secrecyCases } from './cases/secrecy.ts';
import type { CasesByRule } from './cases/types.ts';
import { wordingCases } from './cases/wording.ts';
import { factsWith } from './facts.ts';

const CASES: CasesByRule = {
  ...numberingCases,
  ...requiredFieldCases,
  ...seriesCases,
  ...signingCases,
  ...secrecyCases,
  ...copyCases,
  ...expeditedCases,
  ...urgencyCases,
  ...wordingCases,
};

/** Kept by what the program can print at all; their checks say why in shared/rules/paper.ts. */
const NOTHING_TO_REFUSE = ['no-pink-slip', 'register-on-paper'];

const checkOf = (id: string) => {
  const rule = ruleById(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule.check.bind(rule);
};

for (const [id, { refuses, passes }] of Object.entries(CASES)) {
  describe(id, () => {
    for (const { when, field, says, fix, ...change } of refuses)
      it(`${id} refuses when ${when}`, () => {
        const found = checkOf(id)(factsWith(change));
        expect(found?.title).toContain(says);
        expect(found?.field).toBe(field);
        expect(found?.fix?.set).toEqual(fix);
        // A fix that is taken settles its own finding.
        if (fix !== undefined)
          expect(checkOf(id)(factsWith({ ...change, entry: { ...change.entry, ...fix }, typed: { ...change.typed, ...fix } }))).toBeNull();
      });
    for (const { when, ...change } of passes)
      it(`${id} lets pass when ${when}`, () => {
        expect(checkOf(id)(factsWith(change))).toBeNull();
      });
  });
}

describe('the rule table', () => {
  it('has a refusing and a passing case for every rule, and no case for a rule that is gone', () => {
    const ids = RULES.map((rule) => rule.id).filter((id) => !NOTHING_TO_REFUSE.includes(id));
    expect(Object.keys(CASES).toSorted()).toEqual(ids.toSorted());
    for (const [id, { refuses, passes }] of Object.entries(CASES))
      expect([id, refuses.length > 0, passes.length > 0]).toEqual([id, true, true]);
  });

  it('names every rule once, with a source and with days in order', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    for (const rule of RULES) {
      expect(rule.sources.length, rule.id).toBeGreaterThan(0);
      expect(rule.to === null || rule.from <= rule.to, rule.id).toBe(true);
      expect(rule.title, rule.id).toMatch(/^\p{Lu}.*[^.]$/u);
    }
  });
});

describe('no-pink-slip', () => {
  it('no-pink-slip lets every print pass, for no sheet is such a slip, and stands in the table since the notice', () => {
    expect(checkOf('no-pink-slip')(factsWith({ entry: { urgency: 'hoa-toc' } }))).toBeNull();
    expect(ruleById('no-pink-slip')).toMatchObject({ gate: 'print', from: '2020-10-01', to: null });
  });

  it('register-on-paper finds nothing in an entry', () => {
    expect(checkOf('register-on-paper')(factsWith())).toBeNull();
  });
});
