/** How a signature and the filed copies read on paper. */
import type { FileCopy } from './entry.ts';
import type { Signer } from './office.ts';

/**
 * The first line over a signature: `KT. CHÁNH VĂN PHÒNG`, `TM. ỦY BAN NHÂN DÂN`, or the position alone
 * of who signs in his own right. NĐ 30/2020/NĐ-CP Đ.13 and Phụ lục I, Phần I, II.7.
 */
export function signingLineOf(signer: Pick<Signer, 'signingForm' | 'signingFor' | 'position'>): string {
  const office = (signer.signingForm === '' ? signer.position : (signer.signingFor ?? signer.position)).toLocaleUpperCase('vi');
  return signer.signingForm === '' ? office : `${signer.signingForm} ${office}`;
}

/** `VT, HC-TC (02b)`: one copy is not counted in words. */
export function fileCopiesText(fileCopies: readonly FileCopy[]): string {
  return fileCopies.map(({ unit, copies }) => (copies === 1 ? unit : `${unit} (${String(copies).padStart(2, '0')}b)`)).join(', ');
}
