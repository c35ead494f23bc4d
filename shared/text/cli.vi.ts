/** What the command line says. */
export const cliText = {
  usage: `Cặp Đỏ - sổ đăng ký văn bản đi. Cách dùng: capdo LỆNH [tùy chọn]

  init --vault DIR --kind ordinary|secret --office FILE [--as LOGIN --full-name TÊN --position CHỨC VỤ]
  fill FILE|-                      đọc chữ của văn bản (.txt, .docx), trả các trường tìm thấy
  issue --vault DIR --as USER FILE vào sổ và cấp số; FILE theo mẫu của "schema entry"
  list | search TEXT               --vault DIR --as USER [--from NGÀY --to NGÀY --series MÃ --limit N]
  show SỐ/KÝ-HIỆU                  --vault DIR --as USER
  void SỐ/KÝ-HIỆU --reason LÝ-DO   --vault DIR --as USER
  dispatch SỐ/KÝ-HIỆU [--at GIỜ]   --vault DIR --as USER
  receipt SỐ/KÝ-HIỆU --by TÊN      --vault DIR --as USER
  print register --out TỆP.pdf     [--from NGÀY --to NGÀY --series MÃ --volume QUYỂN] --vault DIR --as USER
  print slip SỐ/KÝ-HIỆU --out TỆP  --vault DIR --as USER
  verify [--quick]                 --vault DIR --as USER
  rules [--on NGÀY]                quy định đang áp dụng
  schema entry|office              mẫu JSON của tệp
  demo --rows N --vault DIR        sổ mẫu với N văn bản hư cấu

  --json            trả JSON ra stdout
  --password-stdin  đọc mật khẩu từ dòng đầu của stdin (không thì hỏi)`,
  unknownCommand: (name: string) => `không có lệnh "${name}"; xem capdo --help`,
  missingOption: (name: string) => `thiếu --${name}`,
  missingArgument: (name: string) => `thiếu ${name}`,
  badNumber: (name: string, max: number) => `--${name} phải là số nguyên từ 1 đến ${max}`,
  badDay: (name: string) => `--${name} phải là ngày dạng 2020-10-02`,
  badMoment: (name: string) => `--${name} phải là giờ dạng 2020-10-02T15:38+07:00`,
  badKind: '--kind phải là ordinary hoặc secret',
  unknownSchema: (name: string, known: string) => `không có mẫu "${name}"; có: ${known}`,
  unknownSheet: (name: string) => `không in được "${name}"; có: register, slip`,
  passwordNeeded: 'cần mật khẩu: thêm --password-stdin hoặc chạy trong cửa sổ dòng lệnh',
  passwordPrompt: 'Mật khẩu: ',
  clerk: 'Văn thư',
  created: (office: string, dir: string) => `Đã lập sổ của ${office} trong ${dir}`,
  voided: (reason: string) => `ĐÃ HỦY SỐ: ${reason}`,
  voidMark: 'đã hủy số',
  voidDone: (reference: string) => `Đã hủy số ${reference}; số và nội dung vẫn ở trong sổ.`,
  dispatched: (reference: string, copies: number) => `Đã phát hành ${reference}: ${copies} bản.`,
  receipted: (reference: string, copies: number) => `Đã ghi ký nhận ${reference}: ${copies} bản.`,
  printed: (file: string, pages: number) => `Đã in ra ${file}: ${pages} trang.`,
  verified: (intact: boolean, entries: number, rows: number, head: string) =>
    `${intact ? 'Nguyên vẹn' : 'KHÔNG NGUYÊN VẸN'}: ${entries} mục nhật ký, ${rows} dòng sổ. Đầu chuỗi ${head}`,
  count: (total: number) => (total >= 1000 ? 'từ 1.000 văn bản trở lên' : `${total} văn bản`),
  demoOrdinaryOnly: 'sổ mẫu chỉ lập cho sổ thường',
  demoProgress: (done: number, total: number) => `đã ghi ${done}/${total} văn bản`,
} as const;
