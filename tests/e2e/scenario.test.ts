/** The clerk's way through a first day, by keyboard, on the notice itself and on its own date. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { launchProgram, type RunningProgram } from './support/launch.ts';

const NOTICE = readFileSync(path.resolve('tests/fixtures/notice.txt'), 'utf8');
const PASSWORD = 'bon tu khong lien quan';

let program: RunningProgram;

test.beforeEach(async () => {
  program = await launchProgram('2020-10-02T15:42+07:00');
});
test.afterEach(async () => {
  await program.close();
});

/** Axe finds nothing on the screen as it stands. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map((violation) => `${screen}: ${violation.id} ${violation.nodes[0]?.html ?? ''}`)).toEqual([]);
}

/** First run by keyboard: an ordinary vault for the notice's office. */
async function createVault({ page, dir, answerDialog, picture }: RunningProgram): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Máy này chưa có sổ' })).toBeVisible();
  await picture('01-first-run');
  await expectAccessible(page, 'first run');
  await answerDialog(path.join(dir, 'so-van-ban'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Cơ quan và dãy số' })).toBeVisible();
  await picture('01-first-run-office');
  await expectAccessible(page, 'office');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Người giữ sổ' })).toBeVisible();
  await page.keyboard.type('Trần Thị Hạnh');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('hanhtt');
  await picture('01-first-run-user');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Mật khẩu', { exact: true })).toBeFocused();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Tab');
  await page.getByLabel('Gõ lại mật khẩu').fill(PASSWORD);
  await picture('01-first-run-password');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Sổ văn bản đi' })).toBeVisible();
}

test('a document gets its number: the notice', async () => {
  const { page, picture } = program;
  await createVault(program);
  await picture('02-register-empty');
  await expectAccessible(page, 'empty register');

  await page.keyboard.press('Control+N');
  await expect(page.getByRole('heading', { name: 'Vào sổ văn bản' })).toBeVisible();
  await picture('03-entry-empty');
  await expectAccessible(page, 'entry');

  await page.keyboard.press('Control+D');
  await expect(page.getByRole('dialog', { name: 'Dán văn bản để điền' })).toBeVisible();
  await page.getByLabel('Chữ của văn bản').fill(NOTICE);
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(1500);
  await picture('03-entry-paste');
  console.log(await page.getByRole('dialog').innerText());
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(1500);
  await picture('03-entry-filled');
  console.log(await page.getByRole('main').ariaSnapshot());
});
