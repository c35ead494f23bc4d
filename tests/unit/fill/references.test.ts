import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/fill/readDocument.ts';

const cited = (text: string) => readDocument(text).citationDetails.map(({ type, reference, date }) => [type, reference, date]);

describe('documents that a text cites', () => {
  it.each<[string, (string | null)[][]]>([
    [
      'Luật số 47/2019/QH14 ngày 22/11/2019 sửa đổi Luật Tổ chức Chính phủ số 76/2015/QH13',
      [
        ['Luật', '47/2019/QH14', '2019-11-22'],
        ['Luật', '76/2015/QH13', null],
      ],
    ],
    ['Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016', [['Nghị định', '34/2016/NĐ-CP', '2016-05-14']]],
    [
      'các Công văn: số 1234/UBND-KTTH, 1235/UBND-KTTH và số 1236/UBND-KTTH ngày 5/6/2020',
      [
        ['Công văn', '1234/UBND-KTTH', null],
        ['Công văn', '1235/UBND-KTTH', null],
        ['Công văn', '1236/UBND-KTTH', '2020-06-05'],
      ],
    ],
    ['Thông tư liên tịch số 01/2003/TTLT/BKH-BTC', [['Thông tư liên tịch', '01/2003/TTLT/BKH-BTC', null]]],
    [
      'Kết luận số 12-KL/TU, ngày 2/3/2020; Công văn số 391 - CV/ĐU; Quy định số 08-QĐi/TW',
      [
        ['Kết luận', '12-KL/TU', '2020-03-02'],
        ['Công văn', '391-CV/ĐU', null],
        ['Quy định', '08-QĐi/TW', null],
      ],
    ],
    [
      'số 193 /QĐ-UBND; số 195/QĐ- UBND; số 197/QĐ–UBND; số 198/VP-\nTH',
      [
        ['Quyết định', '193/QĐ-UBND', null],
        ['Quyết định', '195/QĐ-UBND', null],
        ['Quyết định', '197/QĐ-UBND', null],
        ['Công văn', '198/VP-TH', null],
      ],
    ],
    ['Giấy phép số 3456/GP-BTNMT', [[null, '3456/GP-BTNMT', null]]],
    ['Công văn số 7/BNV-VP, Công văn số 07/BNV-VP và 7/bnv', [['Công văn', '7/BNV-VP', null]]],
  ])('%s', (text, expected) => expect(cited(text)).toEqual(expected));

  it.each([
    'ngày 24/7/2020, quý III/2020, 15/20 tiêu chí, 50 km/h, 1/3 số hộ',
    'QCVN 01:2021/BYT, TCVN 5945:2005/BTNMT, ISO 9001:2015',
    'Covid-19/SARS-CoV-2, cúm A/H5N1, lô 12/A',
    'http://vanban.gov.vn/2020/12/QD-UBND.pdf và thu/12/KH-UB@x.vn',
    'giai đoạn 2016-2020/Chương trình 30a',
  ])('%s: none', (text) => expect(cited(text)).toEqual([]));

  it('are named once, without the document’s own number', () => {
    const text = `SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 07/KH-SNV\nKẾ HOẠCH\nCông tác\nCăn cứ Quyết định số 5/QĐ-UBND; Quyết định số 05/QĐ-UBND; kèm theo Kế hoạch số 07/KH-SNV và 7/KH-SNV.`;
    expect(readDocument(text).answer.citations).toEqual(['5/QĐ-UBND']);
  });
});

describe('number and symbol of the document', () => {
  it.each<[string, number | null, string | null]>([
    ['Số: 15/BC-SNV', 15, 'BC-SNV'],
    ['Số 15 /BC-SNV', 15, 'BC-SNV'],
    ['Số:15/BC- SNV', 15, 'BC-SNV'],
    ['SỐ: 05/2020/QĐ-UBND', 5, '2020/QĐ-UBND'],
    ['Số: 12a/BC-SNV', 12, 'BC-SNV'],
    ['Số:        /BC-SNV', null, 'BC-SNV'],
    ['Số: ...../2020/QĐ-UBND', null, '2020/QĐ-UBND'],
    ['Số: ……../BC-SNV', null, 'BC-SNV'],
    ['Số 123-BC/BCSĐ', 123, 'BC/BCSĐ'],
    ['Số:     -BC/TU', null, 'BC/TU'],
    ['Số: 45', 45, null],
    ['số 12/QĐ-UBND của UBND tỉnh', null, null],
  ])('%s', (line, number, symbol) => {
    const text = `SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n${line}\nQuảng Ngãi, ngày 2 tháng 10 năm 2020\nBÁO CÁO\nCông tác\nCăn cứ Luật;`;
    expect(readDocument(text).answer).toMatchObject({ number, symbol, date: '2020-10-02', issuer: 'SỞ NỘI VỤ', typeCode: 'BC' });
  });
});

describe('file copies', () => {
  it.each<[string, readonly (readonly [string, number])[]]>([
    [
      '- Lưu: VT, HC-TC(02b).',
      [
        ['VT', 1],
        ['HC-TC', 2],
      ],
    ],
    [
      '- Lưu: VT, HC-TC (2b)',
      [
        ['VT', 1],
        ['HC-TC', 2],
      ],
    ],
    [
      '- Lưu VT, P.TH',
      [
        ['VT', 1],
        ['P.TH', 1],
      ],
    ],
    [
      '- Lưu: VT,TH(3b).HN',
      [
        ['VT', 1],
        ['TH', 3],
      ],
    ],
    [
      '- Lưu: VT(02), TH2./.',
      [
        ['VT', 2],
        ['TH2', 1],
      ],
    ],
    [
      '- Lưu: VT; KTN(lnphong123).',
      [
        ['VT', 1],
        ['KTN', 1],
      ],
    ],
    [
      '- Lưu: VT, TH (Tín 05b).',
      [
        ['VT', 1],
        ['TH', 5],
      ],
    ],
    [
      '- Lưu: VT: 01b; TH: 02b.',
      [
        ['VT', 1],
        ['TH', 2],
      ],
    ],
    [
      'Lưu: VT, NC (10 bản)',
      [
        ['VT', 1],
        ['NC', 10],
      ],
    ],
  ])('%s', (line, expected) => {
    const { archive } = readDocument(`BÁO CÁO\nCông tác\nNội dung./.\nNơi nhận:\n- Như trên;\n${line}\nCHỦ TỊCH\nĐặng Văn Minh`).answer;
    expect(archive.map(({ unit, copies }) => [unit, copies])).toEqual(expected);
  });
});
