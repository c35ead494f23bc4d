/**
 * How the waiting rows of the red folder stand: their state against the office's thresholds, their
 * order, and the shared time axis. Minutes come from the host's clock, never from the window's own.
 */
import type { QueueRow, RedFolderQueue } from '../../../shared/contract/verbs.ts';
import { epochOf, type Moment, momentOf, timeOf } from '../../../shared/time.ts';

/** Within the threshold, near it, past it. */
export type RowState = 'within' | 'near' | 'over';

type Thresholds = Pick<RedFolderQueue, 'warnMinutes' | 'overdueMinutes'>;

/** `over` from the overdue minute on, `near` from the warning minute on. */
export function stateOf(minutesSinceSigning: number, thresholds: Thresholds): RowState {
  if (minutesSinceSigning >= thresholds.overdueMinutes) return 'over';
  return minutesSinceSigning >= thresholds.warnMinutes ? 'near' : 'within';
}

/** Longest since signing first; the same minute keeps the order of arrival. */
export function byUrgency(rows: readonly QueueRow[]): readonly QueueRow[] {
  return rows.toSorted((a, b) => b.minutesSinceSigning - a.minutesSinceSigning || a.id - b.id);
}

/** Rows that moved into a worse state since the last look: only these are announced. */
export function crossings(before: ReadonlyMap<number, RowState>, rows: readonly QueueRow[], thresholds: Thresholds): readonly QueueRow[] {
  const rank: Readonly<Record<RowState, number>> = { within: 0, near: 1, over: 2 };
  return rows.filter((row) => {
    const last = before.get(row.id);
    return last !== undefined && rank[stateOf(row.minutesSinceSigning, thresholds)] > rank[last];
  });
}

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const MINUTE = 60_000;
/** A document left over from another day must not flatten the rows of this hour: its bar starts at the edge. */
const LONGEST_LOOK_BACK = 3;
const STEPS = [5, 10, 15, 30, 60, 120, 240, 480];
const TICKS_WANTED = 6;

/** One axis for all rows, in milliseconds: from before the first signature to past the last threshold. */
export function axisOf(rows: readonly Pick<QueueRow, 'signedAt'>[], now: Moment, overdueMinutes: number): Axis {
  const at = epochOf(now);
  const signed = rows.map((row) => Math.max(epochOf(row.signedAt), at - overdueMinutes * LONGEST_LOOK_BACK * MINUTE));
  const first = Math.min(at - 15 * MINUTE, ...signed);
  const last = Math.max(at, ...signed.map((start) => start + overdueMinutes * MINUTE));
  const margin = Math.max(2 * MINUTE, (last - first) * 0.04);
  const [from, to] = [first - margin, last + margin];
  const span = (to - from) / MINUTE;
  const step = (STEPS.find((minutes) => span / minutes <= TICKS_WANTED) ?? 480) * MINUTE;
  const ticks: { at: number; label: string }[] = [];
  // Every zone offset the program knows is a whole number of hours, so round steps fall on round clock times.
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push({ at: tick, label: timeOf(momentOf(tick)) });
  return { from, to, ticks };
}

/** Where a moment stands on the axis, in percent, kept within it. */
export function placeOn(axis: Axis, at: number): number {
  const share = ((at - axis.from) / (axis.to - axis.from)) * 100;
  return Math.round(Math.min(100, Math.max(0, share)) * 100) / 100;
}

/** Minutes as a person says them: "45 phút", "2 giờ 05". */
export function sayMinutes(minutes: number): string {
  if (minutes < 120) return `${minutes} phút`;
  return minutes < 48 * 60
    ? `${Math.floor(minutes / 60)} giờ ${String(minutes % 60).padStart(2, '0')}`
    : `${Math.floor(minutes / 1440)} ngày`;
}
