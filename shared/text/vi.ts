/**
 * Vietnamese words shared by window, command line and prints: the names of codes and the message of
 * every error code. The window's own wording stands in renderer/text/vi.ts.
 */
import type { ErrorCode } from '../contract/result.ts';
import type { Classification, Purpose, RegisterKind, Role, SendingMethod, Urgency } from '../domain/codes.ts';

export const urgencyName: Readonly<Record<Urgency, string>> = {
  thuong: 'Thường',
  khan: 'Khẩn',
  'thuong-khan': 'Thượng khẩn',
  'hoa-toc': 'Hỏa tốc',
};
/** The stamp's own spelling: NĐ 30/2020/NĐ-CP Phụ lục I writes HOẢ TỐC. */
export const urgencyStamp: Readonly<Record<Urgency, string>> = {
  thuong: '',
  khan: 'KHẨN',
  'thuong-khan': 'THƯỢNG KHẨN',
  'hoa-toc': 'HOẢ TỐC',
};
export const classificationName: Readonly<Record<Classification, string>> = {
  thuong: 'Thường',
  mat: 'Mật',
  'toi-mat': 'Tối mật',
  'tuyet-mat': 'Tuyệt mật',
};
export const purposeName: Readonly<Record<Purpose, string>> = {
  'thuc-hien': 'thực hiện',
  'bao-cao': 'báo cáo',
  biet: 'để biết',
  'phoi-hop': 'phối hợp',
};
export const methodName: Readonly<Record<SendingMethod, string>> = {
  'truc-tiep': 'trực tiếp',
  'giao-lien': 'giao liên',
  'buu-dien': 'bưu điện',
  'quan-buu': 'quân bưu, cơ yếu',
};
export const registerName: Readonly<Record<RegisterKind, string>> = {
  ordinary: 'Sổ đăng ký văn bản đi',
  secret: 'Sổ đăng ký bí mật nhà nước đi',
};
export const roleName: Readonly<Record<Role, string>> = {
  'van-thu': 'Văn thư',
  'truong-phong': 'Trưởng phòng',
  'lanh-dao': 'Lãnh đạo',
  'kiem-tra': 'Kiểm tra',
  'quan-tri': 'Quản trị',
};

