import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import type { DocumentRow } from '../../../shared/domain/document.ts';
import { isComposing } from '../../app/chord.ts';
import { vi } from '../../text/vi.ts';
import { gridProps } from '../../ui/gridProps.ts';
import { RegisterRow, rowId } from './RegisterRow.tsx';
import { type LedgerLine, withDayLines } from './reading.ts';
import { targetOf } from './targetOf.ts';
import { useScale } from './useScale.ts';

const ROW_HEIGHT = 50;
const DAY_HEIGHT = 28;
const HEAD_HEIGHT = 40;
/** Cells of a row in the markup; some show on wide screens only. */
const COLUMNS = 11;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 30;

export interface LedgerProps {
  readonly rows: readonly DocumentRow[];
  readonly complete: boolean;
  readonly query: string;
  readonly secret: boolean;
  readonly selectedId: number | null;
  readonly label: string;
  readonly onSelect: (row: DocumentRow) => void;
  readonly onOpen: (row: DocumentRow) => void;
  readonly onEnd: () => void;
}

/** The ruled book: a virtual grid whose selection follows the arrows. */
export function Ledger({ rows, complete, query, secret, selectedId, label, onSelect, onOpen, onEnd }: LedgerProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const scale = useScale();
  const lines = useMemo(() => withDayLines(rows, complete), [rows, complete]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'day' ? DAY_HEIGHT : ROW_HEIGHT) * scale,
    overscan: 12,
    // A new key function makes the virtualizer take the heights anew.
    getItemKey: useCallback((index: number) => `${scale} ${keyOf(lines[index])}`, [lines, scale]),
    scrollPaddingStart: HEAD_HEIGHT * scale,
  });
  const virtualizer = useRef(virtual);
  virtualizer.current = virtual;

  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (!complete && lastShown >= lines.length - AHEAD) onEnd();
  }, [complete, lastShown, lines.length, onEnd]);

  const selectedLine = lines.findIndex((line) => line.kind === 'row' && line.row.id === selectedId);
  useEffect(() => {
    if (selectedLine >= 0) virtualizer.current.scrollToIndex(selectedLine, { align: 'auto' });
  }, [selectedLine]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = rows.findIndex((row) => row.id === selectedId);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 500) / (ROW_HEIGHT * scale)) - 1);
    const target = targetOf(event.key, at, page, rows.length);
    if (target === null) {
      const row = rows[at];
      if (event.key === 'Enter' && row) {
        event.preventDefault();
        onOpen(row);
      }
      return;
    }
    event.preventDefault();
    const row = rows[target];
    if (row) onSelect(row);
  };

  const rowUnder = (event: MouseEvent): DocumentRow | undefined => {
    const id = event.target instanceof Element ? event.target.closest('tr')?.id : undefined;
    return rows.find((row) => rowId(row.id) === id);
  };

  return (
    <div ref={scroller} className="list" data-region="list">
      <table
        {...gridProps(label, selectedLine >= 0 ? rowId(selectedId ?? 0) : undefined, complete ? lines.length + 1 : -1)}
        className={secret ? 'lgrid secret' : 'lgrid'}
        data-region-start=""
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const row = rowUnder(event);
          if (row) onSelect(row);
        }}
        onDoubleClick={(event) => {
          const row = rowUnder(event);
          if (row) onOpen(row);
        }}
      >
        <LedgerHead secret={secret} />
        <tbody className="lbody" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            if (line.kind === 'day') {
              return (
                <tr
                  key={item.key}
                  aria-rowindex={item.index + 2}
                  className="lday"
                  style={{ transform: `translateY(${item.start}px)`, height: item.size }}
                >
                  <td colSpan={COLUMNS}>
                    <b>{line.name}</b>
                    {line.text}
                  </td>
                </tr>
              );
            }
            return (
              <RegisterRow
                key={item.key}
                row={line.row}
                rowIndex={item.index + 2}
                selected={line.row.id === selectedId}
                query={query}
                secret={secret}
                top={item.start}
                height={item.size}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function keyOf(line: LedgerLine | undefined): string {
  if (!line) return '';
  return line.kind === 'day' ? line.day : String(line.row.id);
}

/** Numerals of the printed book: NĐ 30/2020/NĐ-CP Phụ lục IV, and the secret book's own form. */
const NUMERALS = {
  ordinary: { number: '(1)', date: '(2)', subject: '(3)', signer: '(4)', recipients: '(5)', kept: '(6)', count: '(7)', receipt: '(8) (9)' },
  secret: { number: '(2)', date: '(3)', subject: '(4)', signer: '(6)', recipients: '(7)', kept: '(8)', count: '(9)', receipt: '(7)' },
} as const;

function LedgerHead({ secret }: { secret: boolean }) {
  const column = vi.register.column;
  const numeral = NUMERALS[secret ? 'secret' : 'ordinary'];
  return (
    <thead className="lheadgroup">
      <tr aria-rowindex={1} className="lhead">
        <th scope="col">
          <i>
            {numeral.number}
            <span className="narrow"> {numeral.date}</span>
          </i>
          <span className="narrow">{column.number}</span>
          <span className="wide">{column.numberOnly}</span>
        </th>
        <Heading wide numeral={numeral.date} text={column.date} />
        <Heading numeral={numeral.subject} text={column.subject} />
        {secret ? <Heading numeral="(5)" text={vi.register.level} /> : null}
        <Heading narrow numeral={`${numeral.signer} ${numeral.recipients}`} text={column.people} />
        <Heading wide numeral={numeral.signer} text={column.signer} />
        <Heading wide numeral={numeral.recipients} text={column.recipients} />
        <Heading wide numeral={numeral.kept} text={column.fileCopies} />
        <Heading wide right numeral={numeral.count} text={column.copyCount} />
        <Heading
          narrow
          numeral={`${secret ? '' : `${numeral.count} `}${numeral.receipt}${secret ? ` ${numeral.count}` : ''}`}
          text={column.copies}
        />
        <Heading wide numeral={numeral.receipt} text={column.receipt} />
      </tr>
    </thead>
  );
}

interface HeadingProps {
  readonly numeral: string;
  readonly text: string;
  readonly wide?: boolean;
  readonly narrow?: boolean;
  readonly right?: boolean;
}

function Heading({ numeral, text, wide, narrow, right }: HeadingProps) {
  const classes = [wide ? 'wide' : '', narrow ? 'narrow' : '', right ? 'r' : ''].filter(Boolean).join(' ');
  return (
    <th scope="col" className={classes}>
      <i>{numeral}</i>
      {text}
    </th>
  );
}
