import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { useController } from 'react-hook-form';
import type { Failure } from '../../../shared/contract/result.ts';
import type { RuleInfo } from '../../../shared/contract/verbs.ts';
import type { Finding } from '../../../shared/rules/types.ts';
import { type Moment, timeOf } from '../../../shared/time.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { FindingList } from '../../ui/FindingList.tsx';
import { formatDayShort } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { Slot, TypedField, useEntryScope } from './EntryContext.tsx';
import { tidyText } from './typed.ts';
import type { JudgedForm } from './useJudgement.ts';
import './side.css';

const text = vi.entry.side;
const PASSED_SHOWN = 3;

export interface FindingsPaneProps {
  readonly judged: JudgedForm;
  readonly rules: ReadonlyMap<string, RuleInfo>;
  readonly failure: Failure | null;
  readonly saving: boolean;
  readonly blocks: number;
  readonly keptAt: Moment | null;
  readonly received: boolean;
  readonly onGo: (finding: Finding) => void;
  readonly onFix: (finding: Finding) => void;
  readonly onSave: () => void;
  readonly onNextBlock: () => void;
  readonly onKeep: () => void;
}

/** The number in pencil, what the rules say, and the button that is never dead. */
export function FindingsPane(props: FindingsPaneProps) {
  const { judged, rules, failure, saving, blocks, keptAt, received, onGo, onFix, onSave, onNextBlock, onKeep } = props;
  const warnings = judged.findings.length - blocks;
  const all = judged.passed.length + judged.findings.length;
  const counts = text.counts(blocks, warnings);
  // A refusal by the rules is already on the list; only other failures need words of their own.
  const other = failure && !failure.findings ? failure : null;
  return (
    <aside className="side" aria-label={text.label} data-region="findings">
      <div className="pencil">
        <div className="row">
          <span className="sm md mid grow">{text.willGive}</span>
          <span className="xs dim">
            {judged.last && judged.last.number > 0
              ? text.last(judged.last.number, judged.last.date ? formatDayShort(judged.last.date) : null)
              : judged.preview
                ? text.first
                : ''}
          </span>
        </div>
        {judged.preview ? <span className="no">{judged.preview}</span> : <span className="no none">{text.noPreview}</span>}
        <p className="hint">{text.pencil}</p>
      </div>
      <div className="fl">
        <div className="flhead" role="status">
          <b>{counts === '' ? text.clear : counts}</b>
          {all > 0 ? <span>{text.passed(judged.passed.length, all)}</span> : null}
        </div>
        <div className="flbody">
          {other ? <FailureNotice failure={other} /> : null}
          <FindingList
            findings={judged.findings}
            sourcesOf={(ruleId) => rules.get(ruleId)?.sources ?? []}
            onFix={onFix}
            onGo={onGo}
            fixKey="F7"
          />
          <PassedList titles={judged.passed.map((id) => rules.get(id)?.title ?? id)} />
        </div>
      </div>
      <div className="save">
        <FormCheck />
        {blocks > 0 ? (
          <Button wide tall kind="caution" onPress={onNextBlock} keys="F3">
            {text.blocked(blocks)}
          </Button>
        ) : (
          <Button wide tall kind="primary" onPress={onSave} keys="Ctrl+Enter">
            {saving ? text.saving : text.save}
          </Button>
        )}
        <div className="row g2 sm dim keepline">
          <span>{received ? text.receivedNote : keptAt ? text.keptAt(timeOf(keptAt)) : text.notKept}</span>
          {received ? null : (
            <button type="button" className="row g2" onClick={onKeep} tabIndex={-1}>
              {text.keep} <Keys chord="Ctrl+S" />
            </button>
          )}
        </div>
      </div>
    </aside>
  );
}

function PassedList({ titles }: { titles: readonly string[] }) {
  const [whole, setWhole] = useState(false);
  if (titles.length === 0) return null;
  const shown = whole ? titles : titles.slice(0, PASSED_SHOWN);
  const hidden = titles.length - PASSED_SHOWN;
  return (
    <ul className="okl">
      {shown.map((title) => (
        <li key={title} title={title}>
          <Icon name="check" size="xs" className="gl ok" />
          <span className={whole ? '' : 'clip'}>{title}</span>
        </li>
      ))}
      {hidden > 0 ? (
        <li>
          <button type="button" className="dim" aria-expanded={whole} tabIndex={-1} onClick={() => setWhole(!whole)}>
            {whole ? text.fewer : text.others(hidden)}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

/** Đã kiểm tra thể thức, chính tả, by a named person: the last act before the number (NĐ 30/2020/NĐ-CP Đ.14.1). */
function FormCheck() {
  const { control } = useEntryScope();
  const { field } = useController({ control, name: 'formCheck.checked' });
  return (
    <div className="checkline">
      <Slot path="formCheck" className="ticked">
        <Checkbox className="pickable" isSelected={field.value} onChange={field.onChange}>
          <span className="box">
            <Icon name="check" />
          </span>
          {vi.entry.fields.formCheck}
        </Checkbox>
      </Slot>
      {field.value ? (
        <TypedField path="formCheck.by" label="" ariaLabel={vi.entry.checkedBy} placeholder={vi.entry.checkedBy} tidy={tidyText} />
      ) : null}
    </div>
  );
}
