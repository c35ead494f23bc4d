import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { QUIET_MODULES, qrOf } from '../../../electron/print/qr.ts';
import { drawDispatchSlip } from '../../../electron/print/slip.ts';
import { CLASSIFICATIONS } from '../../../shared/domain/codes.ts';
import { readSlipCode, slipCode } from '../../../shared/forms/dispatchSlip.ts';
import { classificationName } from '../../../shared/text/vi.ts';
import { lettersOf, type Picture, pdfFonts, pdfInfo, pdfLetters, pdfPicture, pdfText, pdfWords } from './poppler.ts';
import { slip, temporaryFolder } from './samples.ts';

const MM = 72 / 25.4;

let folder: string;
let target: string;
beforeEach(() => {
  folder = temporaryFolder();
  target = path.join(folder, 'phieu.pdf');
});

/** Box round the pixels that `wanted` picks, in millimetres. */
function boxOf(picture: Picture, dpi: number, wanted: (pixel: readonly [number, number, number], xMm: number, yMm: number) => boolean) {
  const mm = 25.4 / dpi;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      if (!wanted(picture.at(x, y), x * mm, y * mm)) continue;
      left = Math.min(left, x * mm);
      right = Math.max(right, (x + 1) * mm);
      top = Math.min(top, y * mm);
      bottom = Math.max(bottom, (y + 1) * mm);
    }
  }
  return { left, top, width: right - left, height: bottom - top };
}

const isRed = ([red, green, blue]: readonly [number, number, number]) => red > 150 && green < 110 && blue < 110;

describe('the slip', () => {
  it('is half of A4 lying, one page per recipient, in Tinos only', async () => {
    const outcome = await drawDispatchSlip(slip(), target);
    expect(outcome).toEqual({ pages: 2, rows: 2 });
    const info = pdfInfo(target);
    expect(info.pages).toBe(2);
    expect(info.widthPt / MM).toBeCloseTo(210, 1);
    expect(info.heightPt / MM).toBeCloseTo(148.5, 1);
    for (const font of pdfFonts(target))
      expect(font).toMatchObject({ name: expect.stringMatching(/\+Tinos-/), embedded: true, unicode: true });
  });

  it('names sender, recipient, number, date and copies, and asks to be sent back', async () => {
    await drawDispatchSlip(slip({ slipNumber: '412/PG-VP' }), target);
    const second = pdfText(target, 2);
    for (const text of [
      'UBND TỈNH QUẢNG NGÃI',
      'VĂN PHÒNG',
      'Số: 412/PG-VP',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Quảng Ngãi, ngày 02 tháng 10 năm 2026',
      'PHIẾU GỬI',
      'Kính gửi: Kho bạc Nhà nước Khu vực XV',
      '1312/VP-CNXD',
      '02/10/2026',
      'NGƯỜI GỬI',
      'NGƯỜI NHẬN',
      'Trần Thị Hạnh',
      'gửi trả phiếu này về Phòng Hành chính - Tổ chức.',
      'Nơi nhận 2/2',
      'K7QF-93MD.3',
    ]) {
      expect(second).toContain(text);
    }
    expect(second).toMatch(/02\/10\/2026\s+12\s/);
    expect(second).not.toContain('Sở Tài chính');
  });

  it('keeps a name of 500 letters whole, and nothing overlaps the foot', async () => {
    const name = 'Ủy ban nhân dân các xã, phường và đặc khu; '.repeat(12).slice(0, 500).trim();
    await drawDispatchSlip(slip({ urgency: 'thuong-khan', recipients: [{ line: 1, name, copies: 96 }] }), target);
    expect(pdfLetters(target)).toContain(lettersOf(name));
    const words = pdfWords(target);
    const foot = words.find(({ text }) => text === 'Đề');
    const signer = words.findLast(({ text }) => text === 'Hạnh');
    const code = words.find(({ text }) => text === 'K7QF-93MD.1');
    expect(signer?.bottom).toBeLessThan(foot?.top ?? 0);
    expect(code?.bottom).toBeLessThan(foot?.top ?? 0);
    const receiver = words.filter(({ text }) => text === 'tên)').at(-1);
    expect(receiver?.right).toBeLessThan((code?.left ?? 0) - 1);
  });
});

