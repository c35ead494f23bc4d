/** Phiếu gửi: one page per recipient, to be signed and sent back. */
import { Refusal } from '../../shared/contract/result.ts';
import type { Urgency } from '../../shared/domain/codes.ts';
import { SLIP_SHEET, STAMP_RED, slipCode, URGENCY_STAMP_MM } from '../../shared/forms/dispatchSlip.ts';
import { fullDate, twoFigures, writtenDate } from '../../shared/forms/officeDate.ts';
import { slipWords } from '../../shared/forms/words.ts';
import { urgencyName, urgencyStamp } from '../../shared/text/vi.ts';
import { epochOf } from '../../shared/time.ts';
import { deliver } from './deliver.ts';
import { loadFonts } from './fonts.ts';
import { MM, openPdf, Pen, unitWidthOf } from './pen.ts';
import { type QrShape, QUIET_MODULES, qrOf } from './qr.ts';
import { baselineIn } from './registerPages.ts';
import { InkCheck, tidy } from './tidy.ts';
import type { PrintHooks, PrintOutcome, PrintTarget, SlipInput, SlipRecipient } from './types.ts';
import { type Line, rememberingWidth, wrap } from './wrap.ts';

const LEFT = SLIP_SHEET.marginsMm.left * MM;
const RIGHT = (SLIP_SHEET.widthMm - SLIP_SHEET.marginsMm.right) * MM;
const BOTTOM = (SLIP_SHEET.heightMm - SLIP_SHEET.marginsMm.bottom) * MM;
const TABLE_WIDTH = SLIP_SHEET.columnWidthsMm.reduce((sum, width) => sum + width, 0) * MM;
/** Middle of the column with stamp and code. */
const SIDE_MIDDLE = (LEFT + TABLE_WIDTH + 6 * MM + RIGHT) / 2;

interface SlipTexts {
  readonly superior: string;
  readonly officeName: string;
  readonly number: string;
  readonly placeAndDate: string;
  readonly lead: string;
  readonly cells: (recipient: SlipRecipient) => readonly string[];
  readonly senderName: string;
  readonly foot: string;
}

/**
 * Draws the slips of one document to `out`; answers pages and recipients (the same number).
 * Refuses `nothing-to-print` without recipients, `text-unprintable`, `cancelled`, and the disk's refusals
 * of `deliver`; after any refusal no file stays.
 */
export async function drawDispatchSlip(input: SlipInput, out: PrintTarget, hooks: PrintHooks = {}): Promise<PrintOutcome> {
  if (input.recipients.length === 0) throw new Refusal('nothing-to-print');
  const fonts = await loadFonts(input.fontsDir);
  const texts = textsOf(input);
  const recipients = input.recipients.map((recipient) => ({ ...recipient, name: tidy(recipient.name) }));
  const ink = new InkCheck(fonts);
  for (const text of [texts.superior, texts.officeName, texts.number, texts.placeAndDate, texts.lead, texts.senderName, texts.foot])
    ink.look(text);
  for (const recipient of recipients) for (const text of [recipient.name, input.slipId, ...texts.cells(recipient)]) ink.look(text);
  ink.refuseIfMissing();

  const document = await openPdf(fonts, { title: slipWords.title, createdAt: new Date(epochOf(input.printedAt)) });
  const pen = new Pen(document, rememberingWidth(unitWidthOf(document)));
  return deliver(document, out, async (breathe) => {
    for (const [index, recipient] of recipients.entries()) {
      if (hooks.isCancelled?.() === true) throw new Refusal('cancelled');
      const code = await qrOf(slipCode(input.slipId, recipient.line));
      drawPage(pen, input, texts, recipient, code, index + 1, recipients.length);
      hooks.onProgress?.({ stage: 'draw', done: index + 1, total: recipients.length });
      await breathe();
    }
    if (hooks.isCancelled?.() === true) throw new Refusal('cancelled');
    return { pages: recipients.length, rows: recipients.length };
  });
}

function textsOf(input: SlipInput): SlipTexts {
  const isSecret = input.classification !== 'thuong';
  const office = tidy(input.officeName);
  return {
    superior: tidy(input.superior ?? '').toLocaleUpperCase('vi'),
    officeName: office.toLocaleUpperCase('vi'),
    number: input.slipNumber === null ? '' : `${slipWords.number}${tidy(input.slipNumber)}`,
    placeAndDate: `${tidy(input.place)}, ${writtenDate(input.date)}`,
    lead: slipWords.lead(office),
    cells: (recipient) => [
      '1',
      tidy(input.reference),
      fullDate(input.documentDate),
      twoFigures(recipient.copies),
      input.urgency === 'thuong' ? '' : urgencyName[input.urgency],
    ],
    senderName: tidy(input.senderName),
    // Both ends check a sealed cover (Luật Bảo vệ bí mật nhà nước Đ.13); the level itself is not named.
    foot: [isSecret ? slipWords.checkSeal : '', slipWords.giveBack(tidy(input.registryUnitName))].filter((part) => part !== '').join(' '),
  };
}

