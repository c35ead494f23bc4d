import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { drawRegisterBook } from '../../../electron/print/registerBook.ts';
import type { RegisterRow } from '../../../electron/print/types.ts';
import { isStruck, lettersOf, pdfFonts, pdfInfo, pdfLetters, pdfPicture, pdfText, pdfWords } from './poppler.ts';
import { book, row, rows, temporaryFolder, VIETNAMESE_LETTERS } from './samples.ts';

const MM = 72 / 25.4;

let folder: string;
let target: string;
beforeEach(() => {
  folder = temporaryFolder();
  target = path.join(folder, 'so.pdf');
});

function pageLabels(file: string): readonly string[] {
  return pdfText(file).match(/Trang \d+\/\d+/g) ?? [];
}

/** What a column says through all leaves; its edges in millimetres from the paper's left edge. */
function columnLetters(file: string, leftMm: number, rightMm: number): string {
  const words = pdfWords(file);
  const numerals = new Map(words.filter(({ text }) => text === '(5)').map(({ page, bottom }) => [page, bottom]));
  const inside = words.filter(({ page, left, right, top }) => {
    const below = numerals.get(page);
    return below !== undefined && top > below && top < 196 * MM && left > leftMm * MM && right < rightMm * MM;
  });
  const inOrder = inside.sort((a, b) => a.page - b.page || a.top - b.top || a.left - b.left);
  return inOrder.map(({ text }) => text).join('');
}

describe('cover', () => {
  it('bears the lines of Phụ lục IV, the block for opening the book and the basis of the form', async () => {
    await drawRegisterBook(book(), target);
    const cover = pdfText(target, 1);
    for (const line of [
      'ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI',
      'VĂN PHÒNG UBND TỈNH QUẢNG NGÃI',
      'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
      'Năm: 2026',
      'Từ ngày 01/09/2026 đến ngày 02/10/2026',
      'Từ số 1288 đến số 1290',
      'Quyển số: 02',
      'XÁC NHẬN MỞ SỔ',
      'Quyển sổ này có 01 trang, đánh số từ 1 đến 1.',
      'Nghị định số 30/2020/NĐ-CP',
    ]) {
      expect(cover).toContain(line);
    }
    expect(cover).not.toContain('Trang');
  });

  it('names the range of each number series when there are several', async () => {
    const mixed = [
      row({ seriesId: 'TB', number: 202, reference: '202/TB-UBND' }),
      row(),
      row({ seriesId: 'TB', number: 203, reference: '203/TB-UBND' }),
    ];
    await drawRegisterBook(book({ rows: mixed, seriesNames: { TB: 'Thông báo của UBND tỉnh', VP: 'Công văn của Văn phòng' } }), target);
    expect(pdfText(target, 1)).toContain('Thông báo của UBND tỉnh: từ số 202 đến số 203');
    expect(pdfText(target, 1)).toContain('Công văn của Văn phòng: từ số 1288 đến số 1288');
    expect(pdfText(target, 2)).toContain('Thông báo của UBND tỉnh: từ số 202 đến số 203; 02 số, hủy 00.');
  });
});

