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
const COLUMNS = 10;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 30;

export interface LedgerProps {
  readonly rows: readonly DocumentRow[];
  readonly complete: boolean;
  readonly query: string;
  readonly selectedId: number | null;
  readonly label: string;
  readonly onSelect: (row: DocumentRow) => void;
  readonly onOpen: (row: DocumentRow) => void;
  readonly onEnd: () => void;
}

/** The ruled book: a virtual grid whose selection follows the arrows. */
export function Ledger({ rows, complete, query, selectedId, label, onSelect, onOpen, onEnd }: LedgerProps) {
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
        className="lgrid"
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
        <LedgerHead />
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

function LedgerHead() {
  const column = vi.register.column;
  return (
    <thead className="lheadgroup">
      <tr aria-rowindex={1} className="lhead">
        <th scope="col">
          <i>
            (1)<span className="narrow"> (2)</span>
          </i>
          <span className="narrow">{column.number}</span>
          <span className="wide">{column.numberOnly}</span>
        </th>
        <th scope="col" className="wide">
          <i>(2)</i>
          {column.date}
        </th>
        <th scope="col">
          <i>(3)</i>
          {column.subject}
        </th>
        <th scope="col" className="narrow">
          <i>(4) (5)</i>
          {column.people}
        </th>
        <th scope="col" className="wide">
          <i>(4)</i>
          {column.signer}
        </th>
        <th scope="col" className="wide">
          <i>(5)</i>
          {column.recipients}
        </th>
        <th scope="col" className="wide">
          <i>(6)</i>
          {column.fileCopies}
        </th>
        <th scope="col" className="wide r">
          <i>(7)</i>
          {column.copyCount}
        </th>
        <th scope="col" className="narrow">
          <i>(7) (8) (9)</i>
          {column.copies}
        </th>
        <th scope="col" className="wide">
          <i>(8) (9)</i>
          {column.receipt}
        </th>
      </tr>
    </thead>
  );
}
