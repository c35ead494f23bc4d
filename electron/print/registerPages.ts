/** The leaf of the register on paper: running head, table head with the column numerals, lines, foot. */
import { fullDate, twoFigures } from '../../shared/forms/officeDate.ts';
import type { RegisterForm, SheetGeometry } from '../../shared/forms/types.ts';
import { leafWords } from '../../shared/forms/words.ts';
import { dayOf, timeOf } from '../../shared/time.ts';
import { cellWidthPt, type Leaf, type RowPiece } from './leaves.ts';
import { MM, type Pen } from './pen.ts';
import type { Tally } from './tally.ts';
import { fitOneLine, type Line, type UnitWidth, wrapEvenly } from './wrap.ts';

/** Tinos: how far letters reach over and under the baseline, per point of size. */
const ASCENT = 0.891;
const DESCENT = 0.216;

/** Distance from the top of a text line to its baseline. */
export function baselineIn(leadingPt: number, sizePt: number): number {
  return (leadingPt - (ASCENT + DESCENT) * sizePt) / 2 + ASCENT * sizePt;
}

/** Where things stand on every leaf, in points from the top left corner. */
export interface LeafFrame {
  readonly left: number;
  readonly right: number;
  readonly runningHeadBaseline: number;
  readonly tableTop: number;
  readonly headHeight: number;
  readonly numeralsHeight: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly footBaseline: number;
  readonly smallPt: number;
  /** Left edges of the columns and the right edge of the last. */
  readonly edges: readonly number[];
  readonly headLines: readonly (readonly Line[])[];
}

interface LeafTexts {
  readonly officeName: string;
  readonly runningTitle: string;
  readonly yearAndVolume: string;
  readonly days: string;
  readonly printed: string;
}

const DOUBLE_RULE_GAP = 0.7 * MM;

export function leafFrame(form: RegisterForm, sheet: SheetGeometry, unitWidth: UnitWidth): LeafFrame {
  const { marginsMm } = sheet;
  const left = marginsMm.left * MM;
  const smallPt = sheet.bodyPt - 1;
  const headLines = form.columns.map(({ title }, column) =>
    wrapEvenly([{ text: title, style: 'bold' }], sheet.bodyPt, cellWidthPt(sheet, column), unitWidth),
  );
  const tallestHead = Math.max(...headLines.map((lines) => lines.length));
  const headHeight = Math.max(sheet.headMinMm * MM, tallestHead * sheet.leadingPt + 2 * sheet.cellPaddingMm.y * MM);
  const numeralsHeight = sheet.leadingPt + 0.6 * MM;
  const runningHeadBaseline = marginsMm.top * MM + sheet.bodyPt;
  const tableTop = runningHeadBaseline + 3 * MM;
  const footBaseline = (sheet.heightMm - marginsMm.bottom) * MM - DESCENT * smallPt;
  const edges = [left];
  for (const width of sheet.columnWidthsMm) edges.push((edges.at(-1) ?? 0) + width * MM);
  return {
    left,
    right: edges.at(-1) ?? left,
    runningHeadBaseline,
    tableTop,
    headHeight,
    numeralsHeight,
    bodyTop: tableTop + headHeight + numeralsHeight,
    bodyBottom: footBaseline - smallPt - 3 * MM,
    footBaseline,
    smallPt,
    edges,
    headLines,
  };
}

export function leafTexts(
  form: RegisterForm,
  input: {
    readonly officeName: string;
    readonly year: number;
    readonly volume: string;
    readonly from: string;
    readonly to: string;
    readonly printedAt: string;
    readonly printedBy: string;
    readonly printCopy: number;
  },
): LeafTexts {
  const printedOn = fullDate(dayOf(input.printedAt));
  return {
    officeName: input.officeName.toLocaleUpperCase('vi'),
    runningTitle: form.title,
    yearAndVolume: leafWords.yearAndVolume(input.year, input.volume),
    days: leafWords.days(fullDate(input.from), fullDate(input.to)),
    printed: leafWords.printed(printedOn, timeOf(input.printedAt), input.printedBy, twoFigures(input.printCopy)),
  };
}

/** Running head: the office, the book, the days. */
export function drawRunningHead(pen: Pen, frame: LeafFrame, sheet: SheetGeometry, texts: LeafTexts): void {
  const y = frame.runningHeadBaseline;
  const size = sheet.bodyPt;
  const titleWidth = pen.unitWidth(texts.runningTitle, 'bold') * size;
  const volumeWidth = pen.unitWidth(texts.yearAndVolume, 'regular') * size;
  const gap = 3 * MM;
  const start = (frame.left + frame.right - titleWidth - gap - volumeWidth) / 2;
  pen.text(texts.runningTitle, start, y, 'bold', size);
  pen.text(texts.yearAndVolume, start + titleWidth + gap, y, 'regular', size);
  pen.text(fitOneLine(texts.officeName, 'regular', size, start - frame.left - gap, pen.unitWidth), frame.left, y, 'regular', size);
  pen.text(texts.days, frame.right, y, 'regular', size, 'right');
}

