/** The sample's documents: fictional, in the manner of the notice's office. */
import type { Urgency } from '../../shared/domain/codes.ts';

export interface SampleEntry {
  /** Working days before today; 0 = today. */
  readonly daysAgo: number;
  /** When it was signed and when it got its number, on that day. */
  readonly signedTime: string;
  readonly time: string;
  readonly seriesId: string;
  readonly typeId: string;
  readonly unitId: string;
  readonly drafter: string;
  readonly subject: string;
  readonly pages: number;
  readonly urgency?: Urgency;
  readonly recipients: readonly (readonly [name: string, copies: number])[];
  readonly fileCopies: readonly (readonly [unit: string, copies: number])[];
  readonly course: 'numbered' | 'dispatched' | 'half-receipted' | 'receipted';
  readonly voidReason?: string;
}

export const SAMPLE_ENTRIES: readonly SampleEntry[] = [
  {
    daysAgo: 2,
    signedTime: '08:10',
    time: '08:40',
    seriesId: 'vp-cv',
    typeId: 'cong-van',
    unitId: 'TH',
    drafter: 'Lê Minh Tâm',
    subject: 'Chấn chỉnh việc soạn thảo, kiểm tra thể thức và lỗi chính tả trong văn bản trình lãnh đạo UBND tỉnh',
    pages: 2,
    recipients: [
      ['Trưởng các phòng, ban, đơn vị', 12],
      ['Trung tâm Công báo Tin học', 1],
    ],
    fileCopies: [
      ['VT', 1],
      ['TH', 1],
    ],
    course: 'receipted',
  },
  {
    daysAgo: 2,
    signedTime: '14:20',
    time: '15:05',
    seriesId: 'ubnd-tb',
    typeId: 'thong-bao',
    unitId: 'TH',
    drafter: 'Lê Minh Tâm',
    subject: 'Kết luận của Chủ tịch UBND tỉnh tại cuộc họp về tiến độ giải phóng mặt bằng dự án cầu Cửa Đại',
    pages: 3,
    recipients: [
      ['CT, PCT UBND tỉnh', 4],
      ['Sở Giao thông vận tải', 1],
      ['UBND thành phố Quảng Ngãi', 1],
    ],
    fileCopies: [
      ['VT', 1],
      ['TH', 2],
    ],
    course: 'half-receipted',
  },
  {
    daysAgo: 1,
    signedTime: '08:30',
    time: '09:00',
    seriesId: 'vp-cv',
    typeId: 'cong-van',
    unitId: 'NC',
    drafter: 'Hà Văn Tín',
    subject: 'Góp ý dự thảo Kế hoạch tổ chức Đại hội Thi đua yêu nước tỉnh lần thứ VII',
    pages: 2,
    recipients: [['Sở Nội vụ', 1]],
    fileCopies: [
      ['VT', 1],
      ['NC', 1],
    ],
    course: 'numbered',
    voidReason: 'Rút về trình ký lại theo ý kiến lãnh đạo Văn phòng',
  },
  {
    daysAgo: 1,
    signedTime: '09:15',
    time: '10:02',
    seriesId: 'ubnd-qd',
    typeId: 'quyet-dinh',
    unitId: 'TH',
    drafter: 'Phạm Quốc Bảo',
    subject: 'Phê duyệt nhiệm vụ lập Quy hoạch chi tiết Khu liên hợp xử lý chất thải rắn Nghĩa Kỳ',
    pages: 5,
    recipients: [
      ['Sở Xây dựng', 2],
      ['Sở Tài nguyên và Môi trường', 1],
      ['UBND huyện Tư Nghĩa', 2],
    ],
    fileCopies: [
      ['VT', 1],
      ['TH', 1],
    ],
    course: 'receipted',
  },
  {
    daysAgo: 1,
    signedTime: '15:10',
    time: '15:30',
    seriesId: 'vp-cv',
    typeId: 'cong-van',
    unitId: 'TCD',
    drafter: 'Đinh Thị Ngọc Ánh',
    subject: 'Phối hợp xử lý thông tin liên quan việc tiếp nhận rác tại Nghĩa Kỳ',
    pages: 1,
    recipients: [
      ['Sở Tài nguyên và Môi trường', 1],
      ['UBND xã Nghĩa Kỳ', 1],
    ],
    fileCopies: [
      ['VT', 1],
      ['TCD', 1],
    ],
    course: 'dispatched',
  },
  {
    daysAgo: 0,
    signedTime: '07:05',
    time: '07:20',
    seriesId: 'ubnd-cd',
    typeId: 'cong-dien',
    unitId: 'TH',
    drafter: 'Võ Thị Hồng Loan',
    subject: 'Tập trung ứng phó mưa lớn, nguy cơ sạt lở đất, ngập lụt trên địa bàn tỉnh',
    pages: 2,
    urgency: 'hoa-toc',
    recipients: [
      ['Ban Chỉ huy Phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh', 2],
      ['UBND các huyện, thị xã, thành phố', 13],
    ],
    fileCopies: [
      ['VT', 1],
      ['TH', 1],
    ],
    course: 'half-receipted',
  },
  {
    daysAgo: 0,
    signedTime: '07:40',
    time: '08:00',
    seriesId: 'vp-cv',
    typeId: 'cong-van',
    unitId: 'TH',
    drafter: 'Nguyễn Đức Thọ',
    subject: 'Rà soát, chuẩn bị các nội dung trình HĐND tỉnh tại kỳ họp chuyên đề và kỳ họp cuối năm',
    pages: 2,
    urgency: 'khan',
    recipients: [
      ['Sở Kế hoạch và Đầu tư', 1],
      ['Sở Tài chính', 1],
      ['Trưởng các phòng, ban', 10],
    ],
    fileCopies: [
      ['VT', 1],
      ['TH', 2],
    ],
    course: 'numbered',
  },
];
