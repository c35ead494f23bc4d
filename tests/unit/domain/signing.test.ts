import { describe, expect, it } from 'vitest';
import { noticeOffice } from '../../../shared/domain/presets/noticeOffice.ts';
import { fileCopiesText, signingLineOf } from '../../../shared/domain/signing.ts';

describe('signingLineOf', () => {
  it('writes the right to sign before the office signed for', () => {
    const line = (id: string) => {
      const signer = noticeOffice(2020).signers.find((candidate) => candidate.id === id);
      return signer && signingLineOf(signer);
    };
    expect(line('vp-le-quoc-dat')).toBe('KT. CHÁNH VĂN PHÒNG');
    expect(line('ubnd-nguyen-xuan-loc')).toBe('TL. CHÁNH VĂN PHÒNG');
    expect(line('ubnd-chu-tich')).toBe('TM. ỦY BAN NHÂN DÂN');
    expect(line('ubnd-pho-chu-tich')).toBe('KT. CHỦ TỊCH');
  });

  it('writes the position of who signs in his own right, and of who is acting', () => {
    expect(signingLineOf({ signingForm: '', signingFor: null, position: 'Chánh Văn phòng' })).toBe('CHÁNH VĂN PHÒNG');
    expect(signingLineOf({ signingForm: 'Q.', signingFor: null, position: 'Chánh Văn phòng' })).toBe('Q. CHÁNH VĂN PHÒNG');
  });
});

describe('fileCopiesText', () => {
  it('counts in words only what is more than one', () => {
    expect(
      fileCopiesText([
        { unit: 'VT', copies: 1 },
        { unit: 'HC-TC', copies: 2 },
      ]),
    ).toBe('VT, HC-TC (02b)');
    expect(fileCopiesText([])).toBe('');
  });
});