/** Foot: numbers of the leaf (the fullest wording that fits), who printed it and when, page of pages. */
export function drawFoot(pen: Pen, frame: LeafFrame, ranges: readonly string[], printed: string, page: string): void {
  const { footBaseline: y, smallPt, left: start, right: end } = frame;
  const gap = 4 * MM;
  const middle = (start + end) / 2;
  const middleText = fitOneLine(printed, 'regular', smallPt, (end - start) / 2.4, pen.unitWidth);
  const room = middle - (pen.unitWidth(middleText, 'regular') * smallPt) / 2 - start - gap;
  const range = ranges.find((text) => pen.unitWidth(text, 'regular') * smallPt <= room) ?? '';
  pen.text(range, start, y, 'regular', smallPt);
  pen.text(middleText, middle, y, 'regular', smallPt, 'center');
  pen.text(page, end, y, 'regular', smallPt, 'right');
}

/**
 * What the leaf holds, fullest wording first: `Từ số 1288 đến số 1299: 12 số, hủy 01.`; with several series
 * the range of each by its name, then by its id, then the count alone. A range is never cut short.
 */
export function leafRanges(tally: Tally, nameOf: (seriesId: string) => string): readonly string[] {
  if (tally.numbers === 0) return [];
  const counted = leafWords.counted(twoFigures(tally.numbers), tally.voided > 0 ? twoFigures(tally.voided) : null);
  const series = tally.series();
  const [only, ...others] = series;
  if (only !== undefined && others.length === 0) return [leafWords.range(only.first, only.last, counted), `${counted}.`];
  const listed = (name: (seriesId: string) => string) =>
    leafWords.ranges(
      series.map(({ seriesId, first, last }) => `${name(seriesId)} ${first === last ? first : `${first}–${last}`}`).join('; '),
      counted,
    );
  return [listed(nameOf), listed((seriesId) => seriesId), `${counted}.`];
}

/** The table of one leaf; answers the bottom of its last line. */
export function drawTable(pen: Pen, frame: LeafFrame, form: RegisterForm, sheet: SheetGeometry, leaf: Leaf, isLast: boolean): number {
  drawTableHead(pen, frame, form, sheet);
  let y = frame.bodyTop;
  for (const piece of leaf.pieces) {
    drawPiece(pen, frame, form, sheet, piece, y);
    y += piece.heightPt;
    pen.rule(frame.left, y, frame.right, y);
  }
  for (const x of frame.edges) pen.rule(x, frame.tableTop, x, y);
  if (isLast) pen.rule(frame.left, y + DOUBLE_RULE_GAP, frame.right, y + DOUBLE_RULE_GAP);
  return y;
}

function drawTableHead(pen: Pen, frame: LeafFrame, form: RegisterForm, sheet: SheetGeometry): void {
  const { tableTop: top, headHeight, numeralsHeight, edges } = frame;
  pen.rule(frame.left, top - DOUBLE_RULE_GAP, frame.right, top - DOUBLE_RULE_GAP);
  pen.rule(frame.left, top, frame.right, top);
  pen.rule(frame.left, top + headHeight, frame.right, top + headHeight);
  pen.rule(frame.left, top + headHeight + numeralsHeight, frame.right, top + headHeight + numeralsHeight);
  form.columns.forEach((_, column) => {
    const x = edges[column] ?? frame.left;
    const width = (edges[column + 1] ?? frame.right) - x;
    const lines = frame.headLines[column] ?? [];
    let y = top + (headHeight - lines.length * sheet.leadingPt) / 2 + baselineIn(sheet.leadingPt, sheet.bodyPt);
    for (const line of lines) {
      pen.line(line, x, y, width, sheet.bodyPt, 'center');
      y += sheet.leadingPt;
    }
    pen.text(
      `(${column + 1})`,
      x + width / 2,
      top + headHeight + baselineIn(numeralsHeight, frame.smallPt),
      'regular',
      frame.smallPt,
      'center',
    );
  });
}

function drawPiece(pen: Pen, frame: LeafFrame, form: RegisterForm, sheet: SheetGeometry, piece: RowPiece, top: number): void {
  const padX = sheet.cellPaddingMm.x * MM;
  form.columns.forEach(({ id, align }, column) => {
    const x = (frame.edges[column] ?? frame.left) + padX;
    const width = cellWidthPt(sheet, column);
    let y = top + sheet.cellPaddingMm.y * MM + baselineIn(sheet.leadingPt, sheet.bodyPt);
    (piece.cells[column] ?? []).forEach((line, index) => {
      pen.line(line, x, y, width, sheet.bodyPt, align);
      if (id === 'reference' && piece.row.voided !== null && index < piece.referenceLines) {
        const middle = y - 0.24 * sheet.bodyPt;
        pen.rule(x, middle, x + line.width, middle, 0.3 * MM);
      }
      y += sheet.leadingPt;
    });
  });
}
