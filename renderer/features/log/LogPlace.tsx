import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { LogEntry } from '../../../shared/contract/verbs.ts';
import { isComposing } from '../../app/chord.ts';
import { useKeys } from '../../app/keys.ts';
import { focusRegion } from '../../app/regions.ts';
import { vi } from '../../text/vi.ts';
import { Blank, RuledLoading } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { explainFailure } from '../../ui/explain.ts';
import { formatMomentColumn } from '../../ui/format.ts';
import { gridProps } from '../../ui/gridProps.ts';
import { targetOf } from '../register/targetOf.ts';
import { VerifyDialog } from '../verify/VerifyDialog.tsx';
import { actName } from './actName.ts';
import '../document/document.css';
import './log.css';
import { LogDetail } from './LogDetail.tsx';
import { useLog } from './useLog.ts';

const PAGE_STEP = 12;

/** Place 6: every act with its before and after, and the check that nothing was changed behind it. */
export function LogPlace() {
  const log = useLog();
  const { entries } = log;
  const [selected, setSelected] = useState<number | null>(null);
  const [verifying, setVerifying] = useState(false);
  const current = entries?.find((entry) => entry.seq === selected) ?? entries?.[0] ?? null;
  useKeys([
    { chord: '↑↓', label: vi.keys.move },
    { chord: 'F5', label: vi.keys.verify, run: () => setVerifying(true) },
  ]);
  const ready = entries !== null;
  useEffect(() => {
    if (ready && document.activeElement === document.body) focusRegion('list');
  }, [ready]);
  return (
    <>
      <div className="head">
        <h1>{vi.log.title}</h1>
        <span className="sub">{vi.log.sub}</span>
        <span className="sp" />
        <Button kind="primary" keys="F5" onPress={() => setVerifying(true)}>
          {vi.log.verify}
        </Button>
      </div>
      <div className="body">
        <div className="listwrap">
          {log.failure ? (
            <Blank bad title={vi.log.failedTitle} text={explainFailure(log.failure)}>
              <Button onPress={log.reload}>{vi.register.again}</Button>
            </Blank>
          ) : entries === null ? (
            <RuledLoading label={vi.register.loading} />
          ) : entries.length === 0 ? (
            <Blank title={vi.log.emptyTitle} text={vi.log.emptyText} />
          ) : (
            <LogTable entries={entries} current={current} onSelect={setSelected} hasMore={log.hasMore} onMore={log.loadMore} />
          )}
        </div>
        {current ? <LogDetail entry={current} /> : null}
      </div>
      {verifying ? <VerifyDialog onClose={() => setVerifying(false)} /> : null}
    </>
  );
}

interface LogTableProps {
  readonly entries: readonly LogEntry[];
  readonly current: LogEntry | null;
  readonly hasMore: boolean;
  readonly onSelect: (seq: number) => void;
  readonly onMore: () => void;
}

function LogTable({ entries, current, hasMore, onSelect, onMore }: LogTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = entries.findIndex((entry) => entry.seq === current?.seq);
    const target = targetOf(event.key, at, PAGE_STEP, entries.length);
    if (target === null) return;
    event.preventDefault();
    const entry = entries[target];
    if (!entry) return;
    onSelect(entry.seq);
    if (hasMore && target >= entries.length - 2) onMore();
    requestAnimationFrame(() => document.getElementById(entryId(entry.seq))?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <div ref={scroller} className="list" data-region="list">
      <table
        {...gridProps(vi.log.list, current ? entryId(current.seq) : undefined)}
        className="logtable"
        data-region-start=""
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const row = event.target instanceof Element ? event.target.closest('tr') : null;
          const entry = entries.find((one) => entryId(one.seq) === row?.id);
          if (entry) onSelect(entry.seq);
        }}
      >
        <thead>
          <tr>
            <th scope="col" className="r">
              {vi.log.seq}
            </th>
            <th scope="col">{vi.log.when}</th>
            <th scope="col">{vi.log.act}</th>
            <th scope="col">{vi.log.what}</th>
            <th scope="col">{vi.log.who}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr
              key={entry.seq}
              id={entryId(entry.seq)}
              className={entry.seq === current?.seq ? 'sel' : ''}
              aria-selected={entry.seq === current?.seq}
            >
              <td className="r num">{entry.seq}</td>
              <td className="nw">{formatMomentColumn(entry.at)}</td>
              <td>{actName(entry.act)}</td>
              <td className="nw md">{entry.reference ?? ''}</td>
              <td>{entry.actorName}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasMore ? (
        <div className="listend">
          <Button small onPress={onMore}>
            {vi.log.more}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function entryId(seq: number): string {
  return `log-${seq}`;
}
