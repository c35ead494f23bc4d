import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '../../../shared/domain/documentTypes.ts';
import { readDocument } from '../../../shared/fill/readDocument.ts';

const titled = DOCUMENT_TYPES.filter((type) => type.group === 'administrative' && type.id !== 'cong-van');

const textOf = (title: string, symbol: string) => `ỦY BAN NHÂN DÂN
TỈNH QUẢNG NGÃI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 17/${symbol}
Quảng Ngãi, ngày 02 tháng 10 năm 2020

${title}
Công tác văn thư năm 2020

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;
Nội dung./.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Đặng Văn Minh`;

describe('every type of NĐ 30/2020/NĐ-CP Đ.7', () => {
  it.each(titled)('$name by its title', ({ name, abbreviation }) => {
    const { answer } = readDocument(textOf(name.toLocaleUpperCase('vi'), `${abbreviation ?? 'UBND'}-UBND`));
    expect(answer).toMatchObject({
      typeName: name,
      typeCode: abbreviation,
      subject: 'Công tác văn thư năm 2020',
      number: 17,
      signerName: 'Đặng Văn Minh',
    });
  });

  it.each(titled)('$name by a title in small letters, the other tone style', ({ name }) => {
    const title = name.replace('thỏa', 'thoả').replace('ủy', 'uỷ');
    expect(readDocument(textOf(title, 'X1-UBND')).answer.typeName).toBe(name);
  });

  it.each(titled.filter((type) => type.abbreviation !== null))('$name by its symbol when the title is lost', ({ name, abbreviation }) => {
    const text = textOf('', `${abbreviation}-UBND`).replace('Công tác văn thư năm 2020', '');
    expect(readDocument(text).answer).toMatchObject({ typeName: name, typeCode: abbreviation });
  });
});

describe('a title is not', () => {
  it.each([
    ['the word that enacts', 'QUYẾT ĐỊNH:'],
    ['a type inside a sentence', 'Quyết định này có hiệu lực từ ngày ký.'],
    ['a heading of the text', 'I. KẾ HOẠCH THỰC HIỆN'],
  ])('%s', (_what, line) => {
    const text = textOf('BÁO CÁO', 'BC-UBND').replace('Nội dung./.', `${line}\nNội dung./.`);
    expect(readDocument(text).answer.typeName).toBe('Báo cáo');
  });
});
