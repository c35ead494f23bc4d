import { afterEach, describe, expect, it } from 'vitest';
import { completeDraft, openTestVault, PASSWORD, type TestHost } from '../../support/testHost.ts';

let host: TestHost;
afterEach(() => host.destroy());

describe('numbering', () => {
  it('gives one counter to the công văn of the Văn phòng whatever room drafts, and goes on from the paper book', async () => {
    host = await openTestVault();
    const first = await host.must('document.issue', { draft: completeDraft() });
    const second = await host.must('document.issue', { draft: completeDraft({ unitId: 'TCD' }) });
    expect([first.reference, second.reference]).toEqual(['1311/VP-TH', '1312/VP-TCD']);
  });

  it('gives the thông báo of UBND after 201/TB-UBND the number 202', async () => {
    host = await openTestVault();
    const { office } = await host.must('directory.get', {});
    const signer = office.signers.find((candidate) => candidate.issuerId === 'UBND' && candidate.signingForm === 'KT.');
    const issued = await host.must('document.issue', {
      draft: completeDraft({ seriesId: 'ubnd-tb', typeId: 'thong-bao', signerId: signer?.id ?? null }),
    });
    expect(issued.reference).toBe('202/TB-UBND');
  });

  it('previews the number without reserving it', async () => {
    host = await openTestVault();
    const judged = await host.must('entry.judge', { draft: completeDraft() });
    expect(judged.preview).toBe('1311/VP-TH');
    expect((await host.must('entry.judge', { draft: completeDraft() })).preview).toBe('1311/VP-TH');
  });

  it('uses no number when a rule refuses, and says in the log which rule refused', async () => {
    host = await openTestVault();
    const refusal = await host.refusal('document.issue', { draft: completeDraft({ formCheck: null }) });
    expect(refusal.code).toBe('rule-refused');
    expect(refusal.findings?.map((finding) => finding.field)).toContain('formCheck');
    expect((await host.must('document.issue', { draft: completeDraft() })).reference).toBe('1311/VP-TH');
    const { entries } = await host.must('log.list', {});
    expect(entries.some((entry) => entry.facts.code === 'rule-refused')).toBe(true);
  });

  it('gives two issues at once two numbers', async () => {
    host = await openTestVault();
    const both = await Promise.all([
      host.must('document.issue', { draft: completeDraft() }),
      host.must('document.issue', { draft: completeDraft() }),
    ]);
    expect(both.map((document) => document.number).sort()).toEqual([1311, 1312]);
  });

  it('keeps a void number, its text and its reason, and never gives it again', async () => {
    host = await openTestVault();
    const issued = await host.must('document.issue', { draft: completeDraft() });
    expect((await host.refusal('document.void', { documentId: issued.id, reason: '  ', confirmReference: '1311/VP-TH' })).code).toBe(
      'reason-required',
    );
    expect((await host.refusal('document.void', { documentId: issued.id, reason: 'Ký lại', confirmReference: '1310/VP-TH' })).code).toBe(
      'confirmation-mismatch',
    );
    const voided = await host.must('document.void', {
      documentId: issued.id,
      reason: 'Rút về trình ký lại',
      confirmReference: '1311 vp-th',
    });
    expect(voided).toMatchObject({ state: 'void', reference: '1311/VP-TH', voidReason: 'Rút về trình ký lại' });
    expect((await host.must('document.issue', { draft: completeDraft() })).reference).toBe('1312/VP-TH');
    const heads = await host.must('series.heads', { year: 2020 });
    expect(heads.find((head) => head.seriesId === 'vp-cv')).toMatchObject({
      lastNumber: 1312,
      carried: 1310,
      issued: 1,
      voided: 1,
      reserved: 0,
    });
    expect((await host.refusal('document.void', { documentId: issued.id, reason: 'x', confirmReference: '1311/VP-TH' })).code).toBe(
      'already-void',
    );
  });

  it('refuses a secret level in the ordinary vault and the reverse', async () => {
    host = await openTestVault();
    expect((await host.refusal('document.issue', { draft: completeDraft({ classification: 'mat' }) })).code).toBe('rule-refused');
    expect((await host.refusal('draft.save', { draft: completeDraft({ classification: 'mat' }) })).code).toBe('secret-in-ordinary-vault');
    expect((await host.refusal('document.receive', { draft: completeDraft({ classification: 'mat' }) })).code).toBe(
      'secret-in-ordinary-vault',
    );
  });
});

