import { describe, expect, it } from 'vitest';
import {
  groupNamed,
  lineOfRow,
  readFileCopies,
  recipientFromTyped,
  rowOfLine,
  sumCopies,
  writeFileCopies,
} from '../../../renderer/features/entry/copies.ts';
import { readRelated, writeRelated } from '../../../renderer/features/entry/related.ts';
import type { RecipientGroup } from '../../../shared/domain/office.ts';

const GROUPS: readonly RecipientGroup[] = [
  { id: 'xa', name: 'UBND các xã, phường, đặc khu', members: [], copies: 96, from: null, to: null },
  { id: 'so', name: 'Các sở, ban, ngành thuộc UBND tỉnh', members: [], copies: 14, from: null, to: null },
];

describe('a recipient as it is typed', () => {
  it('takes a group by its key and counts its copies', () => {
    expect(recipientFromTyped('xa', GROUPS, 'buu-dien')).toEqual({
      name: 'UBND các xã, phường, đặc khu',
      purpose: '',
      method: 'buu-dien',
      copies: '96',
      groupId: 'xa',
    });
  });

  it('takes a group by its words, accents and dashes aside', () => {
    expect(recipientFromTyped('- ubnd cac xa phuong, dac khu;', GROUPS, '')?.groupId).toBe('xa');
    expect(groupNamed('Sở', GROUPS)?.id).toBe('so');
    expect(groupNamed('Sở Tài chính', GROUPS)).toBeNull();
  });

  it('reads purpose and count at the end, in any order', () => {
    expect(recipientFromTyped('CT, PCT UBND tỉnh (b/c) x7', GROUPS, '')).toMatchObject({
      name: 'CT, PCT UBND tỉnh',
      purpose: 'bao-cao',
      copies: '07',
    });
    expect(recipientFromTyped('Sở Tài chính (03b) (để thực hiện)', GROUPS, '')).toMatchObject({ purpose: 'thuc-hien', copies: '03' });
  });

  it('leaves figures and brackets that belong to the name', () => {
    expect(recipientFromTyped('Trung đoàn 885', GROUPS, '')).toMatchObject({ name: 'Trung đoàn 885', copies: '01' });
    expect(recipientFromTyped('Phòng CSKT (PC03)', GROUPS, '')).toMatchObject({ name: 'Phòng CSKT (PC03)', copies: '01' });
  });

  it('makes no row of nothing', () => {
    expect(recipientFromTyped('  ', GROUPS, '')).toBeNull();
    expect(recipientFromTyped('(b/c)', GROUPS, '')).toBeNull();
  });

  it('goes to the book and back without loss', () => {
    const line = { name: 'Sở Y tế', purpose: 'phoi-hop', method: null, copies: 3, groupId: null } as const;
    expect(lineOfRow(rowOfLine(line))).toEqual(line);
    expect(lineOfRow({ ...rowOfLine(line), copies: 'ba' })).toBeNull();
  });
});

describe('file copies', () => {
  it('reads the line as offices write it', () => {
    expect(readFileCopies('Lưu: VT, HC-TC(02b).')).toEqual([
      { unit: 'VT', copies: 1 },
      { unit: 'HC-TC', copies: 2 },
    ]);
    expect(readFileCopies('VT; KSTTHC (02 bản)')).toEqual([
      { unit: 'VT', copies: 1 },
      { unit: 'KSTTHC', copies: 2 },
    ]);
    expect(readFileCopies('')).toEqual([]);
  });

  it('refuses what it cannot count', () => {
    expect(readFileCopies('VT, HC-TC (hai bản)')).toBeNull();
    expect(readFileCopies('VT (00b)')).toBeNull();
  });

  it('writes what it reads', () => {
    expect(writeFileCopies(readFileCopies('Lưu: VT, HC-TC(02b)') ?? [])).toBe('VT, HC-TC (02b)');
  });
});

describe('the sum of copies', () => {
  it('shows each addend and counts file copies apart', () => {
    const rows = ['01', '07', '14', '96'].map((copies) => ({ copies }));
    const sum = sumCopies(rows, [
      { unit: 'VT', copies: 1 },
      { unit: 'KSTTHC', copies: 2 },
    ]);
    expect(sum).toEqual({ outgoing: 118, filed: 3, total: 121, addends: '01 + 07 + 14 + 96 + lưu 03' });
  });

  it('shows an unread count as a question and folds a long list', () => {
    expect(sumCopies([{ copies: '2' }, { copies: 'x' }], [])).toEqual({ outgoing: 2, filed: 0, total: 2, addends: '02 + ?' });
    expect(
      sumCopies(
        Array.from({ length: 12 }, () => ({ copies: '02' })),
        [{ unit: 'VT', copies: 1 }],
      ).addends,
    ).toBe('12 dòng 24 + lưu 01');
  });
});

describe('related documents', () => {
  it('reads reference, day and relation', () => {
    expect(readRelated('193/TB-UBND ngày 25/9; thay thế số 12/2019/QĐ-UBND', '2020-10-02')).toEqual([
      { reference: '193/TB-UBND', date: '2020-09-25', relation: 'nhac-den' },
      { reference: '12/2019/QĐ-UBND', date: null, relation: 'thay-the' },
    ]);
  });

  it('reads back what it writes', () => {
    const documents = [
      { reference: '22/2010/NQ-HĐND', date: '2010-12-13', relation: 'nhac-den' },
      { reference: '1310/VP-TH', date: null, relation: 'tra-loi' },
    ] as const;
    expect(readRelated(writeRelated(documents), '2020-10-02')).toEqual(documents);
  });

  it('refuses a part without number and symbol, and a day that does not exist', () => {
    expect(readRelated('công văn hôm qua', '2020-10-02')).toBeNull();
    expect(readRelated('193/TB-UBND ngày 31/9', '2020-10-02')).toBeNull();
  });
});
