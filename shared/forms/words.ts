/** Words printed on the sheets besides the forms' own. */
export const coverWords = {
  year: 'Năm: ',
  days: (from: string, to: string) => `Từ ngày ${from} đến ngày ${to}`,
  numbers: (first: string, last: string) => `Từ số ${first} đến số ${last}`,
  numbersOfSeries: (name: string, first: string, last: string) => `${name}: từ số ${first} đến số ${last}`,
  numbersAtEnd: (count: string) => `Các số của ${count} dãy số kê ở trang cuối`,
  volume: 'Quyển số: ',
  opening: 'XÁC NHẬN MỞ SỔ',
  leaves: (pages: string, last: string) => `Quyển sổ này có ${pages} trang, đánh số từ 1 đến ${last}.`,
  date: '…………………, ngày …… tháng …… năm ………',
  office: 'NGƯỜI CÓ THẨM QUYỀN',
  sign: '(Ký, ghi rõ họ tên, đóng dấu)',
} as const;

export const leafWords = {
  yearAndVolume: (year: number, volume: string) => `Năm: ${year}   Quyển số: ${volume}`,
  days: (from: string, to: string) => `Từ ${from} đến ${to}`,
  page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  counted: (numbers: string, voided: string | null) => `${numbers} số${voided ? `, hủy ${voided}` : ''}`,
  range: (first: string, last: string, counted: string) =>
    first === last ? `Số ${first}: ${counted}.` : `Từ số ${first} đến số ${last}: ${counted}.`,
  ranges: (ranges: string, counted: string) => `${counted}: ${ranges}.`,
  printed: (date: string, time: string, by: string, copy: string) => `In ${date} ${time}, ${by}, bản in thứ ${copy}`,
  continued: '(tiếp theo)',
} as const;

export const closingWords = {
  total: (numbers: string, issued: string, voided: string, copies: string) =>
    `Cộng: ${numbers} số; trong đó đã cấp ${issued}, hủy ${voided}; tổng số ${copies} bản.`,
  series: (name: string, first: string, last: string, numbers: string, voided: string) =>
    `${name}: từ số ${first} đến số ${last}; ${numbers} số, hủy ${voided}.`,
  end: (volume: string) => `Hết quyển số ${volume}.`,
  keeper: 'NGƯỜI VÀO SỔ',
  head: 'NGƯỜI KIỂM TRA',
  sign: '(Ký, ghi rõ họ tên)',
} as const;

export const voidWords = { note: (date: string, reason: string) => `HỦY ${date}: ${reason}` } as const;

export const slipWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số: ',
  title: 'PHIẾU GỬI',
  to: 'Kính gửi: ',
  lead: (office: string) => `${office} gửi văn bản sau:`,
  head: ['TT', 'Số, ký hiệu', 'Ngày', 'Số bản', 'Độ khẩn'],
  line: (line: number, lines: number) => `Nơi nhận ${line}/${lines}`,
  sender: 'NGƯỜI GỬI',
  senderSign: '(Ký, ghi rõ họ tên)',
  receiver: 'NGƯỜI NHẬN',
  receiverSign: '(Ngày, giờ nhận; ký, ghi rõ họ tên)',
  giveBack: (unit: string) => `Đề nghị ký nhận và gửi trả phiếu này về ${unit}.`,
  checkSeal: 'Kiểm tra bì và niêm phong trước khi ký nhận.',
} as const;
