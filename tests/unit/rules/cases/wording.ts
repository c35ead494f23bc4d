import type { CasesByRule } from './types.ts';

const CITING = 'Bãi bỏ các quyết định hướng dẫn thực hiện Nghị quyết số 22/2010/NQ-HĐND ngày 13/12/2010';
const LINK = { reference: '22/2010/NQ-HĐND', date: null, relation: 'nhac-den' } as const;

export const wordingCases: CasesByRule = {
  'form-checked-by-named-person': {
    refuses: [
      { when: 'nobody ticked it', entry: { formCheck: null }, field: 'formCheck', says: 'Chưa kiểm tra thể thức' },
      { when: 'the name is empty', entry: { formCheck: { by: ' ' } }, field: 'formCheck.by', says: 'Chưa ghi người kiểm tra' },
    ],
    passes: [{ when: 'a named person ticked it' }],
  },
  'subject-within-length': {
    refuses: [{ when: 'it has 501 characters', entry: { subject: 'ă'.repeat(501) }, field: 'subject', says: 'quá dài' }],
    passes: [{ when: 'it has 500', entry: { subject: 'ă'.repeat(500) } }],
  },
  'subject-on-one-line': {
    refuses: [
      {
        when: 'it was pasted with a line break',
        entry: { subject: 'Rà soát nội dung trình HĐND tỉnh' },
        typed: { subject: 'Rà soát nội dung\ntrình HĐND tỉnh' },
        field: 'subject',
        says: 'xuống dòng',
        fix: { subject: 'Rà soát nội dung trình HĐND tỉnh' },
      },
    ],
    passes: [{ when: 'a line break only ends it', typed: { subject: 'Rà soát nội dung\n' } }],
  },
  'cited-number-two-figures': {
    refuses: [
      {
        when: 'a number below 10 stands without its zero',
        entry: { subject: 'Trả lời 5/BNV-VP và 15/BNV-VP' },
        field: 'subject',
        says: 'thiếu số 0',
        fix: { subject: 'Trả lời 05/BNV-VP và 15/BNV-VP' },
      },
    ],
    passes: [{ when: 'it has its zero', entry: { subject: 'Trả lời 05/BNV-VP' } }, { when: 'nothing is cited' }],
  },
  'cited-documents-linked': {
    refuses: [
      {
        when: 'the cited resolution is not linked',
        entry: { subject: CITING },
        field: 'related',
        says: 'chưa gắn liên quan',
        fix: { related: [LINK] },
      },
    ],
    passes: [
      { when: 'it is linked, however it is written', entry: { subject: CITING, related: [{ ...LINK, reference: '22/2010/nq-hđnd' }] } },
      { when: 'the subject names only days', entry: { subject: 'Kết luận tại buổi họp giao ban ngày 01/10/2020' } },
    ],
  },
  'letters-composed': {
    refuses: [
      {
        when: 'the subject was pasted in NFD',
        typed: { subject: 'Rà soát nội dung'.normalize('NFD') },
        field: 'subject',
        says: 'hai kiểu Unicode',
        fix: { subject: 'Rà soát nội dung' },
      },
      {
        when: 'a zero-width space hides in the note',
        typed: { note: 'gửi\u200b sau' },
        field: 'note',
        says: 'hai kiểu Unicode',
        fix: { note: 'gửi sau' },
      },
    ],
    passes: [{ when: 'all letters are composed' }],
  },
  'no-stray-spaces': {
    refuses: [
      {
        when: 'two spaces stand together',
        typed: { subject: 'Rà soát  nội dung' },
        field: 'subject',
        says: 'dấu cách thừa',
        fix: { subject: 'Rà soát nội dung' },
      },
      {
        when: 'a space stands before a comma',
        typed: { drafter: 'Lê Minh Tâm , TH' },
        field: 'drafter',
        says: 'dấu cách thừa',
        fix: { drafter: 'Lê Minh Tâm, TH' },
      },
    ],
    passes: [{ when: 'a space only ends the text that is being typed', typed: { subject: 'Rà soát ' } }],
  },
  'no-doubled-words': {
    refuses: [
      {
        when: 'a word was typed twice',
        entry: { subject: 'Kết luận của của lãnh đạo' },
        field: 'subject',
        says: 'hai lần',
        fix: { subject: 'Kết luận của lãnh đạo' },
      },
      {
        when: 'a noun was typed twice in the note',
        entry: { note: 'Gửi lãnh lãnh đạo' },
        field: 'note',
        says: 'hai lần',
        fix: { note: 'Gửi lãnh đạo' },
      },
    ],
    passes: [
      { when: 'Vietnamese doubles the word itself', entry: { subject: 'Thay thế dần dần thiết bị cũ' } },
      { when: 'two words meet in one syllable', entry: { subject: 'Ủy ban ban hành quy chế' } },
    ],
  },
  'vietnamese-syllables': {
    refuses: [
      {
        when: 'a known slip of the notice stands in the subject',
        entry: { subject: 'Cải tiến các baner của cổng' },
        field: 'subject',
        says: 'chính tả',
        fix: { subject: 'Cải tiến các banner của cổng' },
      },
      { when: 'ngh stands before a', entry: { note: 'gửi các nghành' }, field: 'note', says: 'chính tả', fix: { note: 'gửi các ngành' } },
      { when: 'nobody can know what was meant', entry: { subject: 'Thông báo kềt luận' }, field: 'subject', says: 'chính tả' },
    ],
    passes: [
      { when: 'names and abbreviations are of any language', entry: { subject: 'Nhà máy M.E.NIKKISO tại Khu Công nghiệp VSIP, Đắk Lắk' } },
      {
        when: 'the subject is that of the notice',
        entry: { subject: 'Kết luận của lãnh đạo Văn phòng UBND tỉnh tại buổi họp giao ban ngày 01/10/2020' },
      },
    ],
  },
  'one-tone-style': {
    refuses: [
      { when: 'hoà and hòa stand in one subject', entry: { subject: 'Về hoà giải và hòa nhập' }, field: 'subject', says: 'hai kiểu' },
    ],
    passes: [{ when: 'all follow one style', entry: { subject: 'Về hòa giải và hòa nhập' } }],
  },
};
