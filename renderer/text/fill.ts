/** Words of the dialog that reads a document's text into the form. */
import { entryText } from './entry.ts';

const fields: Readonly<Record<string, string>> = { ...entryText.fields, signerId: 'Người ký', signedAt: 'Giờ ký', related: 'Liên quan' };

export const fillText = {
  title: 'Dán văn bản để điền',
  sub: 'Nhận dạng bằng quy tắc ngay trên máy. Chữ dán không được lưu.',
  close: 'Đóng',
  area: 'Chữ của văn bản',
  placeholder: 'Dán cả văn bản vào đây (Ctrl+V)…',
  open: 'Mở tệp .docx, .txt',
  again: 'Dán văn bản khác',
  read: 'Đọc văn bản',
  reading: 'Đang đọc…',
  empty: 'Dán chữ hoặc mở tệp: loại, trích yếu, người ký, nơi nhận, bản lưu… sẽ hiện ở đây để rà lại trước khi điền.',
  nothing: 'Không nhận ra ô nào trong chữ này. Vẫn vào sổ được bằng cách gõ.',
  found: 'Điều đọc được',
  field: (field: string) => fields[field] ?? field,
  certainty: { sure: 'chắc', likely: 'xem lại', listed: 'khớp danh mục' },
  kept: 'giữ chữ đã gõ',
  unknown: 'chưa có trong danh mục',
  secret: 'không vào sổ thường',
  mine: 'bạn tự ghi',
  absent: 'Không có trong văn bản',
  absentUrgency: 'Không thấy dấu độ khẩn',
  recipientsShown: (lines: number, groups: number, copies: string) => `${lines} dòng${groups > 0 ? `, ${groups} nhóm` : ''}: ${copies} bản`,
  relatedShown: (references: readonly string[]) =>
    references.length === 1 ? (references[0] ?? '') : `${references.length} văn bản: ${references.join('; ')}`,
  number: 'Số trên bản',
  numberNote: 'số do sổ cấp',
  foot: 'Ô đã điền có dấu',
  footRest: 'để rà lại. Không ô nào bị ghi đè nếu bạn đã gõ.',
  cancel: 'Bỏ',
  noneToFill: 'Không có ô nào để điền',
  fill: (count: number) => `Điền ${count} ô`,
  fileName: 'van-ban.docx',
} as const;
