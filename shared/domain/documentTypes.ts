/**
 * The types of document an office may issue: the 29 of NĐ 30/2020/NĐ-CP Đ.7 in its own order, with the
 * abbreviations of Phụ lục III mục I (27 of them have one), the văn bản quy phạm pháp luật of a
 * province, and the three kinds of copy.
 */
import { fold } from '../text/fold.ts';

export interface DocumentType {
  readonly id: string;
  readonly name: string;
  /** Null for công văn and thư công, which have none. */
  readonly abbreviation: string | null;
  /** `qppl` = văn bản quy phạm pháp luật; `copy` = bản sao. */
  readonly group: 'administrative' | 'qppl' | 'copy';
}

type Row = readonly [id: string, name: string, abbreviation: string | null];

/** NĐ 30/2020/NĐ-CP Đ.7; the spellings QyĐ, CTr and TTr are the decree's. */
const ADMINISTRATIVE: readonly Row[] = [
  ['nghi-quyet', 'Nghị quyết', 'NQ'],
  ['quyet-dinh', 'Quyết định', 'QĐ'],
  ['chi-thi', 'Chỉ thị', 'CT'],
  ['quy-che', 'Quy chế', 'QC'],
  ['quy-dinh', 'Quy định', 'QyĐ'],
  ['thong-cao', 'Thông cáo', 'TC'],
  ['thong-bao', 'Thông báo', 'TB'],
  ['huong-dan', 'Hướng dẫn', 'HD'],
  ['chuong-trinh', 'Chương trình', 'CTr'],
  ['ke-hoach', 'Kế hoạch', 'KH'],
  ['phuong-an', 'Phương án', 'PA'],
  ['de-an', 'Đề án', 'ĐA'],
  ['du-an', 'Dự án', 'DA'],
  ['bao-cao', 'Báo cáo', 'BC'],
  ['bien-ban', 'Biên bản', 'BB'],
  ['to-trinh', 'Tờ trình', 'TTr'],
  ['hop-dong', 'Hợp đồng', 'HĐ'],
  ['cong-van', 'Công văn', null],
  ['cong-dien', 'Công điện', 'CĐ'],
  ['ban-ghi-nho', 'Bản ghi nhớ', 'BGN'],
  ['ban-thoa-thuan', 'Bản thỏa thuận', 'BTT'],
  ['giay-uy-quyen', 'Giấy ủy quyền', 'GUQ'],
  ['giay-moi', 'Giấy mời', 'GM'],
  ['giay-gioi-thieu', 'Giấy giới thiệu', 'GGT'],
  ['giay-nghi-phep', 'Giấy nghỉ phép', 'GNP'],
  ['phieu-gui', 'Phiếu gửi', 'PG'],
  ['phieu-chuyen', 'Phiếu chuyển', 'PC'],
  ['phieu-bao', 'Phiếu báo', 'PB'],
  ['thu-cong', 'Thư công', null],
];

/** Nghị quyết of HĐND and quyết định of UBND that are laws; each runs its own series (Đ.15.1.a). */
const QPPL: readonly Row[] = [
  ['nghi-quyet-qppl', 'Nghị quyết (QPPL)', 'NQ'],
  ['quyet-dinh-qppl', 'Quyết định (QPPL)', 'QĐ'],
];

/** NĐ 30/2020/NĐ-CP Phụ lục III mục I. */
const COPIES: readonly Row[] = [
  ['ban-sao-y', 'Bản sao y', 'SY'],
  ['ban-trich-sao', 'Bản trích sao', 'TrS'],
  ['ban-sao-luc', 'Bản sao lục', 'SL'],
];

const rows = (list: readonly Row[], group: DocumentType['group']): readonly DocumentType[] =>
  list.map(([id, name, abbreviation]) => ({ id, name, abbreviation, group }));

export const DOCUMENT_TYPES: readonly DocumentType[] = [
  ...rows(ADMINISTRATIVE, 'administrative'),
  ...rows(QPPL, 'qppl'),
  ...rows(COPIES, 'copy'),
];

const byId = new Map(DOCUMENT_TYPES.map((type) => [type.id, type]));

export function documentTypeById(id: string): DocumentType | undefined {
  return byId.get(id);
}

/** Compared without accents and case, and without the decree's own "(cá biệt)". */
const plain = (text: string) => fold(fold(text).replace('(ca biet)', ''));

const byName = new Map<string, DocumentType>();
for (const type of DOCUMENT_TYPES) byName.set(plain(type.name), type);

/**
 * The type that a text names, accents and case aside ("THÔNG BÁO", "thong bao"), or by its
 * abbreviation with its accents ("TB", "qđ"; "DA" and "ĐA" are two types). An abbreviation shared
 * with a QPPL type means the administrative one.
 */
export function documentTypeNamed(text: string): DocumentType | undefined {
  const typed = text.normalize('NFC').trim();
  const short = typed.toLocaleLowerCase('vi');
  return (
    byName.get(plain(typed)) ??
    DOCUMENT_TYPES.find((type) => type.abbreviation !== null && type.abbreviation.toLocaleLowerCase('vi') === short)
  );
}
