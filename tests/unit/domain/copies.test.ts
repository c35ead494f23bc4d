import { describe, expect, it } from 'vitest';
import { filedCopies, outgoingCopies, sumOfCopies } from '../../../shared/domain/copies.ts';
import { entryDraft } from '../../../shared/domain/entry.ts';

describe('sumOfCopies', () => {
  it('adds recipients, groups and file copies: 01 + 07 + 14 + 96 + lưu 03 = 121', () => {
    const draft = entryDraft.parse({
      recipients: [1, 7, 14, 96].map((copies) => ({ name: 'Nơi nhận', copies })),
      fileCopies: [{ unit: 'VT' }, { unit: 'KSTTHC', copies: 2 }],
    });
    expect([outgoingCopies(draft), filedCopies(draft), sumOfCopies(draft)]).toEqual([118, 3, 121]);
  });

  it('is nothing for an empty form', () => {
    expect(sumOfCopies(entryDraft.parse({}))).toBe(0);
  });
});