describe('leaves', () => {
  it('are A4 or A3 lying, to the tenth of a millimetre', async () => {
    await drawRegisterBook(book(), target);
    expect(pdfInfo(target).widthPt / MM).toBeCloseTo(297, 1);
    expect(pdfInfo(target).heightPt / MM).toBeCloseTo(210, 1);
    await drawRegisterBook(book({ paper: 'A3' }), target);
    expect(pdfInfo(target).widthPt / MM).toBeCloseTo(420, 1);
    expect(pdfInfo(target).heightPt / MM).toBeCloseTo(297, 1);
  });

  it('repeat the head and the numerals (1) to (10)', async () => {
    const { pages } = await drawRegisterBook(book({ rows: rows(40) }), target);
    const leaves = Array.from({ length: pages - 1 }, (_, index) => pdfText(target, index + 2)).filter((text) => text.includes('/VP-TH'));
    expect(leaves.length).toBeGreaterThan(2);
    for (const text of leaves) {
      expect(text).toMatch(/\(1\)\s+\(2\)\s+\(3\)\s+\(4\)\s+\(5\)\s+\(6\)\s+\(7\)\s+\(8\)\s+\(9\)\s+\(10\)/);
      expect(text).toContain('Tên loại và trích yếu nội dung văn bản');
      expect(text).toContain('SỔ ĐĂNG KÝ VĂN BẢN ĐI');
    }
  });

  it.each(['A4', 'A3'] as const)('on %s carry every cell of every line in composed letters and count 1..N', async (paper) => {
    const many = rows(150, (index) => ({
      subject: `về việc kiểm tra lần thứ ${index} tại địa bàn xã Nghĩa Kỳ, phường Trương Quang Trọng`.normalize(index % 2 ? 'NFD' : 'NFC'),
      recipients: `Sở Tài chính; UBND xã số ${index};\n\tKho bạc`,
      copies: (index % 30) + 1,
    }));
    const outcome = await drawRegisterBook(book({ rows: many, paper }), target);
    expect(outcome.rows).toBe(150);
    expect(pdfInfo(target).pages).toBe(outcome.pages);
    const leaves = outcome.pages - 1;
    expect(pageLabels(target)).toEqual(Array.from({ length: leaves }, (_, index) => `Trang ${index + 1}/${leaves}`));

    const letters = pdfLetters(target);
    expect(letters).toBe(letters.normalize('NFC'));
    for (const line of many) {
      const inOrder = [
        line.reference,
        '30/9',
        line.typeName,
        line.subject.normalize('NFC'),
        line.signer,
        line.recipients,
        line.fileCopies,
        String(line.copies).padStart(2, '0'),
        '01/10',
      ];
      expect(letters).toContain(lettersOf(inOrder.join('')));
    }
  });

  it('leave column (9) blank for the signature in ink', async () => {
    await drawRegisterBook(book({ rows: rows(5) }), target);
    expect(columnLetters(target, 227, 242)).toMatch(/^(01\/10){5}/);
    expect(columnLetters(target, 242, 265)).toBe('');
  });

  it('embed Tinos and no other face', async () => {
    await drawRegisterBook(book(), target);
    const fonts = pdfFonts(target);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font.name).toMatch(/^[A-Z]{6}\+Tinos-(Regular|Bold|Italic)$/);
      expect(font.embedded && font.unicode).toBe(true);
    }
  });

  it('show all 134 letters of Vietnamese', async () => {
    expect(new Set(VIETNAMESE_LETTERS).size).toBe(134);
    const subject = VIETNAMESE_LETTERS.join(' ');
    await drawRegisterBook(book({ rows: [row({ typeName: '', subject: subject.normalize('NFD') })] }), target);
    expect(pdfLetters(target, 2)).toContain(lettersOf(subject));
  });

  it('keep every text inside its column', async () => {
    const hostile = row({
      number: 99_999,
      reference: `99999/${'KSTTHC-'.repeat(6)}UBND`,
      signer: 'N'.repeat(60),
      note: 'hỏatốc'.repeat(20),
    });
    await drawRegisterBook(book({ rows: [hostile] }), target);
    const words = pdfWords(target).filter(({ page }) => page === 2);
    const numeral = (text: string) => words.find((word) => word.text === text);
    const right = (297 - 10) * MM;
    for (const word of words) expect(word.right).toBeLessThanOrEqual(right + 0.5);
    // Columns (1) and (2) share a vertical line 50 mm from the paper's edge.
    const body = (numeral('(1)')?.bottom ?? 0) + 1;
    const firstColumn = words.filter((word) => word.top > body && word.left < 49 * MM && word.bottom < 75 * MM);
    expect(firstColumn.length).toBeGreaterThan(1);
    for (const word of firstColumn) expect(word.right).toBeLessThanOrEqual(50 * MM);
    expect(pdfLetters(target, 2)).toContain('N'.repeat(60));
  });

  it('do not clip a subject of 500 characters or 56 recipients', async () => {
    const subject = 'đề nghị phối hợp tổ chức thực hiện '.repeat(15).slice(0, 500);
    const recipients = Array.from({ length: 56 }, (_, index) => `UBND xã Số ${index + 1}`).join('; ');
    const { pages } = await drawRegisterBook(book({ rows: [...rows(3), row({ number: 1291, subject, recipients })] }), target);
    const letters = pdfLetters(target);
    expect(letters).toContain(lettersOf(subject));
    expect(letters).toContain(lettersOf(recipients));
    expect(pages).toBeGreaterThanOrEqual(2);
    const lowest = Math.max(...pdfWords(target).map(({ bottom }) => bottom));
    expect(lowest).toBeLessThanOrEqual((210 - 8) * MM);
  });

  it('continue a line that is taller than a leaf, naming it again, without losing or doubling a word', async () => {
    const recipients = Array.from({ length: 300 }, (_, index) => `UBND xã Số ${index + 1}`).join('; ');
    const { pages } = await drawRegisterBook(book({ rows: [row(), row({ number: 1289, recipients }), row({ number: 1290 })] }), target);
    expect(pages).toBeGreaterThan(4);
    const text = pdfText(target);
    const continued = text.match(/\(tiếp theo\)/g)?.length ?? 0;
    expect(continued).toBeGreaterThanOrEqual(3);
    expect(text.match(/1289\/VP-TH/g)?.length).toBe(continued + 1);
    expect(columnLetters(target, 155, 195)).toContain(lettersOf(recipients));
    expect(text).toContain('Cộng: 03 số');
  });

  it('strike a void number through, keep its text and give the reason', async () => {
    const lines = [row(), row({ number: 1289, voided: { on: '2026-09-30', reason: 'trùng 1287/VP-NC' }, dispatched: null })];
    await drawRegisterBook(book({ rows: lines }), target);
    const dpi = 200;
    const picture = pdfPicture(target, 2, dpi);
    const words = pdfWords(target).filter(({ page }) => page === 2);
    const standing = words.find(({ text }) => text === '1288/VP-TH');
    const voided = words.find(({ text }) => text === '1289/VP-TH');
    if (standing === undefined || voided === undefined) throw new Error('number not found on the leaf');
    expect(isStruck(picture, voided, dpi)).toBe(true);
    expect(isStruck(picture, standing, dpi)).toBe(false);
    const letters = pdfLetters(target, 2);
    expect(letters).toContain(lettersOf('HỦY 30/9: trùng 1287/VP-NC'));
    expect(letters).toContain(lettersOf('chấn chỉnh việc soạn thảo văn bản lần 1289'));
    expect(pdfText(target, 2)).toContain('Từ số 1288 đến số 1289: 02 số, hủy 01.');
    expect(pdfText(target, 2)).toContain('Cộng: 02 số; trong đó đã cấp 01, hủy 01; tổng số 05 bản.');
  });

  it('say who printed them, when and which print it is', async () => {
    await drawRegisterBook(book({ printCopy: 3 }), target);
    expect(pdfText(target, 2)).toContain('In 02/10/2026 16:58, Trần Thị Hạnh, bản in thứ 03');
  });

  it('write the year of a date only when it is not the year of the book', async () => {
    await drawRegisterBook(book({ year: 2027, rows: [row({ date: '2026-12-31', dispatched: '2027-02-05' })] }), target);
    expect(pdfLetters(target, 2)).toContain('31/12/2026');
    expect(pdfText(target, 2)).toContain('05/02');
    expect(pdfText(target, 2)).not.toContain('05/02/2027');
  });
});

