/**
 * Drawing words faster than pdfkit's `text()`: each word is shaped once per book and its operators are
 * kept, where `text()` shapes, measures and saves the graphics state anew for every line (about half the
 * time of a book). It uses three members that pdfkit does not promise (`_font`, `page.fonts`, `encode`);
 * where they are not as expected, or a word needs marks moved by the font, the caller uses `text()`.
 */
import type { FontStyle } from './fonts.ts';

interface ShapedFont {
  readonly id: string;
  ref(): unknown;
  encode(text: string): readonly [readonly string[], readonly Position[]];
}
interface Position {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Words kept per style; an office's vocabulary is far smaller. */
const KEPT = 50_000;

export class WordInk {
  private readonly document: PDFKit.PDFDocument;
  private readonly fonts = new Map<FontStyle, ShapedFont | null>();
  private readonly kept: Readonly<Record<FontStyle, Map<string, string | null>>> = {
    regular: new Map(),
    bold: new Map(),
    italic: new Map(),
  };

  constructor(document: PDFKit.PDFDocument) {
    this.document = document;
  }

  /** Draws a text with its baseline at (`x`, `y`) in the current fill colour; false = nothing drawn, use `text()`. */
  draw(text: string, x: number, y: number, style: FontStyle, sizePt: number): boolean {
    const font = this.fontOf(style);
    const onPage = fontsOfPage(this.document);
    if (font === null || onPage === null) return false;
    let shown = '';
    let from = 0;
    while (from < text.length) {
      const space = text.indexOf(' ', from);
      const to = space === -1 ? text.length : space + 1;
      const operand = this.operandOf(text.slice(from, to), style, font);
      if (operand === null) return false;
      shown += operand;
      from = to;
    }
    onPage[font.id] ??= font.ref();
    // pdfkit turns the page upside down, so the letters are turned back.
    this.document.addContent(`BT 1 0 0 -1 ${round(x)} ${round(y)} Tm /${font.id} ${round(sizePt)} Tf [${shown}] TJ ET`);
    return true;
  }

  private operandOf(word: string, style: FontStyle, font: ShapedFont): string | null {
    const words = this.kept[style];
    const known = words.get(word);
    if (known !== undefined) return known;
    if (words.size >= KEPT) words.clear();
    const operand = operandFor(...font.encode(word));
    words.set(word, operand);
    return operand;
  }

  private fontOf(style: FontStyle): ShapedFont | null {
    const known = this.fonts.get(style);
    if (known !== undefined) return known;
    this.document.font(style);
    const font: unknown = Reflect.get(this.document, '_font');
    const shaped = isShapedFont(font) ? font : null;
    this.fonts.set(style, shaped);
    return shaped;
  }
}

/** Hex strings with the kerning between them; null when a glyph is moved off the line. */
function operandFor(glyphs: readonly string[], positions: readonly Position[]): string | null {
  let operand = '';
  let run = '';
  for (const [index, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    if (xOffset !== 0 || yOffset !== 0) return null;
    run += glyphs[index] ?? '';
    const kern = advanceWidth - xAdvance;
    if (kern !== 0) {
      operand += `<${run}>${round(kern)}`;
      run = '';
    }
  }
  return run === '' ? operand : `${operand}<${run}>`;
}

function fontsOfPage(document: PDFKit.PDFDocument): Record<string, unknown> | null {
  const fonts: unknown = Reflect.get(document.page, 'fonts');
  return isRecord(fonts) ? fonts : null;
}

function isShapedFont(font: unknown): font is ShapedFont {
  return isRecord(font) && typeof font.id === 'string' && typeof font.encode === 'function' && typeof font.ref === 'function';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A thousandth of a point is a third of a micrometre. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
