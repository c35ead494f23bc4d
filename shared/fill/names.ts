/** The words a document is recognised by, in plain small letters (marks off, đ→d). */
import { DOCUMENT_TYPES } from '../domain/documentTypes.ts';
import { plainOf } from './source.ts';

export interface TypeName {
  readonly name: string;
  readonly plain: string;
  /** Null for công văn and thư công. */
  readonly code: string | null;
}

/** Types outside NĐ 30/2020/NĐ-CP Đ.7: văn bản quy phạm pháp luật, the Party's, and what offices use beside. */
const OTHER_TYPES: readonly (readonly [string, string | null])[] = [
  ['Thông tư liên tịch', 'TTLT'],
  ['Nghị quyết liên tịch', 'NQLT'],
  ['Thông tư', 'TT'],
  ['Nghị định', 'NĐ'],
  ['Pháp lệnh', 'PL'],
  ['Luật', null],
  ['Bộ luật', null],
  ['Lệnh', 'L'],
  ['Văn bản hợp nhất', 'VBHN'],
  ['Kết luận', 'KL'],
  ['Thông tri', 'TTr'],
  ['Chương trình hành động', 'CTHĐ'],
  ['Bản thỏa thuận', 'BTT'],
  ['Giấy chứng nhận', 'GCN'],
  ['Giấy xác nhận', 'GXN'],
  ['Phiếu trình', 'PTr'],
];

const administrative = DOCUMENT_TYPES.filter((type) => type.group === 'administrative').map(
  (type) => [type.name, type.abbreviation] as const,
);
const copies = DOCUMENT_TYPES.filter((type) => type.group === 'copy').map((type) => [type.name, type.abbreviation] as const);

/** Longest first, so that "Thông tư liên tịch" wins over "Thông tư". */
export const TYPE_NAMES: readonly TypeName[] = [...administrative, ...OTHER_TYPES, ...copies]
  .map(([name, code]) => ({ name, plain: plainOf(name), code }))
  .toSorted((a, b) => b.plain.length - a.plain.length);

const byCode = new Map<string, TypeName>();
for (const type of [...administrative, ...OTHER_TYPES].map(([name, code]) => ({ name, plain: plainOf(name), code })))
  if (type.code !== null && !byCode.has(type.code)) byCode.set(type.code, type);
byCode.set('CV', { name: 'Công văn', plain: 'cong van', code: null });
byCode.set('CTr', byCode.get('CTr') ?? { name: 'Chương trình', plain: 'chuong trinh', code: 'CTr' });

/** The type a symbol begins with: `TB-UBND`, `2020/QĐ-UBND`, `BC/TB`. Null for a công văn's `VP-TH`. */
export function typeOfSymbol(symbol: string): TypeName | null {
  const groups = symbol.split(/[-/.]/u).filter((group) => !/^\d+$/u.test(group));
  return groups.length < 2 ? null : (byCode.get(groups[0] ?? '') ?? null);
}

/** Where the name of a body begins. */
const BODY_STARTS =
  'ubnd|hdnd|uy ban|hoi dong|van phong|so|bo|chinh phu|thu tuong|quoc hoi|uy ban thuong vu|ban|phong|chi cuc|cuc|tong cuc|vu|vien|trung tam|truong|dai hoc|hoc vien|cong ty|tap doan|tong cong ty|ngan hang|kho bac|bao hiem|toa an|vks|vksnd|tand|cong an|quan khu|su doan|lien doan|cong doan|doan|hoi|mat tran|dang bo|dang uy|tinh uy|thanh uy|huyen uy|thi uy|quan uy|chi bo|bch|thanh tra|kiem toan|dai|bao|tap chi|benh vien|tram|nha may|xi nghiep|hop tac xa|htx|buu dien|doi|hat|vuon quoc gia|tieu ban|to cong tac|lien hiep|lien minh|quy (?:bao|dau|phat|ho tro|tin|den|hoi)|thu vien|bao tang|nha xuat ban|dien luc|chi nhanh|thong tan xa|chu tich|thuong truc (?:hdnd|hoi dong|tinh uy|thanh uy|huyen uy)|xa doan|huyen doan|tinh doan|thanh doan|quan doan|ubmttq|bqlda|bql|khoa|tong lien doan|trung uong|lien chi|cang vu';
export const BODY_START = new RegExp(`^(?:${BODY_STARTS})(?![a-z])`, 'u');
/** Words behind which a keyword does not begin a body: `MÔI / TRƯỜNG`, `PHÒNG, CHỐNG`. */
export const NO_BODY_START =
  /^(?:phong\s*,?\s*(?:chong|chay|thu|ngua)|so huu|bo phan nao|hoi nhap|ban hanh|bao ve|bao ton|bao dam|doan ket|bo tro|quy hoach|bao chi)/u;
const GOES_ON =
  /(?:[-–,&]|(?<!\p{L})(?:và|của|các|về|thuộc|môi|hiện|xã hội|cần|quản lý|(?<!(?:tỉnh|thành|huyện|đảng|thị|quận|cấp|chi|quân) )(?:ủy|uỷ)|trường|thanh tra|việc|tại|cho|theo|với|đến|từ|năm|số|đối với|do|trong|triển khai|thực hiện|giữa|là|được|giai đoạn|nhiệm kỳ|năm học|tháng))$/u;

/** Does the line end in a word that cannot end it? With its marks: "TỈNH SƠN LA" ends where "LÀ" does not. */
export function isUnfinished(text: string): boolean {
  return GOES_ON.test(text.slice(-40).toLocaleLowerCase('vi'));
}

/** Offices people sign as. Longest alternatives first. */
const OFFICE_WORDS =
  '(?:pho |quyen |thuong truc |q\\. ?)*(?:tong bi thu|bi thu|chu tich|chu nhiem|tong giam doc|giam doc|chanh van phong|chanh thanh tra|chanh an|chanh|tong kiem toan|tong cuc truong|chi cuc truong|cuc truong|vu truong|bo truong|thu truong|thu tuong|hieu truong|vien truong|chi huy truong|chi huy|tu lenh|chinh uy|truong phong|truong ban|truong doan|truong khoa|truong cong an|truong tram|(?<=pho )truong|truong (?:tieu ban|thon|ap|ban|xom|bo mon|nhom|co quan|nganh|cum|bo phan|chi nhanh|van phong dai dien)|ke toan truong|thong doc|uy vien|thu ky|tong thu ky|doi truong|tram truong|hat truong|to truong|tong bien tap|phu trach|chu tri|chu toa|nguoi ghi bien ban|nguoi ghi|nguoi lap|dai dien|thu truong co quan|thu truong don vi|nguoi uy quyen|nguoi trinh|dai bieu|chu tai khoan)(?![a-z])';
export const OFFICE_START = new RegExp(`^(?:${OFFICE_WORDS})`, 'u');
export const OFFICE_ANYWHERE = new RegExp(`(?<![a-z])(?:${OFFICE_WORDS})`, 'gu');

/** Family names: tell a person's name at the end of a flattened line from other words. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan luong trinh truong mai lam ha cao tong ta chau to quach tang thai luu kieu vuong trieu phung tieu la quan khuc nghiem nong lo vi vang giang thao hau ma ksor rcom rlan dao lai dam chu phi tu trang thach danh son kim an au bach ban bang be bien ca cam chung cong cu cung diep dong duc giap h hua khuong khuat kha khong lang lieu lu luc ninh nhu o ong pha sa sam than thang thi tieu tinh ton trieu tuong ung uong van vien y'.split(
    ' ',
  ),
);
