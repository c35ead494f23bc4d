import { useState } from 'react';
import type { RuleInfo } from '../../../shared/contract/verbs.ts';
import type { Gate } from '../../../shared/rules/types.ts';
import { type Day, dayOf } from '../../../shared/time.ts';
import { nowOfHost } from '../../app/session.ts';
import { useReading } from '../../app/useReading.ts';
import { vi } from '../../text/vi.ts';
import { Blank, RuledLoading } from '../../ui/Blank.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { explainFailure } from '../../ui/explain.ts';
import { Citation } from '../../ui/FindingList.tsx';
import { formatDay } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import './rules.css';

const GATES: readonly Gate[] = ['number', 'dispatch', 'print', 'open'];
/** What scrolls must be reachable by keyboard. */
const FOCUSABLE = { tabIndex: 0 } as const;

/** Place 5: what the program blocks or reminds of on a given day, from the table that enforces it. */
export function RulesPlace() {
  const [today] = useState(() => dayOf(nowOfHost()));
  const [on, setOn] = useState<Day | null>(today);
  const rules = useReading('rules.list', { on: on ?? today });
  return (
    <>
      <div className="head">
        <h1>{vi.rules.title}</h1>
        <span className="sub">{vi.rules.sub}</span>
        <span className="sp" />
        <span className="sm dim" role="status">
          {rules.value ? vi.rules.count(rules.value.length) : ''}
        </span>
      </div>
      <div className="bar">
        <DateField label={vi.rules.on} value={on} onChange={setOn} near={today} invalidText={vi.field.invalidDay} />
      </div>
      <section className="scrollplace" aria-label={vi.rules.title} data-region="list" data-region-start="" {...FOCUSABLE}>
        {rules.failure ? (
          <Blank bad title={vi.rules.failedTitle} text={explainFailure(rules.failure)} />
        ) : rules.value === null ? (
          <RuledLoading label={vi.register.loading} />
        ) : rules.value.length === 0 ? (
          <Blank title={vi.rules.emptyTitle} text={vi.rules.emptyText} />
        ) : (
          GATES.map((gate) => <GateRules key={gate} gate={gate} rules={rules.value?.filter((rule) => rule.gate === gate) ?? []} />)
        )}
      </section>
    </>
  );
}

function GateRules({ gate, rules }: { gate: Gate; rules: readonly RuleInfo[] }) {
  if (rules.length === 0) return null;
  return (
    <section className="gate">
      <h2>{vi.rules.gate[gate]}</h2>
      <ol>
        {rules.map((rule) => (
          <li key={rule.id} className="rule">
            <span className={`gl ${rule.severity}`}>
              <Icon name={rule.severity === 'block' ? 'minus' : 'warn'} size={rule.severity === 'block' ? 'xs' : 'm'} />
            </span>
            <div>
              <h3>{rule.title}</h3>
              <p className="sm dim">
                {rule.severity === 'block' ? vi.rules.block : vi.rules.warn},{' '}
                {rule.to === null ? vi.rules.from(formatDay(rule.from)) : vi.rules.fromTo(formatDay(rule.from), formatDay(rule.to))}
              </p>
              {rule.sources.map((source) => (
                <Citation key={`${source.document} ${source.article}`} source={source} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
