/** Sổ đăng ký văn bản đi as a PDF: cover, leaves, closing. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal } from '../../shared/contract/result.ts';
import { registerFormOn } from '../../shared/forms/registerBook.ts';
import { leafWords } from '../../shared/forms/words.ts';
import { epochOf } from '../../shared/time.ts';
import { closingHeight, closingTexts, coverTexts, drawClosing, drawCover } from './coverAndClosing.ts';
import { deliver } from './deliver.ts';
import { loadFonts } from './fonts.ts';
import { type BookLayout, leavesOf } from './leaves.ts';
import { openPdf, Pen, unitWidthOf } from './pen.ts';
import { drawFoot, drawRunningHead, drawTable, leafFrame, leafRanges, leafTexts } from './registerPages.ts';
import { Tally } from './tally.ts';
import { InkCheck, tidy } from './tidy.ts';
import type { PrintHooks, PrintOutcome, PrintTarget, RegisterBookInput } from './types.ts';
import { rememberingWidth } from './wrap.ts';

/**
 * Draws the register to `out` and answers its pages (cover included) and lines. The cover bears no page
 * number; the leaves bear "Trang 1/N" to "Trang N/N".
 *
 * Refuses before anything is written: `nothing-to-print` without lines, `text-unprintable` with the
 * characters the typeface lacks. While writing: `cancelled`, `stale` when `rows` gave other lines the second
 * time, and the disk's refusals of `deliver`. After any refusal no file stays.
 */
export async function drawRegisterBook(input: RegisterBookInput, out: PrintTarget, hooks: PrintHooks = {}): Promise<PrintOutcome> {
  const form = input.form ?? registerFormOn(input.to);
  const sheet = form.sheets[input.paper ?? 'A4'];
  const fonts = await loadFonts(input.fontsDir);
  const document = await openPdf(fonts, {
    title: tidy(`${form.title} ${input.year}, quyển số ${input.volume}`),
    createdAt: new Date(epochOf(input.printedAt)),
  });
  const pen = new Pen(document, rememberingWidth(unitWidthOf(document)));
  const frame = leafFrame(form, sheet, pen.unitWidth);
  const named = {
    ...input,
    officeName: tidy(input.officeName),
    superior: input.superior === null ? null : tidy(input.superior),
    volume: tidy(input.volume),
    printedBy: tidy(input.printedBy),
  };
  const nameOf = (seriesId: string) => tidy(input.seriesNames?.[seriesId] ?? seriesId);
  const texts = leafTexts(form, named);
  const ink = new InkCheck(fonts);
  const layout: BookLayout = {
    form,
    sheet,
    year: input.year,
    bodyPt: frame.bodyBottom - frame.bodyTop,
    unitWidth: pen.unitWidth,
    inspect: (text) => ink.look(text),
  };
  const stopIfCancelled = () => {
    if (hooks.isCancelled?.() === true) throw new Refusal('cancelled');
  };

  const whole = new Tally();
  let leafCount = 0;
  let lastUsed = 0;
  stopIfCancelled();
  for (const leaf of leavesOf(counted(input.rows, whole), layout)) {
    leafCount += 1;
    lastUsed = leaf.usedPt;
    if (leafCount % 16 === 0) {
      hooks.onProgress?.({ stage: 'measure', done: whole.numbers, total: null });
      await nextTurn();
    }
    stopIfCancelled();
  }
  if (whole.numbers === 0) throw new Refusal('nothing-to-print');
  const closing = closingTexts(whole, named.volume, nameOf);
  const closingFits = lastUsed + closingHeight(sheet, closing) <= layout.bodyPt;
  const numbered = leafCount + (closingFits ? 0 : 1);
  const cover = coverTexts(named, whole, numbered, nameOf);
  for (const text of [...Object.values(texts), ...Object.values(cover).flat(), closing.total, ...closing.series, closing.end])
    ink.look(text);
  ink.refuseIfMissing();

  return deliver(document, out, async (breathe) => {
    pen.newPage(sheet.widthMm, sheet.heightMm);
    drawCover(pen, form, sheet, cover);
    const again = new Tally();
    let page = 0;
    for (const leaf of leavesOf(counted(input.rows, again), layout)) {
      page += 1;
      const isLast = page === leafCount;
      pen.newPage(sheet.widthMm, sheet.heightMm);
      drawRunningHead(pen, frame, sheet, texts);
      const bottom = drawTable(pen, frame, form, sheet, leaf, isLast);
      if (isLast && closingFits) drawClosing(pen, frame, sheet, closing, bottom, pen.unitWidth);
      drawFoot(pen, frame, leafRanges(leaf.tally, nameOf), texts.printed, leafWords.page(page, numbered));
      hooks.onProgress?.({ stage: 'draw', done: page, total: numbered });
      await breathe();
      stopIfCancelled();
    }
    if (page !== leafCount || again.numbers !== whole.numbers) throw new Refusal('stale');
    if (!closingFits) {
      pen.newPage(sheet.widthMm, sheet.heightMm);
      drawRunningHead(pen, frame, sheet, texts);
      drawClosing(pen, frame, sheet, closing, frame.tableTop, pen.unitWidth);
      drawFoot(pen, frame, [], texts.printed, leafWords.page(numbered, numbered));
    }
    return { pages: numbered + 1, rows: whole.numbers };
  });
}

function* counted<T extends Parameters<Tally['add']>[0]>(rows: Iterable<T>, tally: Tally): Generator<T> {
  for (const row of rows) {
    tally.add(row);
    yield row;
  }
}
