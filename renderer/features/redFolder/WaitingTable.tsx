import type { CSSProperties } from 'react';
import type { QueueRow, RedFolderQueue } from '../../../shared/contract/verbs.ts';
import { epochOf, timeOf } from '../../../shared/time.ts';
import { useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCopies } from '../../ui/format.ts';
import { Keys } from '../../ui/Keys.tsx';
import { Pie } from '../../ui/Pie.tsx';
import { AxisCell, Legend } from './Axis.tsx';
import { type Axis, axisOf, placeOn, sayMinutes, stateOf } from './queueView.ts';

const text = vi.redFolder;

export interface WaitingTableProps {
  readonly rows: readonly QueueRow[];
  readonly queue: RedFolderQueue;
  readonly selectedId: number | null;
  readonly onSelect: (id: number) => void;
  /** The act that is due on the row: record, number or dispatch. */
  readonly onDue: (row: QueueRow) => void;
}

/** Waiting rows over one shared time axis, longest since signing first. */
export function WaitingTable({ rows, queue, selectedId, onSelect, onDue }: WaitingTableProps) {
  if (rows.length === 0) {
    return (
      <div className="blank">
        <h2>{text.empty}</h2>
        <p>{text.emptyHint}</p>
        <p className="row g2 sm">
          <Keys chord="F7" /> {text.emptyKey}
        </p>
      </div>
    );
  }
  const axis = axisOf(rows, queue.now, queue.overdueMinutes);
  const now = placeOn(axis, epochOf(queue.now));
  return (
    <>
      <div className="qwrap" style={{ '--now': now / 100 } as CSSProperties}>
        <table className="q">
          <caption className="vh">{text.region}</caption>
          <colgroup>
            <col className="k1" />
            <col className="k2" />
            <col />
            <col className="k4" />
            <col className="k5" />
            <col className="k6" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col" className="r first">
                {text.columns.since}
              </th>
              <th scope="col" className="r nw">
                {text.columns.inside}
              </th>
              <th scope="col">{text.columns.document}</th>
              <th scope="col" className="axhead">
                <span className="vh">{text.columns.axis}</span>
                <Scale axis={axis} now={now} />
              </th>
              <th scope="col">{text.columns.to}</th>
              <th scope="col">
                <span className="vh">{text.columns.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <WaitingRow
                key={row.id}
                row={row}
                queue={queue}
                axis={axis}
                selected={row.id === selectedId}
                onSelect={() => onSelect(row.id)}
                onDue={() => onDue(row)}
              />
            ))}
          </tbody>
        </table>
        <div className="nowl" aria-hidden="true" />
        <div className="nowtag" aria-hidden="true">
          {text.nowAt(timeOf(queue.now))}
        </div>
      </div>
      <Legend overdueMinutes={queue.overdueMinutes} />
    </>
  );
}

function Scale({ axis, now }: { axis: Axis; now: number }) {
  return (
    <div className="scale" aria-hidden="true">
      {axis.ticks.map((tick) => {
        const at = placeOn(axis, tick.at);
        // A label under the "now" tag would be read as part of it.
        return Math.abs(at - now) < 9 ? null : (
          <i key={tick.at} style={{ left: `${at}%` }}>
            {tick.label}
          </i>
        );
      })}
    </div>
  );
}

interface RowProps {
  readonly row: QueueRow;
  readonly queue: RedFolderQueue;
  readonly axis: Axis;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onDue: () => void;
}

function WaitingRow({ row, queue, axis, selected, onSelect, onDue }: RowProps) {
  const units = useSession((state) => state.directory?.office.units ?? []);
  const state = stateOf(row.minutesSinceSigning, queue);
  const unit = units.find((each) => each.id === row.redFolderUnitId)?.id ?? row.redFolderUnitId;
  const beyond = row.minutesSinceSigning - queue.overdueMinutes;
  const long = row.minutesSinceSigning >= 120;
  return (
    <tr className={`${state}${selected ? ' sel' : ''}${row.redFolderAt === null ? ' miss' : ''}`} onFocus={onSelect}>
      <td className="mn">
        <div className="mins">
          <b className={long ? 'long' : ''}>
            {long ? (
              sayMinutes(row.minutesSinceSigning)
            ) : (
              <>
                {row.minutesSinceSigning}
                <small>{text.minutes}</small>
              </>
            )}
          </b>
          <span>{state === 'over' ? text.past(sayMinutes(beyond)) : text.left(sayMinutes(-beyond))}</span>
        </div>
      </td>
      <td className="inf">
        {row.minutesInFolder === null ? (
          <span className="tag warn">{text.notRecorded}</span>
        ) : row.minutesInFolder >= 120 ? (
          sayMinutes(row.minutesInFolder)
        ) : (
          <>
            <b>{row.minutesInFolder}</b>
            <small>{text.minutes}</small>
          </>
        )}
      </td>
      <th scope="row" className="doc">
        <div className={`no${row.reference ? '' : ' none'}`}>{row.reference ?? text.noNumber}</div>
        <p className="c2">{[row.typeName, lowered(row.subject, row.typeName)].filter(Boolean).join(' ')}</p>
        {row.redFolderAt === null ? (
          <small className="ask">{text.recordFirst}</small>
        ) : (
          <small>{text.folded(row.redFolderBy ?? '', unit, timeOf(row.redFolderAt))}</small>
        )}
      </th>
      <td className="axcell">
        <AxisCell row={row} axis={axis} now={queue.now} overdueMinutes={queue.overdueMinutes} />
      </td>
      <td className="to">
        <Copies row={row} />
      </td>
      <td className="act">
        <DueButton row={row} selected={selected} onPress={onDue} />
      </td>
    </tr>
  );
}

/** The type's name stands before the subject unless the subject already begins with it. */
function lowered(subject: string | null, typeName: string): string {
  if (subject === null) return '';
  return subject.toLocaleLowerCase('vi').startsWith(typeName.toLocaleLowerCase('vi')) ? subject.slice(typeName.length).trim() : subject;
}

function Copies({ row }: { row: QueueRow }) {
  if (row.dispatchedCopies === 0) {
    return (
      <>
        <span className="md">{text.copies(formatCopies(row.outgoingCopies))}</span>
        <span className="sm mid c2">{row.recipientsText}</span>
      </>
    );
  }
  return (
    <>
      <span className="stat sb">
        <Pie done={row.dispatchedCopies} of={row.outgoingCopies} />
        {text.copiesGone(row.dispatchedCopies, row.outgoingCopies)}
      </span>
      <span className="sm mid c2">{text.copiesLeft(row.outgoingCopies - row.dispatchedCopies)}</span>
    </>
  );
}

/** The keys act on the chosen row, so only its button shows one. */
function DueButton({ row, selected, onPress }: { row: QueueRow; selected: boolean; onPress: () => void }) {
  const hint = (keys: string) => (selected ? { keys } : {});
  if (row.redFolderAt === null) {
    return (
      <Button kind="caution" onPress={onPress} {...hint('F7')}>
        {text.acts.record}
      </Button>
    );
  }
  if (row.state === 'received') {
    return (
      <Button onPress={onPress} {...hint('F2')}>
        {text.acts.number}
      </Button>
    );
  }
  const left = row.outgoingCopies - row.dispatchedCopies;
  return (
    <Button kind="primary" onPress={onPress} {...hint('F9')}>
      {row.dispatchedCopies > 0 ? text.acts.dispatchRest(formatCopies(left)) : text.acts.dispatch(formatCopies(left))}
    </Button>
  );
}
