/** What a row of the register says in words. Pure, so that list, panel and tests agree. */
import type { DocumentRow } from '../../../shared/domain/document.ts';
import type { Day } from '../../../shared/time.ts';
import { vi } from '../../text/vi.ts';
import { formatDayShort, weekdayName } from '../../ui/format.ts';

export interface ReceiptReading {
  readonly text: string;
  /** For the mark; null draws none. */
  readonly done: number | null;
  readonly of: number;
}

/** "Ký 9/12", "Chưa chuyển", … file copies do not count. */
export function readReceipt(row: Pick<DocumentRow, 'state' | 'outgoingCopies' | 'dispatchedCopies' | 'receiptedCopies'>): ReceiptReading {
  const { outgoingCopies: of, dispatchedCopies: sent, receiptedCopies: signed } = row;
  if (row.state === 'void' && sent === 0) return { text: vi.register.notMoved, done: null, of };
  if (of === 0) return { text: vi.register.noOutgoing, done: null, of };
  if (sent === 0) return { text: vi.register.notSent, done: 0, of };
  if (signed >= of) return { text: vi.register.allSigned(of), done: of, of };
  if (signed === 0 && sent < of) return { text: vi.register.partSent(sent, of), done: 0, of };
  return { text: vi.register.signed(signed, of), done: signed, of };
}

/** Hỏa tốc that has not wholly left: the only row in red. */
export function mustGoNow(row: DocumentRow): boolean {
  return row.urgency === 'hoa-toc' && row.state !== 'void' && row.dispatchedCopies < row.outgoingCopies;
}

/** `204` and `/TB-UBND`, so that digits before the stroke align. */
export function splitReference(reference: string): readonly [string, string] {
  const at = reference.indexOf('/');
  return at === -1 ? [reference, ''] : [reference.slice(0, at), reference.slice(at)];
}

export type LedgerLine =
  | { readonly kind: 'day'; readonly day: Day; readonly name: string; readonly text: string }
  | { readonly kind: 'row'; readonly row: DocumentRow; readonly index: number };

/** Rows, newest first, with a line above each day. The last day's counts are left out while more is to come. */
export function withDayLines(rows: readonly DocumentRow[], complete: boolean): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  const byDay = new Map<Day, DocumentRow[]>();
  for (const row of rows) {
    const sameDay = byDay.get(row.date);
    if (sameDay) sameDay.push(row);
    else byDay.set(row.date, [row]);
  }
  const lastDay = rows.at(-1)?.date;
  let open: Day | null = null;
  for (const [index, row] of rows.entries()) {
    if (row.date !== open) {
      open = row.date;
      const known = complete || row.date !== lastDay;
      lines.push({
        kind: 'day',
        day: row.date,
        name: `${weekdayName(row.date)} ${formatDayShort(row.date)}`,
        text: known ? countsOf(byDay.get(row.date) ?? []) : '',
      });
    }
    lines.push({ kind: 'row', row, index });
  }
  return lines;
}

function countsOf(rows: readonly DocumentRow[]): string {
  const voided = rows.filter((row) => row.state === 'void').length;
  const waiting = rows.filter((row) => row.state === 'issued' && row.receiptedCopies < row.outgoingCopies).length;
  const parts: string[] = [vi.register.dayCount(rows.length - voided)];
  if (waiting > 0) parts.push(vi.register.dayWaiting(waiting));
  if (voided > 0) parts.push(vi.register.dayVoid(voided));
  return parts.join(', ');
}
