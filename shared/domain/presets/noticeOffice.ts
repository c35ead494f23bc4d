/**
 * The office of the notice of 01/10/2020 as a ready example: Văn phòng UBND tỉnh Quảng Ngãi, whose
 * clerks keep the numbers of two issuing bodies. What the notice shows is taken from it; the rest is a
 * proposal that the office must check: every abbreviation of a unit but TH, TCD and HC-TC, the split
 * into series but ubnd-tb and vp-cv, the counts of the recipient groups, and the leaders of UBND tỉnh,
 * whose names are invented.
 */
import { DOCUMENT_TYPES } from '../documentTypes.ts';
import { type OfficeSetup, officeSetup } from '../office.ts';

const idsOf = (group: 'administrative' | 'copy') => DOCUMENT_TYPES.filter((type) => type.group === group).map((type) => type.id);
const administrativeBut = (...own: readonly string[]) => idsOf('administrative').filter((id) => !own.includes(id));

const OFFICE = {
  name: 'Văn phòng UBND tỉnh Quảng Ngãi',
  superior: 'UBND tỉnh Quảng Ngãi',
  registryUnitName: 'Phòng Hành chính - Tổ chức',
} as const;

const ISSUERS = [
  { id: 'UBND', name: 'Ủy ban nhân dân tỉnh Quảng Ngãi', superior: null, abbreviation: 'UBND', place: 'Quảng Ngãi' },
  {
    id: 'VP',
    name: 'Văn phòng UBND tỉnh Quảng Ngãi',
    superior: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
    abbreviation: 'VP',
    place: 'Quảng Ngãi',
  },
] as const;

/** All units the notice names. Only TH, TCD and HC-TC stand in it as abbreviations. */
const UNITS = [
  { id: 'TH', name: 'Phòng Tổng hợp' },
  { id: 'KT', name: 'Phòng Kinh tế' },
  { id: 'NN-TN', name: 'Phòng Nông nghiệp - Tài nguyên' },
  { id: 'CN-XD', name: 'Phòng Công nghiệp - Xây dựng' },
  { id: 'KGVX', name: 'Phòng Khoa giáo - Văn xã' },
  { id: 'NC', name: 'Phòng Nội chính' },
  { id: 'TCD', name: 'Ban Tiếp Công dân tỉnh' },
  { id: 'KSTTHC', name: 'Phòng Kiểm soát thủ tục hành chính' },
  { id: 'PVHCC', name: 'Trung tâm Phục vụ hành chính công tỉnh' },
  { id: 'TTCB-TH', name: 'Trung tâm Công báo Tin học' },
  { id: 'QT-TV', name: 'Phòng Quản trị - Tài vụ' },
  { id: 'HC-TC', name: 'Phòng Hành chính - Tổ chức' },
] as const;

const WORKING_RULES = 'Quy chế làm việc của Văn phòng UBND tỉnh';

/** The signers of the notice's office, and two invented leaders of UBND tỉnh ("Mẫu", "Thí Dụ"). */
const SIGNERS = [
  {
    id: 'ubnd-chu-tich',
    name: 'Nguyễn Văn Mẫu',
    position: 'Chủ tịch',
    signingForm: 'TM.',
    signingFor: 'Ủy ban nhân dân',
    issuerId: 'UBND',
    basis: 'Luật Tổ chức chính quyền địa phương',
  },
  {
    id: 'ubnd-pho-chu-tich',
    name: 'Trần Thị Thí Dụ',
    position: 'Phó Chủ tịch',
    signingForm: 'KT.',
    signingFor: 'Chủ tịch',
    issuerId: 'UBND',
    basis: 'Quy chế làm việc của UBND tỉnh',
  },
  // A deputy "phụ trách, điều hành" signs as a deputy for the head: NĐ 30/2020/NĐ-CP Đ.13.
  {
    id: 'vp-le-quoc-dat',
    name: 'Lê Quốc Đạt',
    position: 'Phó Chánh Văn phòng',
    signingForm: 'KT.',
    signingFor: 'Chánh Văn phòng',
    issuerId: 'VP',
    basis: 'Phó Chánh Văn phòng phụ trách, điều hành Văn phòng UBND tỉnh',
  },
  {
    id: 'vp-nguyen-van-huy',
    name: 'Nguyễn Văn Huy',
    position: 'Phó Chánh Văn phòng',
    signingForm: 'KT.',
    signingFor: 'Chánh Văn phòng',
    issuerId: 'VP',
    basis: WORKING_RULES,
  },
  {
    id: 'vp-nguyen-xuan-loc',
    name: 'Nguyễn Xuân Lộc',
    position: 'Trưởng phòng HC-TC',
    signingForm: 'TL.',
    signingFor: 'Chánh Văn phòng',
    issuerId: 'VP',
    typeIds: ['thong-bao', 'cong-van', 'giay-moi'],
    basis: WORKING_RULES,
  },
  // The notice itself is a thông báo of the series TB-UBND that he signed.
  {
    id: 'ubnd-nguyen-xuan-loc',
    name: 'Nguyễn Xuân Lộc',
    position: 'Trưởng phòng HC-TC',
    signingForm: 'TL.',
    signingFor: 'Chánh Văn phòng',
    issuerId: 'UBND',
    typeIds: ['thong-bao'],
    basis: WORKING_RULES,
  },
];