describe('the foot', () => {
  it('gives every series its range, by id where the names have no room, and never a range cut short', async () => {
    const two = [row(), row({ seriesId: 'TB', number: 202, reference: '202/TB-UBND' }), row({ number: 1289 })];
    await drawRegisterBook(book({ rows: two, seriesNames: { VP: 'Công văn', TB: 'Thông báo' } }), target);
    expect(pdfText(target, 2)).toContain('03 số: Công văn 1288–1289; Thông báo 202.');
    const long = { VP: 'Công văn của Văn phòng Ủy ban nhân dân tỉnh', TB: 'Thông báo của Ủy ban nhân dân tỉnh' };
    await drawRegisterBook(book({ rows: two, seriesNames: long }), target);
    expect(pdfText(target, 2)).toContain('03 số: VP 1288–1289; TB 202.');
    const many = Array.from({ length: 9 }, (_, index) => row({ seriesId: `Phòng-${index}`, number: 10_000 + index }));
    await drawRegisterBook(book({ rows: many }), target);
    expect(pdfText(target, 2)).toMatch(/^09 số\.\s+In 02/m);
  });
});

describe('the closing', () => {
  it('takes a page of its own when the last leaf is full, and the count of pages knows it', async () => {
    for (const count of [10, 11, 13, 14]) {
      const { pages } = await drawRegisterBook(book({ rows: rows(count) }), target);
      const labels = pageLabels(target);
      expect(labels).toHaveLength(pages - 1);
      expect(labels.at(-1)).toBe(`Trang ${pages - 1}/${pages - 1}`);
      expect(pdfText(target, pages)).toContain(`Cộng: ${String(count).padStart(2, '0')} số`);
      expect(pdfText(target, pages)).toContain('Hết quyển số 02.');
      // Room to sign between the closing's words and the foot.
      const last = pdfWords(target).filter(({ page }) => page === pages);
      const hint = last.filter(({ text }) => text === '(Ký,').at(-1);
      const foot = last.find(({ text }) => text === 'Trang');
      expect((foot?.top ?? 0) - (hint?.bottom ?? 0)).toBeGreaterThan(12 * MM);
    }
  });

  it('lists every series even when there are sixty', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => row({ seriesId: `D${index}`, number: 7, reference: `7/D${index}` }));
    const { pages } = await drawRegisterBook(book({ rows: lines }), target);
    expect(pdfText(target, 1)).toContain('Các số của 60 dãy số kê ở trang cuối');
    const last = pdfText(target, pages);
    for (let index = 0; index < 60; index++) expect(last).toContain(`D${index}: từ số 7 đến số 7; 01 số, hủy 00.`);
  });
});

