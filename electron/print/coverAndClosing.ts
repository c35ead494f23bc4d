/** The first and the last word of a volume: the cover of Phụ lục IV and the count at its end. */
import { fullDate, twoFigures } from '../../shared/forms/officeDate.ts';
import type { RegisterForm, SheetGeometry } from '../../shared/forms/types.ts';
import { closingWords, coverWords } from '../../shared/forms/words.ts';
import { MM, type Pen } from './pen.ts';
import type { LeafFrame } from './registerPages.ts';
import type { Tally } from './tally.ts';
import { fitOneLine, type UnitWidth, wrap } from './wrap.ts';

interface CoverTexts {
  readonly superior: string;
  readonly officeName: string;
  readonly year: string;
  readonly days: string;
  readonly numbers: readonly string[];
  readonly volume: string;
  readonly leaves: string;
}

/** More series than this are listed on the last page instead of the cover. */
const SERIES_ON_COVER = 5;

export function coverTexts(
  input: {
    readonly superior: string | null;
    readonly officeName: string;
    readonly year: number;
    readonly from: string;
    readonly to: string;
    readonly volume: string;
  },
  tally: Tally,
  pages: number,
  nameOf: (seriesId: string) => string,
): CoverTexts {
  const series = tally.series();
  const numbers =
    series.length === 1
      ? series.map(({ first, last }) => coverWords.numbers(first, last))
      : series.length <= SERIES_ON_COVER
        ? series.map(({ seriesId, first, last }) => coverWords.numbersOfSeries(nameOf(seriesId), first, last))
        : [coverWords.numbersAtEnd(twoFigures(series.length))];
  return {
    superior: (input.superior ?? '').toLocaleUpperCase('vi'),
    officeName: input.officeName.toLocaleUpperCase('vi'),
    year: `${coverWords.year}${input.year}`,
    days: coverWords.days(fullDate(input.from), fullDate(input.to)),
    numbers,
    volume: `${coverWords.volume}${input.volume}`,
    leaves: coverWords.leaves(twoFigures(pages), String(pages)),
  };
}

/** NĐ 30/2020/NĐ-CP Phụ lục IV "Bìa và trang đầu", with the block that is signed and stamped before the book is used. */
export function drawCover(pen: Pen, form: RegisterForm, sheet: SheetGeometry, texts: CoverTexts): void {
  const scale = sheet.bodyPt / 9.5;
  const left = sheet.marginsMm.left * MM;
  const right = (sheet.widthMm - sheet.marginsMm.right) * MM;
  const middle = (left + right) / 2;
  const width = right - left;
  let y = (sheet.marginsMm.top + 14) * MM * scale;
  const centred = (text: string, style: 'regular' | 'bold' | 'italic', size: number) => {
    const leading = size * 1.42;
    for (const line of wrap([{ text, style }], size, width, pen.unitWidth)) {
      pen.line(line, left, y, width, size, 'center');
      y += leading;
    }
  };
  centred(texts.superior, 'regular', 14 * scale);
  centred(texts.officeName, 'bold', 14 * scale);
  const underline = Math.min(width / 5, pen.unitWidth(texts.officeName, 'bold') * 14 * scale * 0.4);
  const ruleY = y - 13 * scale;
  pen.rule(middle - underline / 2, ruleY, middle + underline / 2, ruleY, 0.35 * MM);
  y += 22 * MM * scale;
  centred(form.title, 'bold', 28 * scale);
  y += 3 * MM * scale;
  for (const text of [texts.year, texts.days, ...texts.numbers, texts.volume]) centred(text, 'regular', 15 * scale);

  const blockTop = (sheet.heightMm - sheet.marginsMm.bottom) * MM - 56 * MM * scale;
  const blockLeft = left + width * 0.55;
  const blockMiddle = (blockLeft + right) / 2;
  const block: readonly (readonly [string, 'regular' | 'bold' | 'italic', number])[] = [
    [coverWords.opening, 'bold', 12.5],
    [texts.leaves, 'regular', 12],
    [coverWords.date, 'italic', 12],
    [coverWords.office, 'bold', 12.5],
    [coverWords.sign, 'italic', 12],
  ];
  let blockY = Math.max(blockTop, y + 4 * MM * scale);
  for (const [text, style, size] of block) {
    pen.text(text, blockMiddle, blockY, style, size * scale, 'center');
    blockY += 16.5 * scale;
  }
  const basisY = (sheet.heightMm - sheet.marginsMm.bottom) * MM - 2;
  pen.text(form.basisLine, left, basisY, 'italic', 9 * scale);
}

interface ClosingTexts {
  readonly total: string;
  readonly series: readonly string[];
  readonly end: string;
}

export function closingTexts(tally: Tally, volume: string, nameOf: (seriesId: string) => string): ClosingTexts {
  const issued = tally.numbers - tally.voided;
  const series = tally.series();
  return {
    total: closingWords.total(twoFigures(tally.numbers), twoFigures(issued), twoFigures(tally.voided), twoFigures(tally.copies)),
    series:
      series.length < 2
        ? []
        : series.map(({ seriesId, first, last, numbers, voided }) =>
            closingWords.series(nameOf(seriesId), first, last, twoFigures(numbers), twoFigures(voided)),
          ),
    end: closingWords.end(volume),
  };
}

const SIGNING_ROOM = 24 * MM;

function closingColumns(texts: ClosingTexts): number {
  return Math.max(1, Math.ceil(texts.series.length / 12));
}

/** Height the closing takes under the table. */
export function closingHeight(sheet: SheetGeometry, texts: ClosingTexts): number {
  const seriesLines = Math.ceil(texts.series.length / closingColumns(texts));
  return 4 * MM + (1 + seriesLines) * sheet.leadingPt * 1.2 + 2 * sheet.leadingPt + SIGNING_ROOM;
}

/** Counts, and the two signatures that close a volume. */
export function drawClosing(
  pen: Pen,
  frame: LeafFrame,
  sheet: SheetGeometry,
  texts: ClosingTexts,
  top: number,
  unitWidth: UnitWidth,
): void {
  const size = sheet.bodyPt;
  const leading = sheet.leadingPt * 1.2;
  let y = top + 4 * MM + size;
  pen.text(texts.total, frame.left, y, 'bold', size);
  pen.text(texts.end, frame.right, y, 'italic', size, 'right');
  const columns = closingColumns(texts);
  const perColumn = Math.ceil(texts.series.length / columns);
  const columnWidth = (frame.right - frame.left) / columns;
  texts.series.forEach((text, index) => {
    const x = frame.left + Math.floor(index / perColumn) * columnWidth;
    const fitted = fitOneLine(text, 'regular', size, columnWidth - 3 * MM, unitWidth);
    pen.text(fitted, x, y + (1 + (index % perColumn)) * leading, 'regular', size);
  });
  y += perColumn * leading + 2 * sheet.leadingPt;
  const width = frame.right - frame.left;
  for (const [title, at] of [
    [closingWords.keeper, 0.22],
    [closingWords.head, 0.78],
  ] as const) {
    pen.text(title, frame.left + width * at, y, 'bold', size, 'center');
    pen.text(closingWords.sign, frame.left + width * at, y + sheet.leadingPt, 'italic', size, 'center');
  }
}