/** "dãy số = (cơ quan ban hành, nhóm loại văn bản, thường|mật, năm)". */
const ORDINARY_SERIES = [
  { id: 'ubnd-tb', name: 'Thông báo UBND tỉnh', issuerId: 'UBND', typeIds: ['thong-bao'], template: '{loại}-{cơ quan}' },
  { id: 'ubnd-cv', name: 'Công văn UBND tỉnh', issuerId: 'UBND', typeIds: ['cong-van'], template: '{cơ quan}-{đơn vị}' },
  { id: 'ubnd-qd', name: 'Quyết định UBND tỉnh', issuerId: 'UBND', typeIds: ['quyet-dinh'], template: '{loại}-{cơ quan}' },
  { id: 'ubnd-cd', name: 'Công điện UBND tỉnh', issuerId: 'UBND', typeIds: ['cong-dien'], template: '{loại}-{cơ quan}' },
  {
    id: 'ubnd-qppl-qd',
    name: 'QPPL, quyết định UBND tỉnh',
    issuerId: 'UBND',
    typeIds: ['quyet-dinh-qppl'],
    template: '{năm}/{loại}-{cơ quan}',
  },
  {
    id: 'ubnd-khac',
    name: 'Văn bản khác UBND tỉnh',
    issuerId: 'UBND',
    typeIds: administrativeBut('thong-bao', 'cong-van', 'quyet-dinh', 'cong-dien'),
    template: '{loại}-{cơ quan}',
  },
  { id: 'vp-cv', name: 'Công văn Văn phòng', issuerId: 'VP', typeIds: ['cong-van'], template: '{cơ quan}-{đơn vị}' },
  { id: 'vp-tb', name: 'Thông báo Văn phòng', issuerId: 'VP', typeIds: ['thong-bao'], template: '{loại}-{cơ quan}' },
  {
    id: 'vp-khac',
    name: 'Văn bản khác Văn phòng',
    issuerId: 'VP',
    typeIds: administrativeBut('thong-bao', 'cong-van'),
    template: '{loại}-{cơ quan}',
  },
  // One yearly series for all kinds of copy: NĐ 30/2020/NĐ-CP Phụ lục I, Phần II, II.1.c.
  { id: 'ban-sao', name: 'Bản sao', issuerId: 'VP', typeIds: idsOf('copy'), template: '{loại}-{cơ quan}' },
];

/** The last numbers that the notice cites: 201/TB-UBND and 1310/VP-TH. */
const CARRIED_2020: Readonly<Record<string, { readonly year: number; readonly lastNumber: number; readonly lastDate: string }>> = {
  'ubnd-tb': { year: 2020, lastNumber: 201, lastDate: '2020-09-30' },
  'vp-cv': { year: 2020, lastNumber: 1310, lastDate: '2020-10-02' },
};

/** A secret document has its own numbers (NĐ 30/2020/NĐ-CP Đ.15.2); no rule adds a letter to its symbol. */
const SECRET_SERIES = [
  { id: 'mat-ubnd-cv', name: 'Mật, công văn UBND tỉnh', issuerId: 'UBND', typeIds: ['cong-van'], template: '{cơ quan}-{đơn vị}' },
  {
    id: 'mat-ubnd',
    name: 'Mật, văn bản UBND tỉnh',
    issuerId: 'UBND',
    typeIds: administrativeBut('cong-van'),
    template: '{loại}-{cơ quan}',
  },
  { id: 'mat-vp-cv', name: 'Mật, công văn Văn phòng', issuerId: 'VP', typeIds: ['cong-van'], template: '{cơ quan}-{đơn vị}' },
  { id: 'mat-vp', name: 'Mật, văn bản Văn phòng', issuerId: 'VP', typeIds: administrativeBut('cong-van'), template: '{loại}-{cơ quan}' },
  { id: 'mat-ban-sao', name: 'Mật, bản sao', issuerId: 'VP', typeIds: idsOf('copy'), template: '{loại}-{cơ quan}' },
].map((series) => ({ ...series, classification: 'secret' as const }));

/** The district level ended on 30/6/2025 (two-tier local government); the new province runs from 01/7/2025. */
const RECIPIENT_GROUPS = [
  { id: 'so', name: 'Các sở, ban, ngành thuộc UBND tỉnh', copies: 20 },
  { id: 'huyen', name: 'UBND các huyện, thị xã, thành phố', copies: 13, to: '2025-06-30' },
  { id: 'xa', name: 'UBND các xã, phường, đặc khu', copies: 96, from: '2025-07-01' },
  { id: 'lanhdao', name: 'CT, PCT UBND tỉnh', copies: 4 },
  { id: 'thuongtruc', name: 'TT Tỉnh ủy, TT HĐND tỉnh', copies: 2 },
  { id: 'lanhdaovp', name: 'CVP, các PCVP UBND tỉnh', copies: 4 },
  { id: 'phong', name: 'Trưởng các phòng, ban, đơn vị trực thuộc Văn phòng', copies: 12 },
];

/** Fixed public holidays of the year by the solar calendar; Tết and Giỗ Tổ are set by the yearly decision. */
function fixedHolidays(year: number): readonly string[] {
  return ['01-01', '04-30', '05-01', '09-02'].map((monthDay) => `${year}-${monthDay}`);
}

/** The ordinary register of the notice's office. In 2020 its series go on from the numbers the notice cites. */
export function noticeOffice(year = 2020): OfficeSetup {
  return officeSetup.parse({
    ...OFFICE,
    issuers: ISSUERS,
    units: UNITS,
    signers: SIGNERS,
    series: ORDINARY_SERIES.map((series) => ({ ...series, carried: year === 2020 ? (CARRIED_2020[series.id] ?? null) : null })),
    recipientGroups: RECIPIENT_GROUPS,
    calendar: { holidays: fixedHolidays(year), workingDays: [] },
  });
}

/** The secret register of the same office: the same people and units, series of its own from 01, a shorter auto-lock. */
export function secretOffice(year = 2020): OfficeSetup {
  const office = noticeOffice(year);
  return officeSetup.parse({ ...office, series: SECRET_SERIES, settings: { ...office.settings, autoLockSeconds: 240 } });
}
