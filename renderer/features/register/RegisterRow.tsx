import { memo } from 'react';
import type { DocumentRow } from '../../../shared/domain/document.ts';
import { dayOf, timeOf } from '../../../shared/time.ts';
import { vi } from '../../text/vi.ts';
import { formatCopies, formatDay, formatDayShort } from '../../ui/format.ts';
import { Pie } from '../../ui/Pie.tsx';
import { LevelStamp, UrgencyStamp } from '../../ui/Stamp.tsx';
import { Marked } from './Marked.tsx';
import { mustGoNow, readReceipt, splitReference } from './reading.ts';

export interface RegisterRowProps {
  readonly row: DocumentRow;
  readonly selected: boolean;
  readonly query: string;
  /** The secret book has a column for the level. */
  readonly secret: boolean;
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
}

/** One line of the book; the grid around it holds keyboard and mouse. In the columns of Phụ lục IV of NĐ 30/2020; columns fold together on a narrow screen. */
export const RegisterRow = memo(function RegisterRow({ row, selected, query, secret, rowIndex, top, height }: RegisterRowProps) {
  const classes = ['lrow', selected ? 'sel' : '', mustGoNow(row) ? 'hot' : '', row.state === 'void' ? 'voidrow' : ''];
  const receipt = readReceipt(row);
  const copies = formatCopies(row.totalCopies);
  return (
    <tr
      className={classes.filter(Boolean).join(' ')}
      id={rowId(row.id)}
      aria-rowindex={rowIndex}
      aria-selected={selected}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <th scope="row" className="c-so">
        {row.reference === null ? (
          <span className="pencil">{vi.register.noNumber}</span>
        ) : (
          <Reference reference={row.reference} query={query} voided={row.state === 'void'} />
        )}
        <span className="under">
          <span className="narrow">{formatDayShort(row.date)}</span>
          {row.state === 'void' ? <span className="tag ink">{vi.register.voided}</span> : <UrgencyStamp urgency={row.urgency} />}
        </span>
      </th>
      <td className="num wide">{formatDayShort(row.date)}</td>
      <td className="ty">
        <span className={row.state === 'void' ? 'clip' : 'c2'}>
          <span className="lo">{row.typeName}</span>{' '}
          {row.subject === null ? (
            <i className="dim">{vi.register.secretSubject}</i>
          ) : (
            <Marked text={row.subject} query={query} room={86} />
          )}
        </span>
        {row.state === 'void' ? (
          <span className="why clip">
            {vi.register.voidedAt(
              row.voidedAt ? `${formatDayShort(dayOf(row.voidedAt))} ${timeOf(row.voidedAt)}` : '',
              row.voidReason ?? '',
            )}
          </span>
        ) : null}
      </td>
      {secret ? (
        <td>
          <LevelStamp level={row.classification} />
        </td>
      ) : null}
      <td className="narrow">
        <span className="clip line">
          <Marked text={row.signerName} query={query} />
        </span>
        <span className="l2 clip">
          <Marked text={row.recipientsText} query={query} room={20} />
        </span>
      </td>
      <td className="wide clip">
        <Marked text={row.signerName} query={query} />
      </td>
      <td className="wide">
        <span className="c2">
          <Marked text={row.recipientsText} query={query} room={44} />
        </span>
      </td>
      <td className="wide">
        <span className="c2">{row.fileCopiesText}</span>
      </td>
      <td className="r num wide">{copies}</td>
      <td className="narrow">
        <span className="line">{vi.register.copies(copies)}</span>
        <span className="sm">
          <Receipt {...receipt} />
        </span>
      </td>
      <td className="wide">
        <Receipt {...receipt} />
      </td>
    </tr>
  );
});

export function rowId(documentId: number): string {
  return `row-${documentId}`;
}

function Receipt({ text, done, of }: { text: string; done: number | null; of: number }) {
  return (
    <span className="stat">
      {done === null ? null : <Pie done={done} of={of} />}
      <span className="clip">{text}</span>
    </span>
  );
}

/** A number and symbol, digits before the stroke aligned right; a void one struck through once. */
export function Reference({ reference, query, voided }: { reference: string; query: string; voided: boolean }) {
  const [number, symbol] = splitReference(reference);
  const whole = query !== '' ? <Marked text={reference} query={query} /> : null;
  return (
    <span className={voided ? 'void' : ''}>
      {whole ? (
        <span className="so free">
          <b>{whole}</b>
        </span>
      ) : (
        <span className="so">
          <b>{number}</b>
          <i>{symbol}</i>
        </span>
      )}
    </span>
  );
}

/** What a screen reader says for a row that became the current one. */
export function sayRow(row: DocumentRow): string {
  return vi.register.rowLabel(row.reference ?? vi.register.noNumber, formatDay(row.date), row.subject ?? vi.register.secretSubject);
}