describe('the stamp', () => {
  it.each([
    ['khan', 'KHẨN', 20],
    ['thuong-khan', 'THƯỢNG KHẨN', 40],
    ['hoa-toc', 'HOẢ TỐC', 30],
  ] as const)('%s is red, in the frame of the decree', async (urgency, word, width) => {
    await drawDispatchSlip(slip({ urgency }), target);
    expect(pdfText(target, 1)).toContain(word);
    const dpi = 300;
    const box = boxOf(pdfPicture(target, 1, dpi), dpi, isRed);
    // The frame's line of 0,4 mm lies half outside.
    expect(box.width).toBeGreaterThan(width);
    expect(box.width).toBeLessThan(width + 0.7);
    expect(box.height).toBeGreaterThan(8);
    expect(box.height).toBeLessThan(8.7);
  });

  it('is absent from an ordinary document', async () => {
    await drawDispatchSlip(slip(), target);
    expect(boxOf(pdfPicture(target, 1, 100), 100, isRed).width).toBe(-Infinity);
  });
});

describe('the code', () => {
  it('is printed module for module, 31 mm with its quiet zone', async () => {
    const dpi = 300;
    await drawDispatchSlip(slip(), target);
    const picture = pdfPicture(target, 2, dpi);
    const top = pdfWords(target).find(({ page, text }) => page === 2 && text === 'Nơi')?.top ?? 0;
    const box = boxOf(picture, dpi, ([red], x, y) => red < 128 && x > 162 && y > 44 && y < top / MM);
    const shape = await qrOf(slipCode('K7QF-93MD', 3));
    const printed = (31 * shape.modules) / (shape.modules + 2 * QUIET_MODULES);
    expect(Math.abs(box.width - printed)).toBeLessThan(0.2);
    expect(Math.abs(box.height - printed)).toBeLessThan(0.2);

    const unit = printed / shape.modules;
    const dark = (column: number, line: number) => {
      const x = ((box.left + (column + 0.5) * unit) / 25.4) * dpi;
      const y = ((box.top + (line + 0.5) * unit) / 25.4) * dpi;
      return picture.at(x, y)[0] < 128;
    };
    const expected = (column: number, line: number) => {
      // Even-odd: a point is dark when a ray from it crosses the outlines an odd number of times.
      let inside = false;
      const [px, py] = [column + 0.5, line + 0.5];
      for (const outline of shape.outlines) {
        outline.forEach(([x1, y1], index) => {
          const [x2, y2] = outline[(index + 1) % outline.length] ?? [x1, y1];
          if (x1 === x2 && x1 > px && Math.min(y1, y2) < py && py < Math.max(y1, y2)) inside = !inside;
        });
      }
      return inside;
    };
    for (let line = 0; line < shape.modules; line++) {
      for (let column = 0; column < shape.modules; column++) {
        expect([column, line, dark(column, line)]).toEqual([column, line, expected(column, line)]);
      }
    }
    // The three finder marks stand where a reader looks for them, and none at the lower right.
    const far = shape.modules - 7;
    const isFinder = (x: number, y: number) =>
      [0, 6].every((edge) => [0, 3, 6].every((step) => dark(x + edge, y + step) && dark(x + step, y + edge)));
    expect([isFinder(0, 0), isFinder(far, 0), isFinder(0, far), isFinder(far, far)]).toEqual([true, true, true, false]);
  });

  it('goes out and comes back: slip and line, nothing of the document', () => {
    expect(readSlipCode(slipCode('K7QF-93MD', 12))).toEqual({ slipId: 'K7QF-93MD', line: 12 });
    for (const foreign of ['', 'https://example.test/CD1.PG.A.1', 'CD1.PG.A', 'CD1.PG.A.0', 'CD1.PG..1'])
      expect(readSlipCode(foreign)).toBeNull();
  });
});

describe('a secret document', () => {
  it.each(CLASSIFICATIONS.filter((level) => level !== 'thuong'))(
    'of level %s: neither page nor properties name it',
    async (classification) => {
      await drawDispatchSlip(slip({ classification }), target);
      const text = pdfText(target).toLocaleLowerCase('vi');
      expect(text).not.toContain(classificationName[classification].toLocaleLowerCase('vi'));
      expect(text).toContain('kiểm tra bì và niêm phong');
      expect(pdfInfo(target).title).toBe('PHIẾU GỬI');
    },
  );
});

describe('refusals', () => {
  it('has nothing to print without recipients', async () => {
    await expect(drawDispatchSlip(slip({ recipients: [] }), target)).rejects.toMatchObject({ failure: { code: 'nothing-to-print' } });
  });
  it('names characters the face lacks', async () => {
    const recipients = [{ line: 1, name: 'Sở 文', copies: 1 }];
    await expect(drawDispatchSlip(slip({ recipients }), target)).rejects.toMatchObject({
      failure: { code: 'text-unprintable', params: { characters: '文' } },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
  it('leaves nothing behind when cancelled', async () => {
    let asked = 0;
    await expect(drawDispatchSlip(slip(), target, { isCancelled: () => asked++ > 0 })).rejects.toMatchObject({
      failure: { code: 'cancelled' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
