import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/fill/readDocument.ts';

/** Heads that an extraction wrote into one line, over a text that is otherwise sound. */
const BODY = `Thực hiện Kế hoạch số 5/KH-UBND ngày 1/2/2020, yêu cầu các đơn vị thực hiện./.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Đặng Văn Minh`;

describe('a head in one line', () => {
  it('with the stamp between day and type', () => {
    const { answer } = readDocument(
      `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM TỈNH QUẢNG NGÃI Độc lập - Tự do - Hạnh phúc Số: 14/CĐ-UBND Quảng Ngãi, ngày 26 tháng 10 năm 2020 HỎA TỐC CÔNG ĐIỆN Về việc ứng phó bão\n${BODY}`,
    );
    expect(answer).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI',
      number: 14,
      date: '2020-10-26',
      urgency: 'hoa-toc',
      typeCode: 'CĐ',
      subject: 'Về việc ứng phó bão',
    });
  });

  it('with two bodies in front of the number', () => {
    const { answer } = readDocument(
      `UBND TỈNH QUẢNG NGÃI VĂN PHÒNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số:      /TB-VP Quảng Ngãi, ngày    tháng 10 năm 2020 THÔNG BÁO Kết luận họp giao ban\n${BODY}`,
    );
    expect(answer).toMatchObject({
      superior: 'UBND TỈNH QUẢNG NGÃI',
      issuer: 'VĂN PHÒNG',
      number: null,
      symbol: 'TB-VP',
      date: null,
      place: 'Quảng Ngãi',
      typeCode: 'TB',
      subject: 'Kết luận họp giao ban',
    });
  });

  it('with a secrecy stamp beside the motto', () => {
    const { answer } = readDocument(
      `SỞ NỘI VỤ MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 3/SNV-TC Quảng Ngãi, ngày 2/10/2020 V/v rà soát tài liệu mật\nKính gửi: Sở Tài chính\n${BODY}`,
    );
    expect(answer).toMatchObject({
      issuer: 'SỞ NỘI VỤ',
      secrecy: 'mat',
      subject: 'rà soát tài liệu mật',
      typeName: 'Công văn',
      date: '2020-10-02',
    });
  });
});

describe('words that are not stamps', () => {
  it.each([
    ['a title in capitals', 'KẾ HOẠCH\nKIỂM TRA VIỆC PHÁT HÀNH VĂN BẢN HỎA TỐC VÀ BẢO VỆ BÍ MẬT'],
    ['the name of an office', 'CỤC BẢO MẬT\nBÁO CÁO\nCông tác năm'],
    ['a sentence', 'BÁO CÁO\nCông tác năm\nvăn bản\nhỏa tốc\nđã gửi'],
  ])('%s', (_what, head) => {
    const { answer } = readDocument(`SỞ NỘI VỤ\n${head}\nCăn cứ Luật;\n${BODY}`);
    expect([answer.urgency, answer.secrecy]).toEqual([null, null]);
  });
});

describe('the day of the document', () => {
  it.each([
    ['a day of the text', 'BÁO CÁO\nCông tác\nNgày 02 tháng 10 năm 2020, tại Quảng Ngãi, cơ quan họp.'],
    ['a day of the subject', 'BÁO CÁO\nKết quả cuộc họp ngày 02 tháng 10 năm 2020'],
    ['the day of minutes', 'BIÊN BẢN\nHọp cơ quan\nHôm nay, ngày 02 tháng 10 năm 2020, tại phòng họp'],
    ['a day that is none', 'Quảng Ngãi, ngày 31 tháng 02 năm 2020\nBÁO CÁO\nCông tác'],
  ])('is not %s', (_what, head) => {
    const { answer } = readDocument(
      `SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 5/BC-SNV\n${head}\n${BODY}`,
    );
    expect(answer.date).toBeNull();
  });
});
