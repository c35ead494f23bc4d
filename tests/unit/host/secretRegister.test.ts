/** The secret register: its own vault, its own numbers, no subject for Tuyệt mật from 01/3/2026. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { completeDraft, openTestVault, type TestHost } from '../../support/testHost.ts';

// The tests' own folder is a temporary one, where a secret register may not stand (tests/unit/vault/sharedFolders.test.ts).
vi.mock('../../../electron/vault/sharedFolders.ts', () => ({ isSharedFolder: () => false }));

let host: TestHost;
beforeEach(async () => {
  host = await openTestVault('secret', '2026-11-02T15:42+07:00');
});
afterEach(() => host.destroy());

function secretDraft(changes: Parameters<typeof completeDraft>[0] = {}) {
  return completeDraft({
    seriesId: 'mat-vp-cv',
    classification: 'mat',
    date: '2026-11-02',
    signedAt: '2026-11-02T13:40+07:00',
    receivedAt: '2026-11-02T14:05+07:00',
    subject: 'Phương án bảo vệ kỳ họp',
    ...changes,
  });
}

describe('the secret register', () => {
  it('numbers its documents from 01 in a series of its own', async () => {
    const first = await host.must('document.issue', { draft: secretDraft() });
    const second = await host.must('document.issue', { draft: secretDraft({ classification: 'toi-mat', unitId: 'NC' }) });
    expect([first.reference, second.reference]).toEqual(['01/VP-TH', '02/VP-NC']);
    expect(await host.must('log.verify', {})).toMatchObject({ intact: true });
  });

  it('refuses an ordinary document, also while it is only received', async () => {
    expect((await host.refusal('document.issue', { draft: secretDraft({ classification: 'thuong' }) })).code).toBe('rule-refused');
    expect((await host.refusal('document.receive', { draft: secretDraft({ classification: 'thuong' }) })).code).toBe(
      'ordinary-in-secret-vault',
    );
  });

  it('keeps no subject of a Tuyệt mật document anywhere: not issued, not in the draft', async () => {
    const draft = secretDraft({ classification: 'tuyet-mat' });
    const refusal = await host.refusal('document.issue', { draft });
    expect(refusal.findings?.some((finding) => finding.field === 'subject' && finding.severity === 'block')).toBe(true);
    await host.must('draft.save', { draft });
    expect((await host.must('draft.load', {}))?.draft.subject).toBe('');
    const issued = await host.must('document.issue', { draft: { ...draft, subject: '' } });
    expect(issued).toMatchObject({ reference: '01/VP-TH', subject: null });
    expect((await host.must('document.list', { filter: { text: 'phuong an bao ve' } })).rows).toEqual([]);
    const { entries } = await host.must('log.list', {});
    expect(JSON.stringify(entries)).not.toContain('Phương án bảo vệ');
  });

  it('prints no ordinary register', async () => {
    await host.must('document.issue', { draft: secretDraft() });
    const ticket = host.ticket('pdf-file', `${host.dir}.pdf`);
    expect((await host.refusal('print.register', { ticket, from: '2026-01-01', to: '2026-12-31' })).code).toBe('not-allowed');
  });
});