describe('search', () => {
  it('finds by parts of the subject without accents and by number typed in any way', async () => {
    host = await openTestVault();
    await host.must('document.issue', { draft: completeDraft({ subject: 'Kết luận của lãnh đạo tại buổi họp giao ban, đường Cổ Lũy' }) });
    await host.must('document.issue', { draft: completeDraft({ unitId: 'TCD', subject: 'Tiếp công dân tháng 10' }) });
    const found = async (text: string) => (await host.must('document.list', { filter: { text } })).rows.map((row) => row.reference);
    for (const text of [
      'ket luan giao ban',
      'KẾT LUẬN',
      'giao ban ket',
      'duong co luy',
      'kết luận',
      '1311',
      '1311/vp',
      '1311 VP-TH',
      '1311vpth',
      '1311/VP-TH',
    ])
      expect(await found(text), text).toEqual(['1311/VP-TH']);
    expect(await found('tong hop')).toEqual(['1311/VP-TH']);
    expect(await found('tai chinh')).toEqual(['1312/VP-TCD', '1311/VP-TH']);
    expect(await found('khong co chu nay')).toEqual([]);
    expect(await found('"; DROP TABLE documents; --')).toEqual([]);
    expect(await found('* OR NEAR(')).toEqual([]);
  });

  it('pages newest first by keyset without losing or repeating a row', async () => {
    host = await openTestVault();
    for (let count = 0; count < 7; count++) await host.must('document.issue', { draft: completeDraft() });
    const seen: (number | null)[] = [];
    let after = null;
    do {
      const page: Awaited<ReturnType<typeof host.must<'document.list'>>> = await host.must('document.list', {
        filter: {},
        after,
        limit: 3,
      });
      seen.push(...page.rows.map((row) => row.number));
      after = page.next;
    } while (after);
    expect(seen).toEqual([1317, 1316, 1315, 1314, 1313, 1312, 1311]);
  });
});

describe('course', () => {
  it('lets no Hỏa tốc document leave before its time in the red folder is recorded', async () => {
    host = await openTestVault();
    const issued = await host.must('document.issue', { draft: completeDraft({ urgency: 'hoa-toc' }) });
    const refusal = await host.refusal('document.dispatch', { documentId: issued.id, at: host.now });
    expect(refusal.code).toBe('rule-refused');
    expect((await host.must('redFolder.queue', {})).waiting.map((row) => row.reference)).toEqual(['1311/VP-TH']);
    await host.must('document.putInRedFolder', {
      documentId: issued.id,
      redFolder: { at: '2020-10-02T14:05+07:00', by: 'Lê Minh Tâm', unitId: 'TH' },
    });
    const sent = await host.must('document.dispatch', { documentId: issued.id, at: host.now });
    expect(sent.dispatchedCopies).toBe(3);
    const queue = await host.must('redFolder.queue', {});
    expect([queue.waiting.length, queue.goneToday.length]).toEqual([0, 1]);
  });

  it('takes no receipt before dispatch and none twice', async () => {
    host = await openTestVault();
    const issued = await host.must('document.issue', { draft: completeDraft() });
    const lineIds = issued.copies.map((line) => line.id);
    expect((await host.refusal('document.receipt', { documentId: issued.id, lineIds, at: host.now, by: 'A' })).code).toBe('not-dispatched');
    await host.must('document.dispatch', { documentId: issued.id, at: host.now });
    expect((await host.refusal('document.dispatch', { documentId: issued.id, at: host.now })).code).toBe('already-dispatched');
    expect((await host.refusal('document.receipt', { documentId: issued.id, lineIds, at: '2020-10-02T15:00+07:00', by: 'A' })).code).toBe(
      'time-before-signing',
    );
    expect((await host.refusal('document.receipt', { documentId: issued.id, lineIds, at: '2020-10-02T16:00+07:00', by: 'A' })).code).toBe(
      'time-in-future',
    );
    const receipted = await host.must('document.receipt', { documentId: issued.id, lineIds, at: host.now, by: 'Nguyễn Văn A' });
    expect(receipted.receiptedCopies).toBe(3);
    expect((await host.refusal('document.receipt', { documentId: issued.id, lineIds, at: host.now, by: 'A' })).code).toBe(
      'already-receipted',
    );
  });

  it('numbers a document that was received into the red folder first', async () => {
    host = await openTestVault();
    const draft = completeDraft({ urgency: 'hoa-toc', redFolder: { at: '2020-10-02T14:05+07:00', by: 'Hà Văn Tín', unitId: 'NC' } });
    const received = await host.must('document.receive', { draft });
    expect(received).toMatchObject({ state: 'received', reference: null });
    const issued = await host.must('document.issue', { draft, documentId: received.id });
    expect(issued).toMatchObject({ id: received.id, reference: '1311/VP-TH', outgoingCopies: 3 });
    expect((await host.refusal('document.issue', { draft, documentId: received.id })).code).toBe('already-issued');
    expect((await host.must('log.verify', {})).intact).toBe(true);
  });
});

describe('vault', () => {
  it('opens again with the same book, and stays intact', async () => {
    host = await openTestVault();
    await host.must('document.issue', { draft: completeDraft() });
    host.lock();
    expect((await host.refusal('document.list', { filter: {} })).code).toBe('locked');
    expect(await host.open('sai mật khẩu rồi')).toMatchObject({ ok: false, error: { code: 'wrong-password' } });
    expect(await host.open(PASSWORD)).toMatchObject({ ok: true });
    expect((await host.must('document.list', { filter: {} })).rows.map((row) => row.reference)).toEqual(['1311/VP-TH']);
    expect(await host.must('log.verify', {})).toMatchObject({ intact: true, problems: [] });
  });

  it('keeps an unfinished form through a lock', async () => {
    host = await openTestVault();
    await host.must('draft.save', { draft: completeDraft({ subject: 'Nháp dở dang' }) });
    host.lock();
    await host.open();
    expect((await host.must('draft.load', {}))?.draft.subject).toBe('Nháp dở dang');
    await host.must('document.issue', { draft: completeDraft() });
    expect(await host.must('draft.load', {})).toBeNull();
  });
});
