import { describe, expect, it } from 'vitest';
import { draftOf, flaggedPaths, formOf, formPatch, sameForm, unreadFields } from '../../../renderer/features/entry/entryForm.ts';
import { type EntryDraft, emptyDraft, entryDraft } from '../../../shared/domain/entry.ts';

const TODAY = '2020-10-02';

const WHOLE: EntryDraft = entryDraft.parse({
  seriesId: 'qppl-ubnd',
  typeId: 'qd-qppl',
  date: '2020-10-02',
  subject: 'Bãi bỏ các quyết định của UBND tỉnh',
  pages: 4,
  urgency: 'hoa-toc',
  signerId: 'pct-lam',
  signedAt: '2020-10-01T16:40+07:00',
  receivedAt: '2020-10-02T15:38+07:00',
  unitId: 'KSTTHC',
  drafter: 'Hà Văn Tín',
  recipients: [
    { name: 'Sở Tài chính', purpose: 'thuc-hien', method: 'giao-lien', copies: 1 },
    { name: 'UBND các xã', copies: 96, groupId: 'xa' },
  ],
  fileCopies: [{ unit: 'VT' }, { unit: 'KSTTHC', copies: 2 }],
  totalCopies: 100,
  formCheck: { by: 'Trần Thị Hạnh' },
  redFolder: { at: '2020-10-02T15:20+07:00', by: 'Hà Văn Tín', unitId: 'KSTTHC' },
  expedited: true,
  reviewOpinion: { reference: '27/NC', date: '2020-09-30', person: 'Lê Văn Minh', conclusion: 'Thống nhất' },
  lateReason: 'Chờ nhân bản phụ lục',
  related: [{ reference: '22/2010/NQ-HĐND', date: '2010-12-13', relation: 'thay-the' }],
  replyDue: '2020-10-15',
  dossier: '03/2020',
  note: 'Gửi cả bản điện tử',
});

describe('form and draft', () => {
  it('a whole draft goes through the form unchanged', () => {
    expect(draftOf(formOf(WHOLE, TODAY), TODAY)).toEqual(WHOLE);
  });

  it('an empty form is an empty draft, and has nothing unread', () => {
    const form = formOf(emptyDraft(), TODAY);
    expect(draftOf(form, TODAY)).toEqual(emptyDraft());
    expect(unreadFields(form, TODAY)).toEqual([]);
  });

  it('a signing time alone belongs to the day of the document, a receiving time to today', () => {
    const form = { ...formOf(emptyDraft(), TODAY), date: '30/9', signedAt: '1620', receivedAt: '0805' };
    const draft = draftOf(form, TODAY);
    expect(draft.signedAt).toBe('2020-09-30T16:20+07:00');
    expect(draft.receivedAt).toBe('2020-10-02T08:05+07:00');
  });

  it('the draft of any form is one the contract accepts', () => {
    const form = {
      ...formOf(emptyDraft(), TODAY),
      subject: `\u0007${'x'.repeat(700)}`,
      pages: 'bốn',
      date: '31/9',
      drafter: 'y'.repeat(300),
      recipients: [{ name: ' ', purpose: '', method: '', copies: '0', groupId: null } as const],
      formCheck: { checked: true, by: ' ' },
    };
    expect(entryDraft.safeParse(draftOf({ ...form, recipients: [...form.recipients] }, TODAY)).success).toBe(true);
  });

  it('a red-folder record travels only with Hỏa tốc, an opinion only with rút gọn', () => {
    const form = formOf(WHOLE, TODAY);
    expect(draftOf({ ...form, urgency: 'khan' }, TODAY).redFolder).toBeNull();
    expect(draftOf({ ...form, expedited: false }, TODAY).reviewOpinion).toBeNull();
  });
});

describe('what could not be read', () => {
  it('is named by its field and kept as typed', () => {
    const form = {
      ...formOf(emptyDraft(), TODAY),
      date: '31/9',
      subject: 'x'.repeat(501),
      signedAt: '25:00',
      recipients: [
        { name: 'Sở Y tế', purpose: '', method: '', copies: 'hai', groupId: null } as const,
        { name: '', purpose: '', method: '', copies: '01', groupId: null } as const,
      ],
      totalCopies: '1x',
      related: 'nghị quyết cũ',
    };
    expect(unreadFields({ ...form, recipients: [...form.recipients] }, TODAY)).toEqual([
      { field: 'date', problem: 'day', typed: '31/9' },
      { field: 'subject', problem: 'too-long', typed: 'x'.repeat(501) },
      { field: 'signedAt', problem: 'moment', typed: '25:00' },
      { field: 'recipients.0.copies', problem: 'count', typed: 'hai' },
      { field: 'recipients.1.name', problem: 'row-name', typed: '' },
      { field: 'totalCopies', problem: 'count', typed: '1x' },
      { field: 'related', problem: 'related', typed: 'nghị quyết cũ' },
    ]);
  });
});

describe('a fix that a finding offers', () => {
  it('changes only the fields it names, in the form’s own writing', () => {
    const form = { ...formOf(WHOLE, TODAY), related: 'chưa gõ xong' };
    expect(formPatch(form, { totalCopies: 100 }, TODAY)).toEqual({ totalCopies: '100' });
    expect(formPatch(form, { date: '2020-10-05', formCheck: null }, TODAY)).toEqual({
      date: '05/10/2020',
      formCheck: { checked: false, by: '' },
    });
  });

  it('sees whether a form was touched', () => {
    const form = formOf(WHOLE, TODAY);
    expect(sameForm(form, formOf(WHOLE, TODAY))).toBe(true);
    expect(sameForm(form, { ...form, note: '' })).toBe(false);
  });
});

describe('the ochre bar', () => {
  const block = (field: string) => ({ ruleId: 'r', severity: 'block' as const, field, title: '', detail: '', fix: null });

  it('stands on a wrong value at once and on an empty field only after it was sought', () => {
    const form = { ...formOf(emptyDraft(), TODAY), totalCopies: '118' };
    const findings = [block('totalCopies'), block('subject'), { ...block('note'), severity: 'warn' as const }];
    expect([...flaggedPaths(findings, form, false)]).toEqual(['totalCopies']);
    expect([...flaggedPaths(findings, form, true)]).toEqual(['totalCopies', 'subject']);
  });

  it('stands on the empty parts of a field with parts', () => {
    const form = { ...formOf(emptyDraft(), TODAY), reviewOpinion: { reference: '27/NC', date: '', person: '', conclusion: 'Thống nhất' } };
    expect([...flaggedPaths([block('reviewOpinion')], form, false)]).toEqual([
      'reviewOpinion',
      'reviewOpinion.date',
      'reviewOpinion.person',
    ]);
  });
});
