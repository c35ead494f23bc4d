import { type EntryDraft, entryDraft } from '../../shared/domain/entry.ts';

/** A công văn of the Văn phòng by phòng Tổng hợp, complete and within every rule of 02/10/2020. */
export function completeDraft(changes: Partial<EntryDraft> = {}): EntryDraft {
  return entryDraft.parse({
    seriesId: 'vp-cv',
    typeId: 'cong-van',
    date: '2020-10-02',
    subject: 'Rà soát nội dung trình HĐND tỉnh tại kỳ họp chuyên đề đầu tháng 11',
    pages: 2,
    signerId: 'vp-le-quoc-dat',
    signedAt: '2020-10-02T13:40+07:00',
    receivedAt: '2020-10-02T14:05+07:00',
    unitId: 'TH',
    drafter: 'Lê Minh Tâm',
    recipients: [
      { name: 'Sở Tài chính', copies: 1, purpose: 'thuc-hien', method: 'giao-lien' },
      { name: 'Sở Kế hoạch và Đầu tư', copies: 2, purpose: 'thuc-hien', method: 'buu-dien' },
    ],
    fileCopies: [
      { unit: 'VT', copies: 1 },
      { unit: 'TH', copies: 2 },
    ],
    totalCopies: 6,
    formCheck: { by: 'Trần Thị Hạnh' },
    ...changes,
  });
}
