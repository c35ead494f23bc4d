/**
 * What the rules say of the form while it is typed: the host judges the draft a moment after the last
 * keystroke, and what cannot be read at all is found here at once.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { EntryJudgement, RuleInfo } from '../../../shared/contract/verbs.ts';
import type { Finding } from '../../../shared/rules/types.ts';
import type { Day } from '../../../shared/time.ts';
import { call } from '../../app/client.ts';
import { vi } from '../../text/vi.ts';
import { draftOf, type EntryForm, type UnreadField, unreadFields } from './entryForm.ts';
import { readDay } from './typed.ts';

const WAIT_MS = 150;

export interface JudgedForm {
  /** Blocks first, in the order of the form. */
  readonly findings: readonly Finding[];
  readonly passed: readonly string[];
  readonly preview: string | null;
  readonly last: EntryJudgement['last'];
}

const NOTHING: JudgedForm = { findings: [], passed: [], preview: null, last: null };

/** The ids of findings made by the window itself, which no rule of the book stands behind. */
export const UNREAD_RULE = 'window.unread';

export interface Judging {
  readonly judged: JudgedForm;
  /** Judges what stands in the form now, without waiting. Null when the host did not answer. */
  readonly judgeNow: () => Promise<JudgedForm | null>;
  /** Shows the findings of a refused act. */
  readonly show: (findings: readonly Finding[]) => void;
}

export function useJudgement(form: UseFormReturn<EntryForm>, today: Day): Judging {
  const [judged, setJudged] = useState<JudgedForm>(NOTHING);
  const turn = useRef(0);

  const judgeNow = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const values = form.getValues();
    const answer = await call('entry.judge', { draft: draftOf(values, today) });
    if (!answer.ok) return null;
    const unread = unreadFields(values, today);
    // "Not written yet" would be wrong of a field that is written and only cannot be read.
    const known = answer.value.findings.filter((finding) => !unread.some(({ field }) => field === finding.field));
    const fresh: JudgedForm = {
      findings: inOrder([...unread.map(unreadFinding), ...known]),
      passed: answer.value.passed,
      preview: answer.value.preview,
      last: answer.value.last,
    };
    // A later keystroke has its own answer under way; this one is old.
    if (mine === turn.current) setJudged(fresh);
    return fresh;
  }, [form, today]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const judgeSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void judgeNow(), WAIT_MS);
    };
    judgeSoon();
    const stop = form.subscribe({ formState: { values: true }, callback: judgeSoon });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [form, judgeNow]);

  const show = useCallback((findings: readonly Finding[]) => setJudged((before) => ({ ...before, findings: inOrder(findings) })), []);
  return { judged, judgeNow, show };
}

/** The rules in force on the document's day, by id: their titles and sources. */
export function useRules(form: UseFormReturn<EntryForm>, today: Day): ReadonlyMap<string, RuleInfo> {
  const typedDate = form.watch('date');
  const on = readDay(typedDate, today) ?? today;
  const [rules, setRules] = useState<ReadonlyMap<string, RuleInfo>>(new Map());
  useEffect(() => {
    let current = true;
    void call('rules.list', { on }).then((answer) => {
      if (current && answer.ok) setRules(new Map(answer.value.map((rule) => [rule.id, rule])));
    });
    return () => {
      current = false;
    };
  }, [on]);
  return rules;
}

function unreadFinding(unread: UnreadField): Finding {
  const words = vi.entry.unread[unread.problem];
  const shown = unread.typed.length > 0 && unread.typed.length <= 40 ? `${words.title}: ${unread.typed}` : words.title;
  return { ruleId: UNREAD_RULE, severity: 'block', field: unread.field, title: shown, detail: words.detail, fix: null };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings.filter((finding) => finding.severity === 'block'), ...findings.filter((finding) => finding.severity === 'warn')];
}