function drawPage(
  pen: Pen,
  input: SlipInput,
  texts: SlipTexts,
  recipient: SlipRecipient,
  code: QrShape,
  page: number,
  pages: number,
): void {
  pen.newPage(SLIP_SHEET.widthMm, SLIP_SHEET.heightMm);
  const headBottom = drawLetterhead(pen, texts);
  const middle = (LEFT + RIGHT) / 2;
  let y = headBottom + 8.5 * MM;
  pen.text(slipWords.title, middle, y, 'bold', 16, 'center');
  y += 6.5 * MM;
  y = drawAddressee(pen, recipient.name, y);
  const blockTop = y + 4 * MM;
  const tableBottom = drawDocumentTable(pen, texts, recipient, blockTop);
  const codeBottom = drawStampAndCode(pen, input, code, recipient.line, blockTop - 1.5 * MM, slipWords.line(page, pages));
  // Under the code where there is room for a signature; beside it when a long name has pushed everything down.
  const below = codeBottom + 8 * MM;
  if (below <= BOTTOM - 29 * MM) drawSignatures(pen, texts, below, RIGHT - LEFT);
  else drawSignatures(pen, texts, tableBottom + 7 * MM, TABLE_WIDTH);
  pen.text(texts.foot, LEFT, BOTTOM - 3, 'italic', 10.5);
}

/** Sender left, the nation's name and motto right. Answers the lower baseline. */
function drawLetterhead(pen: Pen, texts: SlipTexts): number {
  const size = 11;
  const top = SLIP_SHEET.marginsMm.top * MM + size;
  const leading = 14;
  const nationWidth = pen.unitWidth(slipWords.nation, 'bold') * size;
  const nationMiddle = RIGHT - nationWidth / 2;
  pen.text(slipWords.nation, nationMiddle, top, 'bold', size, 'center');
  pen.text(slipWords.motto, nationMiddle, top + leading, 'bold', size, 'center');
  const mottoWidth = pen.unitWidth(slipWords.motto, 'bold') * size;
  const ruleY = top + leading + 4;
  pen.rule(nationMiddle - mottoWidth / 2, ruleY, nationMiddle + mottoWidth / 2, ruleY, 0.35 * MM);
  pen.text(texts.placeAndDate, nationMiddle, ruleY + leading, 'italic', size, 'center');

  const room = RIGHT - nationWidth - 8 * MM - LEFT;
  const lines: Line[] = [];
  if (texts.superior !== '') lines.push(...wrap([{ text: texts.superior, style: 'regular' }], size, room, pen.unitWidth));
  lines.push(...wrap([{ text: texts.officeName, style: 'bold' }], size, room, pen.unitWidth));
  const widest = Math.max(...lines.map(({ width }) => width));
  const officeMiddle = LEFT + widest / 2;
  let y = top;
  for (const line of lines) {
    pen.line(line, LEFT, y, widest, size, 'center');
    y += leading;
  }
  const underline = (lines.at(-1)?.width ?? 0) * 0.42;
  const officeRule = y - leading + 4;
  pen.rule(officeMiddle - underline, officeRule, officeMiddle + underline, officeRule, 0.35 * MM);
  if (texts.number !== '') pen.text(texts.number, officeMiddle, officeRule + leading, 'regular', size, 'center');
  return Math.max(ruleY, officeRule) + leading;
}

/** "Kính gửi: …", on as many lines as the name needs, smaller from the fourth on. Answers the last baseline. */
function drawAddressee(pen: Pen, name: string, top: number): number {
  const lay = (size: number) =>
    wrap(
      [
        { text: slipWords.to.trim(), style: 'regular' },
        { text: name, style: 'bold' },
      ],
      size,
      RIGHT - LEFT - 20 * MM,
      pen.unitWidth,
    );
  const normal = lay(12);
  const [size, leading, lines] = normal.length <= 3 ? ([12, 15, normal] as const) : ([10.5, 12.5, lay(10.5)] as const);
  for (const [index, line] of lines.entries()) pen.line(line, LEFT, top + index * leading, RIGHT - LEFT, size, 'center');
  return top + (lines.length - 1) * leading;
}

