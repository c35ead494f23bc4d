/** What a thief of the folder reads: names of the office and its logins, and nothing of the book or its keys. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { completeDraft, openTestVault, PASSWORD, type TestHost } from '../support/testHost.ts';
import { unlock } from '../unit/vault/vaults.ts';

vi.mock('hash-wasm', () => import('../unit/vault/quickHash.ts'));

const SUBJECT = 'Phương án sắp xếp kho lưu trữ trung tâm';
const DRAFT = 'Nháp chưa ai được đọc';
let host: TestHost;

beforeAll(async () => {
  host = await openTestVault();
  for (let count = 0; count < 3; count++) await host.must('document.issue', { draft: completeDraft({ subject: SUBJECT }) });
  await host.must('draft.save', { draft: completeDraft({ subject: DRAFT }) });
  await host.must('document.list', { filter: { text: 'phuong an' } });
});
afterAll(() => host.destroy());

const filesOf = (folder: string) => readdirSync(folder).map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
const spellings = (text: string) =>
  [text, text.normalize('NFD')].flatMap((form) => [Buffer.from(form, 'utf8'), Buffer.from(form, 'utf16le')]);

function expectNowhere(folder: string, secrets: readonly Buffer[]): void {
  for (const { name, bytes } of filesOf(folder))
    for (const secret of secrets) expect(bytes.includes(secret), `${name}: ${secret.toString('utf8')}`).toBe(false);
}

it('holds no word of the book and no password, open, locked and after a wrong password', async () => {
  const secrets = [
    SUBJECT,
    DRAFT,
    PASSWORD,
    'sai mật khẩu rồi',
    'Sở Tài chính',
    'Lê Minh Tâm',
    'Trần Thị Hạnh',
    '1311/VP-TH',
    'document.issue',
  ].flatMap(spellings);
  expect(filesOf(host.dir).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['register.db', 'register.db-wal', 'vault.json', 'vault.lock']),
  );
  expectNowhere(host.dir, secrets);
  host.lock();
  expect(await host.open('sai mật khẩu rồi')).toMatchObject({ ok: false, error: { code: 'wrong-password' } });
  expect(filesOf(host.dir).map(({ name }) => name)).toContain('attempts.json');
  expectNowhere(host.dir, secrets);
  // The look-out sees what may be seen: the header says whose office and which logins.
  expect(
    filesOf(host.dir)
      .find(({ name }) => name === 'vault.json')
      ?.bytes.includes(Buffer.from('"hanh"')),
  ).toBe(true);
});

it('holds the key of the book in no file, as bytes or written out', async () => {
  const vault = await unlock(host.dir);
  const key = Buffer.from(vault.access.key);
  vault.close();
  expectNowhere(host.dir, [
    key,
    Buffer.from(key.toString('hex')),
    Buffer.from(key.toString('hex').toUpperCase()),
    Buffer.from(key.toString('base64')),
  ]);
});
