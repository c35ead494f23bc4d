import type { CopyLine, DocumentDetail } from '../../../shared/domain/document.ts';
import { dayOf, type Moment, timeOf } from '../../../shared/time.ts';
import { useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { formatCopies, formatDayShort } from '../../ui/format.ts';
import { Pie } from '../../ui/Pie.tsx';

/** Where each copy went and who signed for it. */
export function CopyTable({ detail }: { detail: DocumentDetail }) {
  const kept = detail.fileCopies.reduce((sum, copy) => sum + copy.copies, 0);
  return (
    <div className="sec">
      <h2>
        {vi.document.copies} <span>{vi.document.copiesSum(String(detail.outgoingCopies), String(kept), String(detail.totalCopies))}</span>
      </h2>
      <table className="mini">
        <thead className="vh">
          <tr>
            <th scope="col">{vi.document.recipient}</th>
            <th scope="col">{vi.document.copyCount}</th>
            <th scope="col">{vi.document.receiptState}</th>
          </tr>
        </thead>
        <tbody>
          {detail.copies.map((line) => (
            <tr key={line.id}>
              <td>
                {line.name}
                {line.receiptedBy ? <span className="by">{line.receiptedBy}</span> : null}
              </td>
              <td className="r num">{formatCopies(line.copies)}</td>
              <td className="nw">
                <LineState line={line} />
              </td>
            </tr>
          ))}
          {detail.fileCopies.length > 0 ? (
            <tr>
              <td>{vi.document.keptAs(detail.fileCopiesText)}</td>
              <td className="r num">{formatCopies(kept)}</td>
              <td className="nw r dim">{vi.document.kept}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

function LineState({ line }: { line: CopyLine }) {
  const today = useSession((state) => state.info?.now.slice(0, 10));
  const when = (at: Moment) => (dayOf(at) === today ? timeOf(at) : `${formatDayShort(dayOf(at))} ${timeOf(at)}`);
  if (line.receiptedAt) {
    return (
      <span className="stat end">
        <Pie done={1} of={1} />
        {when(line.receiptedAt)}
      </span>
    );
  }
  return (
    <span className="stat end">
      <Pie done={0} of={1} />
      {line.dispatchedAt ? vi.document.notSigned : vi.document.notSent}
    </span>
  );
}
