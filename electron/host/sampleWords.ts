/**
 * Fictional Vietnamese subjects, recipients and drafters for samples and demos. Deterministic: the same
 * seed gives the same book, so benchmarks and tests compare like with like.
 */

/** A small seeded generator (mulberry32); good enough for samples, never for keys. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

const ACTIONS = [
  'Triển khai thực hiện',
  'Tăng cường công tác',
  'Đôn đốc tiến độ',
  'Báo cáo kết quả',
  'Góp ý dự thảo',
  'Phê duyệt nhiệm vụ',
  'Rà soát, tổng hợp',
  'Chấn chỉnh việc thực hiện',
  'Phối hợp tổ chức',
  'Cử công chức tham gia',
  'Điều chỉnh, bổ sung',
  'Kiểm tra, xử lý kiến nghị về',
  'Chuẩn bị nội dung phục vụ',
  'Giao chủ trì tham mưu',
  'Trả lời kiến nghị của cử tri về',
] as const;

const MATTERS = [
  'giải ngân vốn đầu tư công',
  'bồi thường, giải phóng mặt bằng dự án cầu Cửa Đại',
  'phòng, chống thiên tai và tìm kiếm cứu nạn',
  'xử lý rác thải sinh hoạt tại Nghĩa Kỳ',
  'cải cách thủ tục hành chính',
  'quy hoạch chi tiết khu liên hợp xử lý chất thải rắn',
  'công tác bảo vệ bí mật nhà nước',
  'kế hoạch đầu tư công trung hạn',
  'thể thức và kỹ thuật trình bày văn bản',
  'tiếp công dân, giải quyết khiếu nại, tố cáo',
  'an toàn giao thông dịp nghỉ lễ',
  'chương trình mục tiêu quốc gia xây dựng nông thôn mới',
  'cấp giấy chứng nhận quyền sử dụng đất',
  'phòng chống dịch bệnh trên đàn gia súc',
  'chuyển đổi số trong cơ quan nhà nước',
  'kỳ họp chuyên đề của HĐND tỉnh',
  'cổ phần hóa doanh nghiệp nhà nước',
  'tuyển sinh và phân luồng học sinh sau trung học cơ sở',
  'quản lý khoáng sản làm vật liệu xây dựng thông thường',
  'kiểm soát tài sản, thu nhập của người có chức vụ',
] as const;

const PLACES = [
  'trên địa bàn tỉnh',
  'tại huyện Lý Sơn',
  'tại thị xã Đức Phổ',
  'tại huyện Bình Sơn',
  'tại Khu kinh tế Dung Quất',
  'tại huyện Sơn Tịnh',
  'tại huyện Mộ Đức',
  'tại huyện Trà Bồng',
  'của các sở, ban, ngành',
  'tại thành phố Quảng Ngãi',
] as const;

const TIMES = [
  'quý I',
  'quý II',
  'quý III',
  'quý IV',
  '6 tháng đầu năm',
  '6 tháng cuối năm',
  '9 tháng đầu năm',
  'năm nay',
  'giai đoạn mới',
] as const;

export const SAMPLE_RECIPIENTS = [
  'Sở Kế hoạch và Đầu tư',
  'Sở Tài chính',
  'Sở Xây dựng',
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Tài nguyên và Môi trường',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Công an tỉnh',
  'Bộ Chỉ huy Quân sự tỉnh',
  'Thanh tra tỉnh',
  'BQL Khu kinh tế Dung Quất và các KCN Quảng Ngãi',
  'UBND huyện Lý Sơn',
  'UBND thị xã Đức Phổ',
  'TT Tỉnh ủy',
  'TT HĐND tỉnh',
  'CT, PCT UBND tỉnh',
] as const;

export const SAMPLE_DRAFTERS = [
  'Lê Minh Tâm',
  'Hà Văn Tín',
  'Võ Thị Hồng Loan',
  'Phạm Quốc Bảo',
  'Đinh Thị Ngọc Ánh',
  'Nguyễn Đức Thọ',
] as const;

/** A subject such as a provincial office writes, of one to three clauses. */
export function sampleSubject(random: () => number): string {
  const base = `${pick(random, ACTIONS)} ${pick(random, MATTERS)} ${pick(random, PLACES)}`;
  return random() < 0.5 ? `${base} ${pick(random, TIMES)}` : base;
}
