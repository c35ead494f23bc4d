/** Applies the table: a document is judged by the rules of its own day (design §1.3). */
import { type Day, dayOf } from '../time.ts';
import { holdsOn } from './define.ts';
import { RULES } from './table.ts';
import type { Facts, Finding, Gate, Judgement, Rule } from './types.ts';

/** Fields in the order of the form, so that findings are worked off from top to bottom. */
const FIELD_ORDER = [
  'classification',
  'seriesId',
  'typeId',
  'date',
  'subject',
  'expedited',
  'reviewOpinion',
  'urgency',
  'redFolder',
  'signerId',
  'signedAt',
  'unitId',
  'drafter',
  'receivedAt',
  'lateReason',
  'recipients',
  'fileCopies',
  'totalCopies',
  'related',
  'replyDue',
  'note',
  'formCheck',
];

/** The rules in force on a day, in the order of the table. */
export function rulesOn(day: Day): readonly Rule[] {
  return RULES.filter((rule) => holdsOn(rule, day));
}

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

/**
 * What the rules of a gate say of a document, by the law of the document's day (today's while it has
 * none). Blocks come first, each half in the order of the form.
 */
export function judge(gate: Gate, facts: Facts): Judgement {
  const findings: Finding[] = [];
  const passed: string[] = [];
  for (const rule of rulesOn(facts.entry.date ?? dayOf(facts.now))) {
    if (rule.gate !== gate) continue;
    const found = rule.check(facts);
    if (found === null) passed.push(rule.id);
    else findings.push({ ruleId: rule.id, severity: rule.severity, ...found });
  }
  return { findings: findings.toSorted((a, b) => rank(a) - rank(b)), passed };
}

function rank({ severity, field }: Finding): number {
  const at = FIELD_ORDER.indexOf(field.split('.')[0] ?? '');
  return (severity === 'block' ? 0 : 1000) + (at === -1 ? FIELD_ORDER.length : at);
}

export { regulationText } from './regulation.ts';
