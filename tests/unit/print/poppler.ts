/** Reading a PDF back with poppler: another program than the one that wrote it. */
import { execFileSync } from 'node:child_process';

function poppler(tool: string, args: readonly string[]): Buffer {
  try {
    return execFileSync(tool, args, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(
        `These tests read the printed PDF with "${tool}" of poppler-utils, which is not installed (Debian: apt-get install poppler-utils).`,
      );
    }
    throw error;
  }
}

/** Text of the whole file, or of pages `from`..`to` (from 1), laid out as on the page. */
export function pdfText(file: string, from?: number, to: number | undefined = from): string {
  const pages = from === undefined ? [] : ['-f', String(from), '-l', String(to)];
  return poppler('pdftotext', ['-layout', ...pages, file, '-']).toString('utf8');
}

/** Text in drawing order with all white space taken out: what a cell says, however it was wrapped. */
export function pdfLetters(file: string, from?: number, to: number | undefined = from): string {
  const pages = from === undefined ? [] : ['-f', String(from), '-l', String(to)];
  return lettersOf(poppler('pdftotext', ['-raw', ...pages, file, '-']).toString('utf8'));
}

export function lettersOf(text: string): string {
  return text.replace(/\s+/gu, '');
}

export interface FontLine {
  readonly name: string;
  readonly embedded: boolean;
  readonly unicode: boolean;
}

export function pdfFonts(file: string): readonly FontLine[] {
  return poppler('pdffonts', [file])
    .toString('utf8')
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const flags = /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(line);
      return { name: line.split(/\s+/)[0] ?? '', embedded: flags?.[1] === 'yes', unicode: flags?.[3] === 'yes' };
    });
}

export interface PdfInfo {
  readonly pages: number;
  readonly title: string;
  readonly widthPt: number;
  readonly heightPt: number;
}

export function pdfInfo(file: string): PdfInfo {
  const text = poppler('pdfinfo', [file]).toString('utf8');
  const size = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(text);
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(text)?.[1]),
    title: /^Title:\s+(.*)$/m.exec(text)?.[1] ?? '',
    widthPt: Number(size?.[1]),
    heightPt: Number(size?.[2]),
  };
}

export interface WordBox {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every word with its box in points from the top left corner of its page. */
export function pdfWords(file: string): readonly WordBox[] {
  const html = poppler('pdftotext', ['-bbox', file, '-']).toString('utf8');
  let page = 0;
  const words: WordBox[] = [];
  for (const line of html.split('\n')) {
    if (line.includes('<page ')) page += 1;
    const found = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/.exec(line);
    if (found === null) continue;
    const [left, top, right, bottom] = [1, 2, 3, 4].map((group) => Number(found[group]));
    words.push({
      page,
      text: (found[5] ?? '').replaceAll('&amp;', '&'),
      left: left ?? 0,
      top: top ?? 0,
      right: right ?? 0,
      bottom: bottom ?? 0,
    });
  }
  return words;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of a pixel. */
  at(x: number, y: number): readonly [number, number, number];
}

/** One page as pixels at `dpi`. */
export function pdfPicture(file: string, page: number, dpi: number): Picture {
  const ppm = poppler('pdftoppm', ['-r', String(dpi), '-f', String(page), '-l', String(page), file]);
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 64));
  if (head === null) throw new Error('pdftoppm gave no picture');
  const width = Number(head[1]);
  const start = head[0].length;
  return {
    width,
    height: Number(head[2]),
    at: (x, y) => {
      const offset = start + (Math.round(y) * width + Math.round(x)) * 3;
      return [ppm[offset] ?? 255, ppm[offset + 1] ?? 255, ppm[offset + 2] ?? 255];
    },
  };
}

/** Whether some row of pixels is dark from end to end inside the box: a line drawn through a word. */
export function isStruck(picture: Picture, box: WordBox, dpi: number): boolean {
  const scale = dpi / 72;
  for (let y = Math.ceil(box.top * scale); y < Math.floor(box.bottom * scale); y++) {
    let allDark = true;
    for (let x = Math.ceil(box.left * scale) + 1; x < Math.floor(box.right * scale) - 1 && allDark; x++) {
      allDark = picture.at(x, y)[0] < 128;
    }
    if (allDark) return true;
  }
  return false;
}
