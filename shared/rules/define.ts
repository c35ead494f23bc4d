/** Small parts that rules are written with. */
import type { Day } from '../time.ts';
import type { Facts, Finding, Rule } from './types.ts';

export type Found = Omit<Finding, 'ruleId' | 'severity'>;

/** What a check answers; a fix is left out where only a person can know it. */
export function found(field: string, title: string, detail: string, fix: Found['fix'] = null): Found {
  return { field, title, detail, fix };
}

/** Whether something dated holds on a day; an open end holds for ever. */
export function holdsOn(dated: { readonly from: Day | null; readonly to: Day | null }, day: Day): boolean {
  return (dated.from === null || dated.from <= day) && (dated.to === null || day <= dated.to);
}

/** A rule without an end that blocks before the number while its check finds something. */
export function blockBeforeNumber(rule: Omit<Rule, 'severity' | 'gate' | 'to' | 'check'>, check: (facts: Facts) => Found | null): Rule {
  return { ...rule, to: null, gate: 'number', severity: 'block', check };
}
