import { readOffice } from '../../../db/office.ts';
import { redFolderDocuments } from '../../../db/redFolder.ts';
import type { ParsedInput, QueueRow, RedFolderQueue } from '../../../shared/contract/verbs.ts';
import { dayOf, type Moment, minutesBetween } from '../../../shared/time.ts';
import { type HostState, type HostSurroundings, requireSession } from '../session.ts';

/** Hỏa tốc documents that have not all left, the longest waiting first, and those that left today. */
export function getRedFolderQueue(_input: ParsedInput<'redFolder.queue'>, state: HostState, around: HostSurroundings): RedFolderQueue {
  const { vault } = requireSession(state);
  const now = around.clock.now();
  const { settings } = readOffice(vault.db);
  const timed = (row: Omit<QueueRow, 'minutesSinceSigning' | 'minutesInFolder'>, until: Moment): QueueRow => ({
    ...row,
    minutesSinceSigning: minutesBetween(row.signedAt, until),
    minutesInFolder: row.redFolderAt === null ? null : minutesBetween(row.redFolderAt, until),
  });
  const { waiting, gone } = redFolderDocuments(vault.db, dayOf(now));
  return {
    now,
    waiting: waiting.map((row) => timed(row, now)).sort((a, b) => b.minutesSinceSigning - a.minutesSinceSigning || a.id - b.id),
    goneToday: gone.map((row) => timed(row, row.lastDispatchedAt)),
    warnMinutes: settings.redFolderWarnMinutes,
    overdueMinutes: settings.redFolderOverdueMinutes,
  };
}
