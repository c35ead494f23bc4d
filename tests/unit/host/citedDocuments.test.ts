/** What a subject cites is looked up in the book before the rules are asked. */
import { expect, test } from 'vitest';
import { completeDraft, openTestVault } from '../../support/testHost.ts';

test('a document cited in a subject is recognised as one of this book', async () => {
  const host = await openTestVault();
  try {
    const { reference } = await host.must('document.issue', { draft: completeDraft() });
    const draft = completeDraft({ subject: `Đính chính Công văn số ${reference} ngày 02/10/2020 của Văn phòng UBND tỉnh` });
    const { findings } = await host.must('entry.judge', { draft });
    expect(findings.find(({ ruleId }) => ruleId === 'cited-documents-linked')?.detail).toContain(`${reference} có trong sổ này`);
  } finally {
    host.destroy();
  }
});
