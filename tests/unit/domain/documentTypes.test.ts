import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES, documentTypeById, documentTypeNamed } from '../../../shared/domain/documentTypes.ts';

const administrative = DOCUMENT_TYPES.filter((type) => type.group === 'administrative');

describe('DOCUMENT_TYPES', () => {
  it('has the 29 types of NĐ 30/2020/NĐ-CP Đ.7, 27 of them with an abbreviation', () => {
    expect(administrative).toHaveLength(29);
    expect(administrative.filter((type) => type.abbreviation === null).map((type) => type.id)).toEqual(['cong-van', 'thu-cong']);
  });

  it('spells the abbreviations as Phụ lục III does', () => {
    expect(administrative.flatMap((type) => type.abbreviation ?? []).join(' ')).toBe(
      'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB',
    );
    expect(DOCUMENT_TYPES.filter((type) => type.group === 'copy').map((type) => type.abbreviation)).toEqual(['SY', 'TrS', 'SL']);
  });

  it('has two QPPL types that share their abbreviation with the administrative ones', () => {
    expect(DOCUMENT_TYPES.filter((type) => type.group === 'qppl').map(({ id, abbreviation }) => [id, abbreviation])).toEqual([
      ['nghi-quyet-qppl', 'NQ'],
      ['quyet-dinh-qppl', 'QĐ'],
    ]);
  });

  it('gives every type an id and a name of its own', () => {
    expect(new Set(DOCUMENT_TYPES.map((type) => type.id)).size).toBe(34);
    expect(new Set(DOCUMENT_TYPES.map((type) => type.name)).size).toBe(34);
    for (const type of DOCUMENT_TYPES) expect(documentTypeById(type.id)).toBe(type);
    expect(documentTypeById('toString')).toBeUndefined();
  });
});

describe('documentTypeNamed', () => {
  const idOf = (text: string) => documentTypeNamed(text)?.id;

  it('reads a heading whatever its case, accents and composition', () => {
    for (const text of ['Thông báo', 'THÔNG BÁO', 'thong bao', ' Thông  báo ', 'THÔNG BÁO'.normalize('NFD')])
      expect(idOf(text)).toBe('thong-bao');
    expect(idOf('GIẤY UỶ QUYỀN')).toBe('giay-uy-quyen');
    expect(idOf('Quyết định (cá biệt)')).toBe('quyet-dinh');
    expect(idOf('Quyết định (QPPL)')).toBe('quyet-dinh-qppl');
    expect(idOf('công điện')).toBe('cong-dien');
  });

  it('reads abbreviations with their accents, so that dự án and đề án stay apart', () => {
    expect(['TB', 'tb', 'QĐ', 'QyĐ', 'DA', 'ĐA', 'CT', 'CTr', 'SY'].map(idOf)).toEqual([
      'thong-bao',
      'thong-bao',
      'quyet-dinh',
      'quy-dinh',
      'du-an',
      'de-an',
      'chi-thi',
      'chuong-trinh',
      'ban-sao-y',
    ]);
  });

  it('knows no other words', () => {
    for (const text of ['', 'CV', 'Thông báo kết luận', 'null', 'thông']) expect(idOf(text), text).toBeUndefined();
  });
});