describe('refusals', () => {
  it('names every character the face lacks, before anything is written', async () => {
    const lines = [row({ subject: 'họp 文 ngày' }), row({ number: 1289, note: 'xong ✓ 😀' })];
    await expect(drawRegisterBook(book({ rows: lines }), target)).rejects.toMatchObject({
      failure: { code: 'text-unprintable', params: { characters: '文 ✓ 😀' } },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('looks at the names on the cover too', async () => {
    await expect(drawRegisterBook(book({ officeName: 'Văn phòng 文' }), target)).rejects.toMatchObject({
      failure: { code: 'text-unprintable' },
    });
  });

  it('drops invisible characters instead of refusing what nobody can see', async () => {
    await drawRegisterBook(book({ rows: [row({ subject: 'kiểm\u200b tra\u00ad\ufeff một cửa' })] }), target);
    expect(pdfText(target, 2)).toContain('kiểm tra một cửa');
  });

  it('has nothing to print without lines', async () => {
    await expect(drawRegisterBook(book({ rows: [] }), target)).rejects.toMatchObject({ failure: { code: 'nothing-to-print' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([0, 1, 3, 8])('leaves nothing behind when cancelled at question %i, and an older file whole', async (when) => {
    writeFileSync(target, 'older print');
    let asked = 0;
    const isCancelled = () => asked++ >= when;
    await expect(drawRegisterBook(book({ rows: rows(200) }), target, { isCancelled })).rejects.toMatchObject({
      failure: { code: 'cancelled' },
    });
    expect(readdirSync(folder)).toEqual(['so.pdf']);
    expect(readFileSync(target, 'utf8')).toBe('older print');
  });

  it('refuses lines that changed between measuring and drawing', async () => {
    let pass = 0;
    const changing: Iterable<RegisterRow> = { [Symbol.iterator]: () => rows(pass++ === 0 ? 40 : 39)[Symbol.iterator]() };
    await expect(drawRegisterBook(book({ rows: changing }), target)).rejects.toMatchObject({ failure: { code: 'stale' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that the folder is missing', async () => {
    await expect(drawRegisterBook(book(), path.join(folder, 'none', 'so.pdf'))).rejects.toMatchObject({
      failure: { code: 'folder-missing' },
    });
  });

  it('says that a place taken by a folder cannot be written, and leaves no half file', async () => {
    mkdirSync(path.join(target, 'inside'), { recursive: true });
    await expect(drawRegisterBook(book(), target)).rejects.toMatchObject({ failure: { code: 'disk-error' } });
    expect(readdirSync(folder)).toEqual(['so.pdf']);
  });

  it('passes on what a stream says and does not hang', async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    });
    await expect(drawRegisterBook(book({ rows: rows(100) }), full)).rejects.toMatchObject({ failure: { code: 'disk-full' } });
  });
});

describe('progress', () => {
  it('counts the leaves drawn up to all of them', async () => {
    const drawn: (readonly [number, number | null])[] = [];
    const { pages } = await drawRegisterBook(book({ rows: rows(60) }), target, {
      onProgress: ({ stage, done, total }) => {
        if (stage === 'draw') drawn.push([done, total]);
      },
    });
    expect(drawn.at(-1)).toEqual([pages - 1, pages - 1]);
    expect(existsSync(target)).toBe(true);
  });
});

it('makes the same file from the same input', async () => {
  const other = path.join(folder, 'other.pdf');
  await drawRegisterBook(book(), target);
  await drawRegisterBook(book(), other);
  expect(readFileSync(other).equals(readFileSync(target))).toBe(true);
});
