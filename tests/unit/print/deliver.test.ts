import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../electron/print/coverage.ts';
import { refusalOf } from '../../../electron/print/deliver.ts';
import { fontPath, loadFonts } from '../../../electron/print/fonts.ts';
import { InkCheck, tidy } from '../../../electron/print/tidy.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import { VIETNAMESE_LETTERS } from './samples.ts';

describe('what the disk says', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'folder-read-only'],
    ['EPERM', 'folder-read-only'],
    ['EROFS', 'folder-read-only'],
    ['ENOENT', 'folder-missing'],
    ['ENOTDIR', 'folder-missing'],
    ['EIO', 'disk-error'],
    ['EISDIR', 'disk-error'],
  ])('%s is the refusal %s', (code, expected) => {
    expect(refusalOf(Object.assign(new Error(code), { code }))).toMatchObject({ failure: { code: expected } });
  });

  it('leaves refusals and faults of our own as they are', () => {
    const refusal = new Refusal('cancelled');
    const fault = new TypeError('wrong');
    const nodeFault = Object.assign(new Error('bad'), { code: 'ERR_INVALID_ARG_TYPE' });
    expect([refusalOf(refusal), refusalOf(fault), refusalOf(nodeFault)]).toEqual([refusal, fault, nodeFault]);
  });
});

describe('what the face can draw', () => {
  it('is every letter of Vietnamese in all three styles, and not what it lacks', async () => {
    const fonts = await loadFonts();
    for (const letter of VIETNAMESE_LETTERS) expect(fonts.covers(letter.codePointAt(0) ?? 0)).toBe(true);
    for (const missing of ['文', '✓', '😀']) expect(fonts.covers(missing.codePointAt(0) ?? 0)).toBe(false);
  });

  it('is read from the font’s own table', () => {
    const covered = coverageOf(readFileSync(fontPath('regular')));
    expect(covered.has(0x1eb9)).toBe(true);
    expect(covered.has(0x6587)).toBe(false);
    expect(covered.size).toBeGreaterThan(500);
  });

  it('is told at once for a whole job, unseen characters by their code', async () => {
    const ink = new InkCheck(await loadFonts());
    ink.look('họp 文 文');
    ink.look('\u0007✓');
    expect(() => ink.refuseIfMissing()).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ params: { characters: '文 U+0007 ✓' } }) }),
    );
  });
});

it('tidies to composed letters, single spaces and nothing invisible', () => {
  const pasted = '  Quye\u0302\u0301t \t\u0111i\u0323nh\r\n\u200bs\u00f4\u0301\u00a012 ';
  expect(tidy(pasted)).toBe('Quy\u1ebft \u0111\u1ecbnh s\u1ed1 12');
});
