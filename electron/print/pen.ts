/** A pen over one pdfkit document: text by its baseline, rules and frames, all in points from the top left corner. */
import type { FontStyle, Fonts } from './fonts.ts';
import { WordInk } from './wordInk.ts';
import type { Line, UnitWidth } from './wrap.ts';

/** Points in one millimetre: 1 inch = 25.4 mm = 72 pt, exactly. */
export const MM = 72 / 25.4;

type Align = 'left' | 'center' | 'right';

interface SheetInfo {
  readonly title: string;
  /** Kept in the file's properties; given, so that the same input makes the same file. */
  readonly createdAt: Date;
}

/** Opens a PDF without pages, in Vietnamese, with the three styles registered. pdfkit is loaded here and not before. */
export async function openPdf(fonts: Fonts, info: SheetInfo): Promise<PDFKit.PDFDocument> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    // The default standard font would otherwise be written into the file.
    font: '',
    pdfVersion: '1.7',
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: info.title, Producer: 'Cặp Đỏ', Creator: 'Cặp Đỏ', CreationDate: info.createdAt, ModDate: info.createdAt },
  });
  for (const style of ['regular', 'bold', 'italic'] as const) document.registerFont(style, fonts.bytes[style]);
  return document;
}

/** Width at 1 pt by the document's own shaping, kerning included. */
export function unitWidthOf(document: PDFKit.PDFDocument): UnitWidth {
  return (text, style) => document.font(style, 1000).widthOfString(text) / 1000;
}

export class Pen {
  readonly document: PDFKit.PDFDocument;
  readonly unitWidth: UnitWidth;
  private readonly ink: WordInk;

  constructor(document: PDFKit.PDFDocument, unitWidth: UnitWidth) {
    this.ink = new WordInk(document);
    this.document = document;
    this.unitWidth = unitWidth;
  }

  newPage(widthMm: number, heightMm: number): void {
    this.document.addPage({ size: [widthMm * MM, heightMm * MM], margin: 0 });
    // Square ends close the corners of tables and frames.
    this.document.lineCap('square');
  }

  /** One line of one style with its baseline at `y`; `x` is the left end, middle or right end by `align`. */
  text(text: string, x: number, y: number, style: FontStyle, sizePt: number, align: Align = 'left'): void {
    if (text === '') return;
    const width = align === 'left' ? 0 : this.unitWidth(text, style) * sizePt;
    const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width;
    if (this.ink.draw(text, left, y, style, sizePt)) return;
    this.document.font(style, sizePt).text(text, left, y, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** A wrapped line in a box that starts at `x` and is `width` wide. */
  line(line: Line, x: number, y: number, width: number, sizePt: number, align: 'left' | 'center'): void {
    const shift = align === 'center' ? (width - line.width) / 2 : 0;
    for (const segment of line.segments) this.text(segment.text, x + shift + segment.x, y, segment.style, sizePt);
  }

  rule(x1: number, y1: number, x2: number, y2: number, weight = 0.25 * MM): void {
    this.document.moveTo(x1, y1).lineTo(x2, y2).lineWidth(weight).stroke('#000000');
  }

  frame(x: number, y: number, width: number, height: number, weight: number, colour: string): void {
    this.document.rect(x, y, width, height).lineWidth(weight).stroke(colour);
  }
}
