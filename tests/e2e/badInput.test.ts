/** Everything a clerk may do wrong by hand: the window says so in clear Vietnamese, and nothing changes. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { vi } from '../../renderer/text/vi.ts';
import type { ErrorCode } from '../../shared/contract/result.ts';
import { explainError } from '../../shared/text/vi.ts';
import {
  createVault,
  fieldOf,
  fillLetter,
  givePassword,
  goToPasswordStep,
  issueLetter,
  PASSWORD,
  startEntry,
  type,
  vaultFolder,
} from './support/clerk.ts';
import { launchProgram, type RunningProgram } from './support/launch.ts';

const NOW = '2020-10-02T15:42+07:00';

let program: RunningProgram;

test.beforeEach(async () => {
  program = await launchProgram(NOW);
});
test.afterEach(async () => {
  await program.close();
});

test('folders that are no place for a book, and passwords that are none', async () => {
  const { page, dir } = program;
  const files = path.join(dir, 'ho-so');
  mkdirSync(files);
  writeFileSync(path.join(files, 'cong-van.txt'), 'Kính gửi');
  const file = path.join(dir, 'mot-tep.txt');
  writeFileSync(file, 'Kính gửi');
  const before = contentOf(dir);
  await expect(page.getByRole('heading', { name: vi.firstRun.title })).toBeVisible();
  await refusedFolder(files, 'vault-folder-not-empty');
  await refusedFolder(file, 'folder-missing');
  await page.getByRole('radio', { name: /^Mở sổ đã có/ }).focus();
  await page.keyboard.press('Space');
  await refusedFolder(files, 'vault-missing');
  expect(contentOf(dir)).toEqual(before);
  await page.keyboard.press('Home');
  await page.reload();

  await goToPasswordStep(program);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(vi.firstRun.tooShort(8)).first()).toBeVisible();
  await givePassword(page, 'ngan');
  await expect(page.getByText(vi.firstRun.tooShort(4)).first()).toBeVisible();
  await givePassword(page, 'matkhau2020');
  await expect(page.getByText(explainError('password-common'))).toBeVisible();
  await givePassword(page, 'hanhtt2020');
  await expect(page.getByText(explainError('password-common'))).toBeVisible();
  expect(contentOf(dir)).toEqual(before);
});

test('what is typed or opened into the entry form stays text, and a wrong date gets no number', async () => {
  const { page, dir } = program;
  await createVault(program);
  const vault = vaultFolder(program);
  await startEntry(page);

  await page.keyboard.press('Control+D');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const notWord = path.join(dir, 'khong-phai-word.docx');
  writeFileSync(notWord, 'Đây không phải tệp Word.');
  const torn = path.join(dir, 'hong.docx');
  writeFileSync(torn, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(4000, 7)]));
  const huge = path.join(dir, 'ban-quet.docx');
  writeFileSync(huge, '');
  truncateSync(huge, 21 * 1024 * 1024);
  const blank = path.join(dir, 'trong.txt');
  writeFileSync(blank, ' \n');
  for (const [opened, said] of [
    [notWord, explainError('file-not-docx')],
    [huge, explainError('file-too-large', { limit: 20 })],
    [torn, explainError('file-not-docx')],
    [path.join(dir, 'da-xoa.docx'), explainError('file-missing')],
    [blank, explainError('file-empty')],
  ] as const) {
    await program.answerDialog(opened);
    await page.keyboard.press('Control+O');
    await expect(dialog.getByRole('alert')).toHaveText(said);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // Too long by far: said so, not cut off, and no number.
  const subject = fieldOf(page, 'Trích yếu');
  const side = page.getByRole('complementary', { name: 'Số và điều kiện cấp số' });
  await paste(page, 'Trích yếu', 'Về việc rà soát. '.repeat(6_000));
  await expect(side).toContainText(vi.entry.unread['too-long'].title);
  expect((await subject.inputValue()).length).toBeGreaterThan(100_000);

  const strange = `<img src=x onerror="window.mark='ran'"><script>window.mark='ran'</script> '); DROP TABLE documents;-- \u0007\u0000\u202eRà soát`;
  await paste(page, 'Trích yếu', strange);
  await expect(side).not.toContainText(vi.entry.unread['too-long'].title);

  await fillLetter(page, { subject: 'Rà soát nội dung trình kỳ họp', unit: 'TCD' });
  await paste(page, 'Trích yếu', strange);
  for (const [day, finding] of [
    ['03/10/2020', 'Ngày văn bản chưa tới'],
    ['01/10/2020', 'Ngày văn bản sớm hơn ngày ký'],
    ['31/9/2020', vi.entry.unread.day.title],
  ] as const) {
    await type(page, 'Ký lúc', '2/10 1410');
    await type(page, 'Ngày văn bản', day);
    await page.keyboard.press('Tab');
    await expect(side).toContainText(finding);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alertdialog')).toBeHidden();
  }
  const before = contentOf(vault).filter((line) => line.startsWith('vault.json'));
  await type(page, 'Ngày văn bản', '2/10/2020');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alertdialog')).toContainText('1311/VP-TCD');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toContainText(`<img src=x onerror="window.mark='ran'">`);
  await expect(page.getByRole('grid')).toContainText('DROP TABLE documents');
  const world = await page.evaluate(() => ({
    ran: 'mark' in window,
    injected: document.querySelectorAll('img[src=x], main script').length,
  }));
  expect(world).toEqual({ ran: false, injected: 0 });
  expect(contentOf(vault).filter((line) => line.startsWith('vault.json'))).toEqual(before);
});

test('a book that is damaged, newer, in use or locked with another password', async () => {
  const { page } = program;
  await createVault(program);
  await issueLetter(page, { subject: 'Rà soát nội dung trình kỳ họp', unit: 'TCD' });
  await page.keyboard.press('Escape');
  const vault = vaultFolder(program);

  // A second program, of another profile, at the same book.
  const second = await launchProgram(NOW);
  try {
    await second.answerDialog(vault);
    await second.page.getByRole('radio', { name: /^Mở sổ đã có/ }).focus();
    await second.page.keyboard.press('Space');
    await second.page.keyboard.press('Enter');
    await tryPassword(second.page, PASSWORD);
    await expect(second.page.getByText(explainError('vault-in-use'))).toBeVisible();
  } finally {
    await second.close();
  }

  await page.keyboard.press('Control+L');
  const box = page.getByLabel('Mật khẩu', { exact: true });
  await expect(box).toBeFocused();
  const before = contentOf(vault);
  await page.keyboard.press('Enter');
  await expect(page.getByText(vi.unlock.passwordMissing)).toBeVisible();
  await expect(box).toBeFocused();
  await tryPassword(page, 'sai mat khau roi');
  await expect(page.getByText(explainError('wrong-password')).first()).toBeVisible();
  await expect(box).toHaveValue('');
  expect(contentOf(vault)).toEqual(before);

  const damaged = copyOf(vault, 'hong-vault-json', (copy) => writeFileSync(path.join(copy, 'vault.json'), '{"format":"capdo-vault",'));
  const newer = copyOf(vault, 'ban-moi', (copy) => {
    const header: object = JSON.parse(readFileSync(path.join(copy, 'vault.json'), 'utf8'));
    writeFileSync(path.join(copy, 'vault.json'), JSON.stringify({ ...header, version: 99 }));
  });
  // Without the log of the last writes, which alone would make the register whole again.
  const cut = (copy: string, bytes: number) => {
    for (const log of ['register.db-wal', 'register.db-shm']) rmSync(path.join(copy, log), { force: true });
    truncateSync(path.join(copy, 'register.db'), bytes);
  };
  const torn = copyOf(vault, 'cut-ngan', (copy) => cut(copy, 10_000));
  const headless = copyOf(vault, 'trong-rong', (copy) => cut(copy, 0));
  for (const [copy, code] of [
    [damaged, 'vault-header-damaged'],
    [newer, 'vault-from-newer-version'],
  ] as const) {
    const stood = contentOf(copy);
    await program.answerDialog(copy);
    await page.keyboard.press('F6');
    await expect(page.getByText(path.basename(copy))).toBeVisible();
    await expect(page.getByText(explainError(code))).toBeVisible();
    await tryPassword(page, PASSWORD);
    await expect(page.getByText(explainError(code))).toBeVisible();
    expect(contentOf(copy)).toEqual(stood);
  }
  for (const copy of [torn, headless]) {
    const stood = contentOf(copy);
    await program.answerDialog(copy);
    await page.keyboard.press('F6');
    await expect(page.getByText(path.basename(copy))).toBeVisible();
    await tryPassword(page, PASSWORD);
    await expect(page.getByText(explainError('vault-damaged'))).toBeVisible();
    expect(contentOf(copy)).toEqual(stood);
  }

  // After all that the sound book opens, with its one document.
  await program.answerDialog(vault);
  await page.keyboard.press('F6');
  await expect(page.getByText(path.basename(vault))).toBeVisible();
  await tryPassword(page, PASSWORD);
  await expect(page.getByRole('grid')).toContainText('1311/VP-TCD');
});

/** Answers the folder question of the first run, which says why this folder will not do. */
async function refusedFolder(folder: string, code: ErrorCode): Promise<void> {
  await program.answerDialog(folder);
  await program.page.keyboard.press('Enter');
  await expect(program.page.getByText(explainError(code))).toBeVisible();
}

async function tryPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Mật khẩu', { exact: true }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

/** Pastes over what stands in the field, all at once as from a clipboard. */
async function paste(page: Page, label: string, text: string): Promise<void> {
  await fieldOf(page, label).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

function copyOf(vault: string, name: string, damage: (copy: string) => void): string {
  const copy = path.join(path.dirname(vault), name);
  cpSync(vault, copy, { recursive: true });
  damage(copy);
  return copy;
}

/** Name and hash of every file below a folder, but the lock, the count of tries and what Chromium keeps. */
function contentOf(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^profile|^clock$|vault\.lock$|attempts\.json$/.test(name))
    .sort()
    .map((name) => `${name} ${hashOf(path.join(dir, name))}`);
}

function hashOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return 'folder';
  }
}
