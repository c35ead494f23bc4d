/**
 * Cutting the book into leaves. The same generator serves both passes: counting the pages first and
 * drawing them after, so that "Trang n/N" is exact without keeping the book in memory.
 */
import { bookDate, twoFigures } from '../../shared/forms/officeDate.ts';
import type { RegisterColumnId, RegisterForm, SheetGeometry } from '../../shared/forms/types.ts';
import { leafWords, voidWords } from '../../shared/forms/words.ts';
import { MM } from './pen.ts';
import { Tally } from './tally.ts';
import { tidy } from './tidy.ts';
import type { RegisterRow } from './types.ts';
import { type Line, type Run, type UnitWidth, wrap } from './wrap.ts';

/** A line of the book, or the part of it that stands on one leaf. */
export interface RowPiece {
  readonly row: RegisterRow;
  /** Wrapped text of each column that falls on this leaf. */
  readonly cells: readonly (readonly Line[])[];
  readonly heightPt: number;
  /** Lines of the first cell that are the number itself (struck when void), not "(tiếp theo)". */
  readonly referenceLines: number;
}
export interface Leaf {
  readonly pieces: readonly RowPiece[];
  readonly usedPt: number;
  readonly tally: Tally;
}

export interface BookLayout {
  readonly form: RegisterForm;
  readonly sheet: SheetGeometry;
  readonly year: number;
  /** Height for lines between the column numerals and the foot. */
  readonly bodyPt: number;
  readonly unitWidth: UnitWidth;
  /** Sees every text that will be drawn. */
  readonly inspect: (text: string) => void;
}

/** The leaves in order; at least one piece on each. A line moves whole to the next leaf unless it is taller than a leaf. */
export function* leavesOf(rows: Iterable<RegisterRow>, layout: BookLayout): Generator<Leaf> {
  let pieces: RowPiece[] = [];
  let usedPt = 0;
  let tally = new Tally();
  const finish = (): Leaf => {
    const leaf = { pieces, usedPt, tally };
    pieces = [];
    usedPt = 0;
    tally = new Tally();
    return leaf;
  };
  for (const row of rows) {
    const laid = piecesOf(row, layout);
    for (const [index, piece] of laid.entries()) {
      if (pieces.length > 0 && usedPt + piece.heightPt > layout.bodyPt + 0.01) yield finish();
      pieces.push(piece);
      usedPt += piece.heightPt;
      // A line that goes over leaves counts where it begins.
      if (index === 0) tally.add(row);
    }
  }
  if (pieces.length > 0) yield finish();
}

/** One piece, or several when the line is taller than a whole leaf. */
function piecesOf(row: RegisterRow, layout: BookLayout): readonly RowPiece[] {
  const { sheet, form, unitWidth, bodyPt } = layout;
  const runs = cellRuns(row, layout.year);
  const cells = form.columns.map(({ id }, column) => {
    const width = cellWidthPt(sheet, column);
    const tidied = runs[id].map(({ text, style }) => ({ text: tidy(text), style }));
    for (const { text } of tidied) layout.inspect(text);
    return wrap(tidied, sheet.bodyPt, width, unitWidth);
  });
  const padding = 2 * sheet.cellPaddingMm.y * MM;
  const heightOf = (lines: number) => Math.max(sheet.rowMinMm * MM, lines * sheet.leadingPt + padding);
  const tallest = Math.max(1, ...cells.map((lines) => lines.length));
  const perLeaf = Math.max(1, Math.floor((bodyPt - padding) / sheet.leadingPt));
  const reference = form.columns.findIndex(({ id }) => id === 'reference');
  const referenceLines = cells[reference]?.length ?? 0;
  if (tallest <= perLeaf) return [{ row, cells, heightPt: heightOf(tallest), referenceLines }];

  const again = wrap([{ text: leafWords.continued, style: 'italic' }], sheet.bodyPt, cellWidthPt(sheet, reference), unitWidth);
  const pieces: RowPiece[] = [];
  for (let from = 0; from < tallest; from += perLeaf) {
    const part = cells.map((lines, column) => {
      if (column === reference) return from === 0 ? lines : [...lines, ...again];
      return lines.slice(from, from + perLeaf);
    });
    const lines = Math.max(...part.map((cell) => cell.length));
    pieces.push({ row, cells: part, heightPt: heightOf(lines), referenceLines });
  }
  return pieces;
}

/** Width for text inside a column. */
export function cellWidthPt(sheet: SheetGeometry, column: number): number {
  return ((sheet.columnWidthsMm[column] ?? 0) - 2 * sheet.cellPaddingMm.x) * MM;
}

function cellRuns(row: RegisterRow, year: number): Readonly<Record<RegisterColumnId, readonly Run[]>> {
  const regular = (text: string): readonly Run[] => [{ text, style: 'regular' }];
  const voidNote = row.voided === null ? '' : voidWords.note(bookDate(row.voided.on, year), row.voided.reason);
  return {
    reference: regular(row.reference),
    date: regular(bookDate(row.date, year)),
    subject: [
      { text: row.typeName, style: 'bold' },
      { text: row.subject, style: 'regular' },
    ],
    signer: regular(row.signer),
    recipients: regular(row.recipients),
    fileCopies: regular(row.fileCopies),
    // A void number left no copies behind; NĐ 30/2020/NĐ-CP Đ.17 counts what was issued.
    copies: regular(row.voided === null ? twoFigures(row.copies) : ''),
    dispatched: regular(row.dispatched === null ? '' : bookDate(row.dispatched, year)),
    // Blank: the receiver signs here in ink.
    receipt: [],
    note: regular([voidNote, row.note].filter((part) => part !== '').join('. ')),
  };
}