/** What each refusal says and what to do. `{x}` takes the failure's params. */
export const errorText: Readonly<Record<ErrorCode, string>> = {
  'bad-message': 'Lệnh gửi tới sổ không đúng mẫu nên không được nhận. Không có gì thay đổi.',
  'unknown-verb': 'Sổ không biết lệnh này. Không có gì thay đổi.',
  locked: 'Sổ đang khóa. Mở sổ rồi làm lại.',
  'not-allowed': 'Tài khoản này không có quyền làm việc đó.',
  internal: 'Chương trình gặp lỗi không lường trước. Việc vừa làm chưa được ghi; sổ vẫn nguyên. Hãy khóa sổ, mở lại rồi thử lại.',
  'wrong-password': 'Mật khẩu không đúng. Kiểm tra bộ gõ (chuyển sang E) và phím Caps Lock rồi gõ lại.',
  'wait-before-retry': 'Đã sai mật khẩu nhiều lần. Chờ {seconds} giây rồi thử lại.',
  'unknown-user': 'Sổ này không có tài khoản “{login}”.',
  'password-too-short': 'Mật khẩu phải có ít nhất 8 ký tự; nên dùng từ 15 ký tự, chẳng hạn bốn từ không liên quan.',
  'password-common': 'Mật khẩu này nằm trong danh sách dễ đoán. Hãy chọn mật khẩu khác.',
  'password-too-long': 'Mật khẩu dài quá 1.024 ký tự.',
  'vault-missing': 'Thư mục này không có sổ (thiếu tệp vault.json). Chọn đúng thư mục của sổ.',
  'vault-exists': 'Thư mục này đã có sổ. Mở sổ đó, hoặc chọn thư mục khác để lập sổ mới.',
  'vault-header-damaged':
    'Tệp vault.json bị hỏng nên không mở được sổ. Dữ liệu chưa bị động tới; hãy lấy tệp vault.json từ bản sao lưu gần nhất.',
  'vault-header-foreign': 'Tệp vault.json không phải của sổ này. Hãy lấy lại đúng tệp của sổ từ bản sao lưu.',
  'vault-from-newer-version': 'Sổ này do bản Cặp Đỏ mới hơn ghi. Hãy dùng bản mới đó để mở; bản này không sửa gì vào sổ.',
  'vault-kdf-below-floor':
    'Tham số bảo vệ mật khẩu trong vault.json thấp hơn mức cho phép: tệp có thể đã bị sửa. Không mở; hãy báo người phụ trách.',
  'vault-database-missing': 'Thiếu tệp register.db. Hãy lấy lại từ bản sao lưu; đừng lập sổ mới đè lên thư mục này.',
  'vault-damaged':
    'Tệp register.db bị hỏng hoặc đã bị sửa. Chương trình không mở để tránh làm hỏng thêm; hãy khôi phục từ bản sao lưu gần nhất.',
  'vault-not-encrypted': 'Tệp register.db không được mã hóa như phải có. Không mở; hãy báo người phụ trách.',
  'vault-self-test': 'Sổ không qua được bước tự kiểm tra ({check}). Không mở để giữ an toàn.',
  'vault-in-use': 'Sổ đang được mở ở một cửa sổ hoặc chương trình khác. Đóng ở đó trước.',
  'vault-folder-not-empty': 'Thư mục đã có tệp khác. Chọn một thư mục trống để lập sổ.',
  'vault-folder-forbidden': 'Không đặt sổ ở đây được: thư mục tạm, dùng chung hoặc tự đồng bộ lên mạng. Chọn thư mục khác trên máy.',
  'vault-audit-mismatch': 'Nhật ký không khớp với sổ. Đừng vào sổ tiếp; giữ nguyên các tệp và báo người phụ trách.',
  'clock-set-back': 'Đồng hồ máy ({now}) chậm hơn lần ghi cuối ({last}). Chỉnh lại ngày giờ của máy rồi mở sổ.',
  'folder-read-only': 'Thư mục chỉ cho đọc nên không ghi được. Chọn thư mục khác hoặc xin quyền ghi.',
  'folder-missing': 'Không thấy thư mục này. Nếu sổ nằm trên USB, hãy cắm lại.',
  'disk-full': 'Ổ đĩa đã đầy nên việc vừa làm chưa được ghi; sổ vẫn nguyên như trước. Giải phóng chỗ trống rồi làm lại.',
  'disk-error': 'Không đọc hoặc ghi được ổ đĩa. Việc vừa làm chưa được ghi; hãy kiểm tra ổ đĩa hoặc USB.',
  'rule-refused': 'Chưa làm được vì còn {count} điều chặn.',
  'not-found': 'Không thấy văn bản này trong sổ.',
  'already-void': 'Số này đã hủy rồi.',
  'already-issued': 'Văn bản này đã có số rồi.',
  'not-issued': 'Văn bản này chưa có số.',
  'reason-required': 'Phải ghi lý do. Lý do ở lại trong sổ.',
  'confirmation-mismatch': 'Chữ gõ lại chưa khớp với số “{reference}”.',
  'already-dispatched': 'Các bản này đã phát hành rồi.',
  'not-dispatched': 'Bản này chưa phát hành nên chưa thể ký nhận.',
  'already-receipted': 'Bản này đã ký nhận rồi.',
  'series-unknown': 'Không có dãy số này trong sổ.',
  stale: 'Văn bản vừa được người khác thay đổi. Xem lại rồi làm tiếp.',
  'secret-in-ordinary-vault': 'Văn bản có độ mật không được ghi vào sổ thường. Hãy vào sổ mật trên máy không nối mạng.',
  'ordinary-in-secret-vault': 'Văn bản thường không ghi vào sổ mật. Hãy vào sổ thường.',
  'time-before-signing': 'Giờ này sớm hơn giờ ký. Xem lại giờ.',
  'time-in-future': 'Giờ này chưa tới. Xem lại giờ.',
  'file-missing': 'Không thấy tệp này. Có thể tệp đã bị chuyển hoặc USB đã rút.',
  'file-too-large': 'Tệp lớn hơn {limit} MB nên không đọc. Hãy dán phần chữ của văn bản.',
  'file-not-docx': 'Tệp này không phải văn bản Word (.docx) hợp lệ. Hãy mở bằng Word rồi dán chữ vào.',
  'file-unreadable': 'Không đọc được tệp này. Hãy dán chữ của văn bản.',
  'file-empty': 'Tệp không có chữ. Nếu là bản quét, hãy gõ hoặc dán chữ.',
  'ticket-invalid': 'Lựa chọn thư mục hoặc tệp đã hết hiệu lực. Hãy chọn lại.',
  'text-unprintable': 'Có ký tự phông chữ in không có: {characters}. Sửa rồi in lại.',
  'nothing-to-print': 'Không có văn bản nào trong khoảng này để in.',
  cancelled: 'Đã dừng theo yêu cầu.',
  'office-invalid': 'Thông tin cơ quan chưa đúng ở: {where}.',
  'entry-invalid': 'Thông tin văn bản chưa đúng ở: {where}.',
};

/** Fills `{x}` of an error's text. */
export function explainError(code: ErrorCode, params: Readonly<Record<string, string | number>> = {}): string {
  return errorText[code].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** Titles of the system's own dialogs. */
export const dialogText = {
  chooseVaultFolder: 'Chọn thư mục của sổ',
  chooseDocument: 'Chọn văn bản để đọc',
  documentFilter: 'Văn bản Word hoặc chữ thuần',
  choosePdf: 'Lưu tờ in thành PDF',
} as const;
