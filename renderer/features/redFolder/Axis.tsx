import type { QueueRow } from '../../../shared/contract/verbs.ts';
import { epochOf, type Moment } from '../../../shared/time.ts';
import { vi } from '../../text/vi.ts';
import { type Axis, placeOn, sayMinutes } from './queueView.ts';

const text = vi.redFolder.legend;

interface AxisCellProps {
  readonly row: QueueRow;
  readonly axis: Axis;
  readonly now: Moment;
  readonly overdueMinutes: number;
}

/** One row of the time axis: signed, into the folder, now, the threshold, and what lies past it. */
export function AxisCell({ row, axis, now, overdueMinutes }: AxisCellProps) {
  const signed = placeOn(axis, epochOf(row.signedAt));
  const due = placeOn(axis, epochOf(row.signedAt) + overdueMinutes * 60_000);
  const here = placeOn(axis, epochOf(now));
  const span = (from: number, to: number) => ({ left: `${from}%`, width: `${Math.max(0, to - from)}%` });
  return (
    <div className="ax" aria-hidden="true">
      <i className="seg inside" style={span(signed, Math.min(here, due))} />
      {due < here ? <i className="seg past" style={span(due, here)} /> : <i className="seg rest" style={span(here, due)} />}
      <i className="tick due" style={{ left: `${due}%` }} />
      <i className="tick ky" style={{ left: `${signed}%` }} />
      {row.redFolderAt === null ? (
        <i className="fol miss" style={{ left: `${(signed + here) / 2}%` }}>
          ?
        </i>
      ) : (
        <i className="fol" style={{ left: `${placeOn(axis, epochOf(row.redFolderAt))}%` }} />
      )}
    </div>
  );
}

/** What the marks of the axis mean, and on what the threshold rests. */
export function Legend({ overdueMinutes }: { overdueMinutes: number }) {
  return (
    <div className="lg">
      <span>
        <svg width="12" height="20" aria-hidden="true">
          <path d="M6 1v18" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        {text.signed}
      </span>
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="5.5" className="redfill" />
        </svg>
        {text.folder}
      </span>
      <span>
        <svg width="34" height="16" aria-hidden="true">
          <path d="M28 0v16" stroke="currentColor" strokeWidth="1.5" />
          <path d="M2 4h26M2 12h26" className="dashes" />
        </svg>
        {text.due(sayMinutes(overdueMinutes))}
      </span>
      <span>
        <svg width="26" height="14" aria-hidden="true">
          <path d="M0 1h26v12H0z" className="redfill" />
        </svg>
        {text.over}
      </span>
      <span className="basis dim">{text.basis}</span>
    </div>
  );
}
