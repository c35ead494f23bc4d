/**
 * Rules about what is printed. The program keeps them by what it is able to print, so their checks find
 * nothing: they stand in the table because the office's regulation must say them.
 */
import { DECREE_30_FROM, decree30, NOTICE_FROM, notice } from './sources.ts';
import type { Rule } from './types.ts';

export const paperRules: readonly Rule[] = [
  {
    id: 'no-pink-slip',
    title: 'Văn bản Hỏa tốc không kèm phiếu màu hồng; độ khẩn chỉ nằm ở dấu và trong sổ',
    sources: [notice('mục II.1', 'thống nhất bỏ phiếu màu hồng kèm theo hồ sơ, tài liệu hỏa tốc')],
    from: NOTICE_FROM,
    to: null,
    gate: 'print',
    severity: 'block',
    // No sheet of the program is such a slip, so there is nothing that could be refused.
    check: () => null,
  },
  {
    id: 'register-on-paper',
    title: 'Sổ đăng ký được in ra giấy, ký và đóng quyển để quản lý',
    sources: [
      decree30(
        'Điều 16 khoản 2 điểm b',
        'phải được in ra giấy đầy đủ các trường thông tin theo mẫu Sổ đăng ký văn bản đi, đóng sổ để quản lý',
      ),
    ],
    from: DECREE_30_FROM,
    to: null,
    gate: 'print',
    severity: 'warn',
    // Whether a volume was bound is seen on the shelf, not in the entry.
    check: () => null,
  },
];
