import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../shared/fill/readDocument.ts';
import { fold, foldReference } from '../../shared/text/fold.ts';
import { inspectText } from '../../shared/text/spelling.ts';
import { tidy } from '../../shared/text/tidy.ts';
import { ALL_DOCUMENTS } from '../fixtures/documents/all.ts';

const notice = readFileSync(new URL('../fixtures/documents/notice.txt', import.meta.url), 'utf8');
const RUNS = { numRuns: 150, seed: 20201002 } as const;

const fragment = fc.constantFrom(
  ...[
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'ỦY BAN NHÂN DÂN',
    'Số:',
    'Số: 12/',
    '/QĐ-UBND',
    '22-BC/TB',
    ', ngày',
    'tháng',
    'năm 2020',
    'THÔNG BÁO',
    'V/v',
    'Kính gửi:',
    'Nơi nhận:',
    '- Lưu: VT, (((',
    'KT.',
    'TM.',
    'CHỦ TỊCH',
    'Nguyễn Văn A',
    './.',
    'HỎA TỐC',
    '|',
    '**',
    '\t',
    '\n',
    '\n\n',
    '\u0301',
    '\ud83d',
    '💧',
    'ﬁ',
    '\u0000',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.oneof(fragment, fc.string({ maxLength: 8 })), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(fragment, { maxLength: 80 }).map((parts) => parts.join('')),
);

describe('reading', () => {
  it('never throws, and every mark lies in the text it answers', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readDocument(text);
        for (const { start, end } of reading.marks) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(reading.text.length);
        }
        for (const { copies, unit } of reading.answer.archive) {
          expect(copies).toBeGreaterThanOrEqual(1);
          expect(unit).not.toBe('');
        }
      }),
      RUNS,
    );
  });

  it('answers the same for composed and loose marks', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        expect(readDocument(text.normalize('NFD')).answer).toEqual(readDocument(text.normalize('NFC')).answer);
      }),
      RUNS,
    );
  });

  it('keeps the citations and their order when whole lines of noise come between', () => {
    const lines = notice.split('\n');
    const { citations } = readDocument(notice).answer;
    const noise = fc.stringMatching(/^[a-zăâđêôơư ,;]{0,60}$/u);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(lines.length), noise), { maxLength: 20 }), (insertions) => {
        const noisy = [...lines];
        for (const [at, line] of insertions.toSorted((a, b) => b[0] - a[0])) noisy.splice(at, 0, line);
        expect(readDocument(noisy.join('\n')).answer.citations).toEqual(citations);
      }),
      RUNS,
    );
  });

  it('shows number, signer and citations exactly where they stand', () => {
    for (const { text } of ALL_DOCUMENTS) {
      const { text: read, marks, answer } = readDocument(text);
      const shown = (field: string) => marks.filter((mark) => mark.field === field).map((mark) => read.slice(mark.start, mark.end));
      if (answer.number !== null) expect(Number(shown('number')[0])).toBe(answer.number);
      if (answer.signerName !== null) expect(shown('signerName')).toEqual([answer.signerName]);
      expect(shown('citations').map((part) => part.replace(/\s/gu, ''))).toEqual(answer.citations);
    }
  });
});

/** Texts that make a careless pattern slow: each must be read in about the time of sound prose of its length. */
describe('no text is slow', () => {
  const length = 600_000;
  it.each([
    ['spaces', ' '],
    ['line breaks', '\n'],
    ['tabs', '\t'],
    ['digits', '1'],
    ['digits and slashes', '1/'],
    ['capitals', 'A'],
    ['capitals and dashes', '1/A-'],
    ['dots', '.'],
    ['end marks', './. '],
    ['brackets', '('],
    ['labels', 'Nơi nhận: '],
    ['labels on lines', 'Nơi nhận:\n'],
    ['signing forms', 'KT. CHỦ TỊCH '],
    ['numbers', 'Số: '],
    ['days', ', ngày '],
    ['addresses', 'Kính gửi: '],
    ['names', 'Nguyễn '],
    ['types', 'số QUYẾT ĐỊNH '],
    ['file copies', '- Lưu: VT, '],
    ['loose marks', 'e\u0302\u0301'],
  ])('%s', (_name, unit) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const reading = readDocument(text);
    expect(reading.marks.every((mark) => mark.end <= reading.text.length)).toBe(true);
  });
});

describe('no text is slow to look through, fold or tidy', () => {
  it.each([' ', '\u00a0', 'a\u00a0', 'a', 'á ', 'của ', 'x , ', '(', 'e\u0302\u0301', '1/A-', '\n ', 'baner '])('%j', (unit) => {
    const text = unit.repeat(Math.ceil(300_000 / unit.length));
    const found = inspectText(text);
    expect(found.every((finding) => finding.end <= text.length)).toBe(true);
    expect(fold(text).length).toBeLessThanOrEqual(text.length);
    expect(tidy(text).length).toBeLessThanOrEqual(text.length);
  });
});

describe('folding', () => {
  it('is stable, and blind to composition and case', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăâáàảãạđĐêệôộơợưựyýỳQqkKlhHtm NGiíĩ'.split('')), maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(text.toLocaleUpperCase('vi'))).toBe(fold(text));
      }),
      RUNS,
    );
  });

  it('never loses a row while typing: the beginning of a text folds to the beginning of the folded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aạâđêiíyýquhklmtn '.split('')), maxLength: 20 }), fc.nat(20), (text, cut) => {
        expect(fold(text).startsWith(fold(text.slice(0, cut)))).toBe(true);
        const reference = `${(cut % 9) + 1}/${text}`;
        expect(foldReference(reference).startsWith(foldReference(reference.slice(0, cut)))).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('tidying', () => {
  it('once is enough', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
      }),
      RUNS,
    );
  });
});

describe('spelling findings', () => {
  it('lie in the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of inspectText(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
      RUNS,
    );
  });
});
