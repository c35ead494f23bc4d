import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/contract/result.ts';
import type { QueueRow, RedFolderQueue } from '../../../shared/contract/verbs.ts';
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { call } from '../../app/client.ts';
import { useKeys } from '../../app/keys.ts';
import { openEntry, showDocument } from '../../app/router.ts';
import { useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { UrgencyStamp } from '../../ui/Stamp.tsx';
import { DispatchDialog } from '../document/DispatchDialog.tsx';
import { FolderDialog } from '../document/FolderDialog.tsx';
import { ReceiptDialog } from '../document/ReceiptDialog.tsx';
import { GoneToday } from './GoneToday.tsx';
import { byUrgency, crossings, type RowState, stateOf } from './queueView.ts';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { WaitingTable } from './WaitingTable.tsx';
import './redFolder.css';

const text = vi.redFolder;
const LOOK_EVERY_MS = 15_000;

type Open = { readonly what: 'dispatch' | 'record' | 'receipt'; readonly detail: DocumentDetail } | { readonly what: 'receive' } | null;

/** Cặp đỏ: what must leave at once, how long it has waited since it was signed, and the act that is due. */
export function RedFolderPlace() {
  const version = useSession((state) => state.version);
  const [queue, setQueue] = useState<RedFolderQueue | null>(null);
  const [order, setOrder] = useState<readonly number[]>([]);
  const [selected, setSelected] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState<Open>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const table = useRef<HTMLDivElement>(null);
  const states = useRef<ReadonlyMap<number, RowState>>(new Map());

  const look = useCallback(async () => {
    const answer = await call('redFolder.queue', {});
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    const { waiting } = answer.value;
    const crossed = crossings(states.current, waiting, answer.value);
    states.current = new Map(waiting.map((row) => [row.id, stateOf(row.minutesSinceSigning, answer.value)]));
    // Only a threshold is worth a word; the minutes themselves tick in silence.
    if (crossed.length > 0) {
      setSaid(
        crossed
          .map((row) => text.crossed(nameOf(row), text.state[stateOf(row.minutesSinceSigning, answer.value)], row.minutesSinceSigning))
          .join(' '),
      );
    }
    setQueue(answer.value);
    const sorted = byUrgency(waiting).map((row) => row.id);
    // Rows never change places under the hands: while one has the focus, newcomers go to the end.
    const held = table.current?.contains(document.activeElement) === true;
    setOrder((before) => (held ? [...before.filter((id) => sorted.includes(id)), ...sorted.filter((id) => !before.includes(id))] : sorted));
  }, []);

  useEffect(() => {
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);
  // Each change of the book is a reason to look again at once.
  useEffect(() => {
    if (version >= 0) void look();
  }, [look, version]);

  const rows = order.flatMap((id) => queue?.waiting.find((row) => row.id === id) ?? []);
  const current = rows.find((row) => row.id === selected) ?? rows[0] ?? null;

  const openFor = async (what: 'dispatch' | 'record' | 'receipt', row: QueueRow) => {
    setFailure(null);
    const found = await call('document.get', { documentId: row.id });
    if (found.ok) setOpen({ what, detail: found.value });
    else setFailure(found.error);
  };
  const put = () => (current && current.redFolderAt === null ? void openFor('record', current) : setOpen({ what: 'receive' }));
  const due = (row: QueueRow) => {
    if (row.redFolderAt === null) void openFor('record', row);
    else if (row.state === 'received') openEntry(row.id);
    else void openFor('dispatch', row);
  };
  const move = (step: 1 | -1) => {
    const buttons: HTMLElement[] = [...(table.current?.querySelectorAll<HTMLElement>('tbody button.btn') ?? [])];
    const here = document.activeElement;
    const at = here instanceof HTMLElement ? buttons.indexOf(here) : -1;
    (at === -1 ? buttons[0] : buttons[at + step])?.focus();
  };
  const close = () => {
    setOpen(null);
    void look();
  };

  const canGo = current !== null && current.state === 'issued' && current.redFolderAt !== null;
  useKeys([
    { chord: '↑↓', label: text.keys.choose, when: rows.length > 1 },
    { chord: 'ArrowDown', run: () => move(1) },
    { chord: 'ArrowUp', run: () => move(-1) },
    { chord: 'F9', label: text.keys.dispatch, run: () => current && void openFor('dispatch', current), when: canGo },
    { chord: 'F2', label: text.keys.number, run: () => current && openEntry(current.id), when: current?.state === 'received' },
    { chord: 'F7', label: current?.redFolderAt === null ? text.keys.record : text.keys.receive, run: put },
    {
      chord: 'F8',
      label: vi.keys.receipt,
      run: () => current && void openFor('receipt', current),
      when: current !== null && current.dispatchedCopies > current.receiptedCopies,
    },
    { chord: 'Ctrl+O', label: text.keys.open, run: () => current && showDocument(current.id), when: current !== null },
  ]);

  const overdue = queue ? rows.filter((row) => stateOf(row.minutesSinceSigning, queue) === 'over').length : 0;
  return (
    <div className="redfolder">
      <div className="head">
        <h1>{text.title}</h1>
        <UrgencyStamp urgency="hoa-toc" size="m30" />
        <span className="sub">{queue ? text.summary(rows.length, overdue) : ''}</span>
        <span className="sp" />
        <Button onPress={put} keys="F7">
          <Icon name="plus" />
          {current?.redFolderAt === null ? text.acts.record : text.put}
        </Button>
      </div>
      <p className="vh" aria-live="polite">
        {said}
      </p>
      <FailureNotice failure={failure} />
      <div className="cd" data-region="redFolder" ref={table}>
        {queue ? (
          <>
            <WaitingTable rows={rows} queue={queue} selectedId={current?.id ?? null} onSelect={setSelected} onDue={due} />
            <GoneToday rows={queue.goneToday} overdueMinutes={queue.overdueMinutes} />
          </>
        ) : null}
      </div>
      {open?.what === 'dispatch' ? <DispatchDialog detail={open.detail} onClose={close} /> : null}
      {open?.what === 'record' ? <FolderDialog detail={open.detail} onClose={close} /> : null}
      {open?.what === 'receipt' ? <ReceiptDialog detail={open.detail} onClose={close} /> : null}
      {open?.what === 'receive' ? <ReceiveDialog onClose={close} /> : null}
    </div>
  );
}

function nameOf(row: QueueRow): string {
  return row.reference ?? row.typeName;
}
