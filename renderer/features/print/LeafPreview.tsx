import type { DocumentRow } from '../../../shared/domain/document.ts';
import { urgencyName } from '../../../shared/text/vi.ts';
import { type Day, dayOf } from '../../../shared/time.ts';
import { useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { formatCopies, formatDayShort } from '../../ui/format.ts';
import { writeDay } from '../entry/typed.ts';

const text = vi.print;

export interface LeafPreviewProps {
  readonly rows: readonly DocumentRow[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly volume: string;
}

/** Cover and first leaf, small, with the rows that will stand on it (NĐ 30/2020/NĐ-CP Phụ lục IV, mục I). */
export function LeafPreview({ rows, from, to, volume }: LeafPreviewProps) {
  const vault = useSession((state) => state.info?.vault ?? null);
  const superior = useSession((state) => state.directory?.office.superior ?? null);
  const book = vault?.kind === 'secret' ? text.registerSecret : text.register;
  return (
    <section className="view" aria-label={text.preview.label}>
      <div className="stage">
        <figure>
          <div className="sheet cover">
            <p>{superior ?? ''}</p>
            <p className="strong">{vault?.officeName ?? ''}</p>
            <p className="bookname">{book}</p>
            <p>
              {text.preview.year}: {from?.slice(0, 4) ?? ''}
            </p>
            <p>
              {text.preview.from} {from ? writeDay(from) : '…'} {text.preview.to} {to ? writeDay(to) : '…'}
            </p>
            <p>
              {text.preview.volume}: {volume}
            </p>
          </div>
          <figcaption>{text.preview.cover}</figcaption>
        </figure>
        <figure className="leaf">
          <div className="sheet">
            <div className="top">
              <span>{vault?.officeName ?? ''}</span>
              <b>{book}</b>
              <span>
                {text.preview.volume}: {volume}
              </span>
            </div>
            <table>
              <thead>
                <tr>
                  {text.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
                <tr className="nos">
                  {text.columns.map((column, index) => (
                    <td key={column}>({index + 1})</td>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <LeafRow key={row.id} row={row} />
                ))}
              </tbody>
            </table>
          </div>
          <figcaption>{text.preview.leaf}</figcaption>
        </figure>
      </div>
    </section>
  );
}

function LeafRow({ row }: { row: DocumentRow }) {
  const notes = [row.voidReason ? text.voided(row.voidReason) : '', row.urgency === 'thuong' ? '' : urgencyName[row.urgency], row.note];
  return (
    <tr>
      <td className={row.state === 'void' ? 'st' : ''}>{row.reference}</td>
      <td className="c">{formatDayShort(row.date)}</td>
      <td>{[row.typeName, row.subject].filter(Boolean).join(' ')}</td>
      <td>{row.signerName}</td>
      <td>{row.recipientsText}</td>
      <td>{row.fileCopiesText}</td>
      <td className="c">{formatCopies(row.totalCopies)}</td>
      <td className="c">{row.dispatchedAt ? formatDayShort(dayOf(row.dispatchedAt)) : ''}</td>
      <td />
      <td>{notes.filter(Boolean).join('; ')}</td>
    </tr>
  );
}
