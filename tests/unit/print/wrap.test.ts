import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOneLine, type Line, type UnitWidth, wrap, wrapEvenly } from '../../../electron/print/wrap.ts';

/** Every letter half as wide as it is high, bold a little more. */
const width: UnitWidth = (text, style) => [...text].length * (style === 'bold' ? 0.55 : 0.5);

const textOf = (line: Line) => line.segments.map(({ text }) => text).join(' ');
const plain = (text: string) => [{ text, style: 'regular' as const }];

describe('wrapping', () => {
  it('breaks between words', () => {
    expect(wrap(plain('một hai ba bốn'), 10, 40, width).map(textOf)).toEqual(['một hai', 'ba bốn']);
  });

  it('breaks a long reference after its marks, not inside a word that fits', () => {
    expect(wrap(plain('1296/VP-KSTTHC'), 10, 45, width).map(textOf)).toEqual(['1296/VP-', 'KSTTHC']);
  });

  it('breaks a word without marks between letters, keeping a letter and its marks together', () => {
    const lines = wrap(plain('x\u0323'.repeat(6)), 10, 15, width).map(textOf);
    expect(lines.join('')).toBe('x\u0323'.repeat(6));
    for (const line of lines) expect(line.startsWith('\u0323')).toBe(false);
  });

  it('sets bold and regular on one line with one space between', () => {
    const [line] = wrap([{ text: 'Công văn', style: 'bold' }, ...plain('về việc')], 10, 500, width);
    expect(line?.segments).toEqual([
      { text: 'Công văn', style: 'bold', x: 0 },
      { text: 'về việc', style: 'regular', x: 8 * 5.5 + 5 },
    ]);
    expect(line?.width).toBe(8 * 5.5 + 5 + 7 * 5);
  });

  it('has no line for no text', () => {
    expect(wrap(plain(''), 10, 50, width)).toEqual([]);
  });

  it('loses and doubles nothing, keeps the order and the width, for any text', () => {
    const word = fc.stringMatching(/^[a-zđêơ/;,-]{1,30}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.array(word, { maxLength: 30 }),
        fc.integer({ min: 12, max: 200 }),
        (bold, regular, room) => {
          const runs = [{ text: bold.join(' '), style: 'bold' as const }, ...plain(regular.join(' '))];
          const lines = wrap(runs, 10, room, width);
          const letters = lines.flatMap(({ segments }) => segments.map(({ text }) => text)).join('');
          expect(letters.replaceAll(' ', '')).toBe([...bold, ...regular].join(''));
          for (const line of lines) {
            expect(line.width).toBeLessThanOrEqual(room + 1e-9);
            const last = line.segments.at(-1);
            expect(line.width).toBeCloseTo((last?.x ?? 0) + width(last?.text ?? '', last?.style ?? 'regular') * 10, 6);
          }
        },
      ),
    );
  });

  it('evens out a heading without breaking its words or adding lines', () => {
    expect(wrapEvenly(plain('Số, ký hiệu văn bản'), 10, 80, width).map(textOf)).toEqual(['Số, ký hiệu', 'văn bản']);
    expect(wrapEvenly(plain('Số lượng bản'), 10, 30, width).map(textOf)).toEqual(['Số', 'lượng', 'bản']);
  });

  it('shortens one line only when it must', () => {
    expect(fitOneLine('Văn phòng', 'regular', 10, 45, width)).toBe('Văn phòng');
    expect(fitOneLine('Văn phòng', 'regular', 10, 30, width)).toBe('Văn p…');
  });
});
