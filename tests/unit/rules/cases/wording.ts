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
        when: 'it was typed three times, once as a capital',
        entry: { note: 'Gửi gửi gửi lại' },
        field: 'note',
        says: 'hai lần',
        fix: { note: 'Gửi lại' },
      },
    ],
    passes: [
      { when: 'Vietnamese doubles the word itself', entry: { subject: 'Thay thế dần dần thiết bị cũ' } },
      { when: 'the second is only the beginning of a longer word', entry: { subject: 'Về an an-ten' } },
    ],
  },
};
