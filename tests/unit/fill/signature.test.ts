import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/fill/readDocument.ts';

const HEAD = `UBND TỈNH QUẢNG TRỊ
SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/TB-SNV
Quảng Trị, ngày 3 tháng 4 năm 2024
THÔNG BÁO
Về việc treo Quốc kỳ

Thực hiện kế hoạch, Sở Nội vụ thông báo như sau:
Yêu cầu các đơn vị thực hiện./.
`;
type Expected = readonly [form: string | null, whom: string | null, position: string | null, name: string | null];

const CLOSINGS: readonly (readonly [string, string, Expected])[] = [
  [
    'a secretariat is a body, its secretary an office',
    'TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN\nBÍ THƯ THƯỜNG TRỰC\n(đã ký)\nPhan Văn Mãi',
    ['TM.', 'BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN', 'BÍ THƯ THƯỜNG TRỰC', 'Phan Văn Mãi'],
  ],
  [
    'TRƯỜNG is a school, not a head',
    'Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. HỘI ĐỒNG TRƯỜNG\nCHỦ TỊCH\n\nGS.TS. Lê Thị Hoa',
    ['TM.', 'HỘI ĐỒNG TRƯỜNG', 'CHỦ TỊCH', 'Lê Thị Hoa'],
  ],
  [
    'standing board and chairman in one line',
    'Nơi nhận: - Như trên; - Lưu: VT. TM. BAN THƯỜNG TRỰC CHỦ TỊCH Nguyễn Cao Phúc',
    ['TM.', 'BAN THƯỜNG TRỰC', 'CHỦ TỊCH', 'Nguyễn Cao Phúc'],
  ],
  [
    'everything in one line, items behind the office',
    'Nơi nhận: KT. CHỦ TỊCH PHÓ CHỦ TỊCH - Như trên; - Sở TC; - Lưu: VT, KT. Hà Sỹ Đồng',
    ['KT.', 'CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Hà Sỹ Đồng'],
  ],
  [
    'office and name behind the file copies',
    'Nơi nhận: - Như trên; - Lưu: VT, NC(tn02). CHỦ TỊCH Đặng Văn Minh',
    [null, null, 'CHỦ TỊCH', 'Đặng Văn Minh'],
  ],
  [
    'the dash of an office is no item',
    'Nơi nhận: - Như trên; - Lưu: VT. TL. BỘ TRƯỞNG VỤ TRƯỞNG VỤ KẾ HOẠCH - ĐẦU TƯ Nguyễn Hữu Tiến',
    ['TL.', 'BỘ TRƯỞNG', 'VỤ TRƯỞNG VỤ KẾ HOẠCH - ĐẦU TƯ', 'Nguyễn Hữu Tiến'],
  ],
  [
    'two rights in one line: the nearer counts',
    'Nơi nhận: - Như trên; - Lưu: VT. TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG Nguyễn Cửu',
    ['KT.', 'CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', 'Nguyễn Cửu'],
  ],
  [
    'sides of a contract: the first one',
    'ĐẠI DIỆN BÊN A ĐẠI DIỆN BÊN B\nGIÁM ĐỐC GIÁM ĐỐC\n(Ký, ghi rõ họ tên) (Ký, ghi rõ họ tên)\nLê Thị An Nguyễn Văn Bình',
    [null, null, 'GIÁM ĐỐC', 'Lê Thị An'],
  ],
  [
    'by the Party, with a slash and in one line',
    'Nơi nhận: - Ban Tuyên giáo Trung ương (b/c), - Các huyện ủy, - Lưu Văn phòng. K/T TRƯỞNG BAN PHÓ TRƯỞNG BAN Võ Văn Quỳnh',
    ['KT.', 'TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Võ Văn Quỳnh'],
  ],
  [
    'a title in front of the name in the same line',
    'Nơi nhận: - Như trên; - Lưu: VT. KT. CỤC TRƯỞNG PHÓ CỤC TRƯỞNG TS. Đào Trọng Tứ',
    ['KT.', 'CỤC TRƯỞNG', 'PHÓ CỤC TRƯỞNG', 'Đào Trọng Tứ'],
  ],
  [
    'a name of one letter and more',
    'Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHÁNH ÁN\nPHÓ CHÁNH ÁN Y Phi Kbuôr',
    ['KT.', 'CHÁNH ÁN', 'PHÓ CHÁNH ÁN', 'Y Phi Kbuôr'],
  ],
  ['nobody signed yet', 'Nơi nhận:\n- Như trên;\n- Lưu: VT.', [null, null, null, null]],
];

describe('who signed', () => {
  it.each(CLOSINGS)('%s', (_name, closing, [signingForm, signingFor, signerPosition, signerName]) => {
    expect(readDocument(HEAD + closing).answer).toMatchObject({ signingForm, signingFor, signerPosition, signerName });
  });

  it('is not in whose name the text speaks, when the text is cut off', () => {
    const cut = `${HEAD.slice(0, HEAD.indexOf('Thực hiện'))}GIÁM ĐỐC SỞ NỘI VỤ\n\nCăn cứ Luật Lưu trữ ngày 11/11/2011;`;
    expect(readDocument(cut).answer).toMatchObject({ signerPosition: null, signerName: null });
  });
});

describe('a mark behind a mended line', () => {
  it('still stands where the text says it', () => {
    const { text, marks, answer } = readDocument(`ỦY\nBAN NHÂN DÂN\n${HEAD}Nơi\nnhận:\n- Như trên;\n- Lưu: VT.\nPHÓ\nGIÁM ĐỐC\nLê Thị Hoa`);
    const shown = (field: string) => marks.filter((mark) => mark.field === field).map((mark) => text.slice(mark.start, mark.end));
    expect(shown('signerName')).toEqual(['Lê Thị Hoa']);
    expect(shown('number')).toEqual(['45']);
    expect(answer.signerPosition).toBe('PHÓ GIÁM ĐỐC');
    expect(shown('signerPosition')).toEqual(['PHÓ\nGIÁM ĐỐC']);
  });
});