/** The lead and the table of the document. Answers the table's bottom. */
function drawDocumentTable(pen: Pen, texts: SlipTexts, recipient: SlipRecipient, top: number): number {
  const size = 12;
  const leading = 15;
  const padX = 2 * MM;
  const padY = 1 * MM;
  let y = top + size;
  const lead = wrap([{ text: texts.lead, style: 'regular' }], size, TABLE_WIDTH, pen.unitWidth);
  for (const line of lead) {
    pen.line(line, LEFT, y, TABLE_WIDTH, size, 'left');
    y += leading;
  }
  const tableTop = y - size + 1.5 * MM;
  let rowTop = tableTop;
  pen.rule(LEFT, rowTop, LEFT + TABLE_WIDTH, rowTop);
  for (const [style, cells] of [
    ['bold', slipWords.head],
    ['regular', texts.cells(recipient)],
  ] as const) {
    const wrapped = SLIP_SHEET.columnWidthsMm.map((width, column) =>
      wrap([{ text: cells[column] ?? '', style }], size, width * MM - 2 * padX, pen.unitWidth),
    );
    const height = Math.max(...wrapped.map((lines) => lines.length)) * leading + 2 * padY;
    let x = LEFT;
    SLIP_SHEET.columnWidthsMm.forEach((width, column) => {
      const align = style === 'regular' && column === 1 ? 'left' : 'center';
      (wrapped[column] ?? []).forEach((line, index) => {
        pen.line(line, x + padX, rowTop + padY + index * leading + baselineIn(leading, size), width * MM - 2 * padX, size, align);
      });
      x += width * MM;
    });
    rowTop += height;
    pen.rule(LEFT, rowTop, LEFT + TABLE_WIDTH, rowTop);
  }
  let edge = LEFT;
  for (const width of [...SLIP_SHEET.columnWidthsMm, 0]) {
    pen.rule(edge, tableTop, edge, rowTop);
    edge += width * MM;
  }
  return rowTop;
}

/** Urgency stamp above the code, the code in figures below it. Answers the bottom. */
function drawStampAndCode(pen: Pen, input: SlipInput, code: QrShape, line: number, top: number, lineText: string): number {
  let y = top;
  if (input.urgency !== 'thuong') y = drawStamp(pen, input.urgency, y) + 1 * MM;
  const side = SLIP_SHEET.qrMm * MM;
  const unit = side / (code.modules + 2 * QUIET_MODULES);
  const originX = SIDE_MIDDLE - side / 2 + QUIET_MODULES * unit;
  const originY = y + QUIET_MODULES * unit;
  for (const outline of code.outlines) {
    outline.forEach(([x, rowY], index) => {
      const point = [originX + x * unit, originY + rowY * unit] as const;
      if (index === 0) pen.document.moveTo(...point);
      else pen.document.lineTo(...point);
    });
    pen.document.closePath();
  }
  pen.document.fill('#000000', 'even-odd');
  y += side + 10;
  pen.text(lineText, SIDE_MIDDLE, y, 'bold', 11, 'center');
  pen.text(`${tidy(input.slipId)}.${line}`, SIDE_MIDDLE, y + 12.5, 'regular', 10, 'center');
  return y + 12.5;
}

/** NĐ 30/2020/NĐ-CP Phụ lục I, Phần I, III.2.b: one frame, upright bold capitals of 13-14 pt, bright red. */
function drawStamp(pen: Pen, urgency: Exclude<Urgency, 'thuong'>, top: number): number {
  const { width, height } = URGENCY_STAMP_MM[urgency];
  const size = 13.5;
  pen.frame(SIDE_MIDDLE - (width * MM) / 2, top, width * MM, height * MM, 0.4 * MM, STAMP_RED);
  pen.document.fillColor(STAMP_RED);
  // Capitals reach 0.66 of the size; a stamp's word stands in the middle by its capitals.
  pen.text(urgencyStamp[urgency], SIDE_MIDDLE, top + (height * MM + 0.66 * size) / 2, 'bold', size, 'center');
  pen.document.fillColor('#000000');
  return top + height * MM;
}

function drawSignatures(pen: Pen, texts: SlipTexts, top: number, width: number): void {
  const size = 11.5;
  const leading = 14;
  for (const [title, hint, name, at] of [
    [slipWords.sender, slipWords.senderSign, texts.senderName, 0.25],
    [slipWords.receiver, slipWords.receiverSign, '', 0.75],
  ] as const) {
    const middle = LEFT + width * at;
    pen.text(title, middle, top, 'bold', size, 'center');
    pen.text(hint, middle, top + leading, 'italic', size, 'center');
    pen.text(name, middle, top + leading + 14 * MM, 'regular', size, 'center');
  }
}
