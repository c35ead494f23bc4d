/** Breaking text into lines of a given width. Widths in points. */
import type { FontStyle } from './fonts.ts';

export interface Run {
  readonly text: string;
  readonly style: FontStyle;
}
/** One stretch of a line in one style; `x` from the start of the line. */
interface Segment extends Run {
  readonly x: number;
}
export interface Line {
  readonly segments: readonly Segment[];
  readonly width: number;
}

/** Width of a text at 1 pt. */
export type UnitWidth = (text: string, style: FontStyle) => number;

/** A measure that remembers words: an office's vocabulary is small and a book repeats it. */
export function rememberingWidth(measure: UnitWidth, most = 50_000): UnitWidth {
  const memory: Record<FontStyle, Map<string, number>> = { regular: new Map(), bold: new Map(), italic: new Map() };
  return (text, style) => {
    const words = memory[style];
    const known = words.get(text);
    if (known !== undefined) return known;
    const width = measure(text, style);
    if (words.size >= most) words.clear();
    words.set(text, width);
    return width;
  };
}

/**
 * Lines of the runs (tidied text, one space between words and between runs) at `sizePt`, none wider than
 * `maxWidth`. A word that is wider by itself breaks after a mark such as `/` or `-` where it can, else
 * between letters, never inside one (a letter with its marks is one).
 */
export function wrap(runs: readonly Run[], sizePt: number, maxWidth: number, unitWidth: UnitWidth): readonly Line[] {
  const lines: Line[] = [];
  let segments: Segment[] = [];
  let width = 0;
  const endLine = () => {
    if (segments.length > 0) lines.push({ segments, width });
    segments = [];
    width = 0;
  };
  for (const { text, style } of runs) {
    const space = unitWidth(' ', style) * sizePt;
    for (const word of text.split(' ')) {
      if (word === '') continue;
      for (const piece of fitPieces(word, style, sizePt, maxWidth, unitWidth)) {
        const pieceWidth = unitWidth(piece.text, style) * sizePt;
        const gap = segments.length > 0 && !piece.glued ? space : 0;
        if (segments.length > 0 && width + gap + pieceWidth > maxWidth) endLine();
        const last = segments.at(-1);
        const join = last === undefined || piece.glued ? '' : ' ';
        if (last !== undefined && last.style === style) {
          segments[segments.length - 1] = { ...last, text: last.text + join + piece.text };
          width += gap + pieceWidth;
        } else {
          const x = last === undefined ? 0 : width + gap;
          segments.push({ text: piece.text, style, x });
          width = x + pieceWidth;
        }
      }
    }
  }
  endLine();
  return lines;
}

/** The same number of lines as `wrap` gives, but as even as they can be: for headings, where one word alone looks lost. */
export function wrapEvenly(runs: readonly Run[], sizePt: number, maxWidth: number, unitWidth: UnitWidth): readonly Line[] {
  const fewest = wrap(runs, sizePt, maxWidth, unitWidth).length;
  // Never narrower than the widest word, which would be broken.
  const words = runs.flatMap(({ text, style }) => text.split(' ').map((word) => unitWidth(word, style) * sizePt));
  let tooNarrow = Math.min(maxWidth, Math.max(...words));
  let enough = maxWidth;
  while (enough - tooNarrow > 0.5) {
    const middle = (tooNarrow + enough) / 2;
    const lines = wrap(runs, sizePt, middle, unitWidth);
    if (lines.length > fewest) tooNarrow = middle;
    else enough = middle;
  }
  return wrap(runs, sizePt, enough, unitWidth);
}

interface Piece {
  readonly text: string;
  /** Follows the piece before it without a space. */
  readonly glued: boolean;
}

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function fitPieces(word: string, style: FontStyle, sizePt: number, maxWidth: number, unitWidth: UnitWidth): readonly Piece[] {
  const fits = (text: string) => unitWidth(text, style) * sizePt <= maxWidth;
  if (fits(word)) return [{ text: word, glued: false }];
  const pieces: Piece[] = [];
  let current = '';
  for (const part of word.split(/(?<=[/\-–;,._@])/u)) {
    for (const bit of fits(part) ? [part] : Array.from(letters.segment(part), (letter) => letter.segment)) {
      if (current !== '' && !fits(current + bit)) {
        pieces.push({ text: current, glued: pieces.length > 0 });
        current = '';
      }
      current += bit;
    }
  }
  if (current !== '') pieces.push({ text: current, glued: pieces.length > 0 });
  return pieces;
}

/** Shortens a text with an ellipsis until it fits; for one-line heads and footers only, never for a cell. */
export function fitOneLine(text: string, style: FontStyle, sizePt: number, maxWidth: number, unitWidth: UnitWidth): string {
  if (unitWidth(text, style) * sizePt <= maxWidth) return text;
  const all = Array.from(letters.segment(text), (letter) => letter.segment);
  while (all.length > 0 && unitWidth(`${all.join('').trimEnd()}…`, style) * sizePt > maxWidth) all.pop();
  return `${all.join('').trimEnd()}…`;
}
