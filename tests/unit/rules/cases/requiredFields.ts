import { seriesOf } from '../facts.ts';
import type { CasesByRule } from './types.ts';

export const requiredFieldCases: CasesByRule = {
  'series-required': {
    refuses: [
      { when: 'none is chosen', entry: { seriesId: null }, field: 'seriesId', says: 'Chưa chọn dãy số' },
      { when: 'the office has no such series', entry: { seriesId: 'khong-co' }, field: 'seriesId', says: 'không có trong sổ' },
    ],
    passes: [{ when: 'a series of the office is chosen' }],
  },
  'type-required': {
    refuses: [
      { when: 'none is chosen', entry: { typeId: null }, field: 'typeId', says: 'Chưa chọn loại' },
      { when: 'there is no such type', entry: { typeId: 'mat-thu' }, field: 'typeId', says: 'không có trong danh mục' },
    ],
    passes: [{ when: 'a type of the decree is chosen', entry: { typeId: 'phieu-bao' } }],
  },
  'date-required': {
    refuses: [{ when: 'there is none', entry: { date: null }, field: 'date', says: 'Chưa có ngày' }],
    passes: [{ when: 'there is one' }],
  },
  'subject-required': {
    refuses: [
      { when: 'it is only spaces', entry: { subject: '  ' }, field: 'subject', says: 'Chưa có trích yếu' },
      { when: 'a Mật document has none', entry: { subject: '', classification: 'mat' }, field: 'subject', says: 'Chưa có trích yếu' },
    ],
    passes: [{ when: 'there is one' }, { when: 'a Tuyệt mật document has none', entry: { subject: '', classification: 'tuyet-mat' } }],
  },
  'signer-required': {
    refuses: [
      { when: 'none is chosen', entry: { signerId: null }, field: 'signerId', says: 'Chưa chọn người ký' },
      { when: 'the office has no such signer', entry: { signerId: 'ai-do' }, field: 'signerId', says: 'không có trong danh sách' },
    ],
    passes: [{ when: 'a signer of the office is chosen' }],
  },
  'signing-time-required': {
    refuses: [{ when: 'there is none', entry: { signedAt: null }, field: 'signedAt', says: 'Chưa ghi giờ ký' }],
    passes: [{ when: 'there is one' }],
  },
  'unit-in-symbol-required': {
    refuses: [
      { when: 'the symbol names the unit and none is chosen', entry: { unitId: null }, field: 'unitId', says: 'Chưa chọn đơn vị' },
      { when: 'the office has no such unit', entry: { unitId: 'XYZ' }, field: 'unitId', says: 'không có trong danh sách' },
    ],
    passes: [
      { when: 'the unit is chosen' },
      { when: 'the symbol names no unit', entry: { unitId: null }, facts: { series: seriesOf({ template: '{loại}-{cơ quan}' }) } },
    ],
  },
  'recipients-required': {
    refuses: [{ when: 'there is none', entry: { recipients: [] }, field: 'recipients', says: 'Chưa có nơi nhận' }],
    passes: [{ when: 'there is one' }],
  },
  'file-copy-required': {
    refuses: [{ when: 'nothing is filed', entry: { fileCopies: [] }, field: 'fileCopies', says: 'Chưa có bản lưu' }],
    passes: [{ when: 'one copy is filed', entry: { fileCopies: [{ unit: 'VT', copies: 1 }] } }],
  },
  'original-kept-at-registry': {
    refuses: [
      {
        when: 'only the drafting unit files a copy',
        entry: { fileCopies: [{ unit: 'TH', copies: 1 }] },
        field: 'fileCopies',
        says: 'thiếu VT',
      },
    ],
    passes: [
      { when: 'VT is written in full', entry: { fileCopies: [{ unit: 'Văn thư', copies: 1 }] } },
      {
        when: 'VT stands among others',
        entry: {
          fileCopies: [
            { unit: 'HC-TC', copies: 2 },
            { unit: 'VT', copies: 1 },
          ],
        },
      },
    ],
  },
  'drafter-named': {
    refuses: [
      { when: 'the drafter is missing', entry: { drafter: ' ' }, field: 'drafter', says: 'Chưa ghi người soạn' },
      { when: 'unit and drafter are missing', entry: { unitId: null, drafter: '' }, field: 'unitId', says: 'đơn vị soạn, người soạn' },
    ],
    passes: [{ when: 'both are written' }],
  },
};
