import type { QueueRow } from '../../../shared/contract/verbs.ts';
import { minutesBetween, timeOf } from '../../../shared/time.ts';
import { vi } from '../../text/vi.ts';
import { Pie } from '../../ui/Pie.tsx';
import { sayMinutes } from './queueView.ts';

const text = vi.redFolder;

/** Minutes from signing to dispatch: what the office is asked about afterwards. */
function minutesTaken(row: QueueRow): number {
  return row.dispatchedAt === null ? row.minutesSinceSigning : minutesBetween(row.signedAt, row.dispatchedAt);
}

/** Đã đi hôm nay. */
export function GoneToday({ rows, overdueMinutes }: { rows: readonly QueueRow[]; overdueMinutes: number }) {
  const taken = rows.map(minutesTaken);
  const overdue = taken.filter((minutes) => minutes >= overdueMinutes).length;
  return (
    <section className="done" aria-labelledby="gone-today">
      <h2 id="gone-today">
        {text.gone}{' '}
        <span>{rows.length === 0 ? text.goneNone : text.goneSummary(rows.length, sayMinutes(Math.max(...taken)), overdue)}</span>
      </h2>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="g-no">
                {row.reference}
              </th>
              <td className="clip g-subject">{row.subject}</td>
              <td className="nw g-time">{row.dispatchedAt ? text.fromTo(timeOf(row.signedAt), timeOf(row.dispatchedAt)) : ''}</td>
              <td className="r sb nw g-minutes">{sayMinutes(minutesTaken(row))}</td>
              <td className="g-receipt">
                <span className="stat">
                  <Pie done={row.receiptedCopies} of={row.outgoingCopies} />
                  {row.receiptedCopies >= row.outgoingCopies
                    ? text.signedAll(row.outgoingCopies)
                    : text.signedSome(row.receiptedCopies, row.outgoingCopies)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
