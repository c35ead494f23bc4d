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
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Kết luận của lãnh đạo Văn phòng UBND tỉnh tại buổi họp giao ban ngày 01/10/2020');
  await expect(dialog).toContainText('Nguyễn Xuân Lộc, TL. CHÁNH VĂN PHÒNG');
  await picture('03-entry-paste');
  await expectAccessible(page, 'paste');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Trích yếu')).toHaveValue('Kết luận của lãnh đạo Văn phòng UBND tỉnh tại buổi họp giao ban ngày 01/10/2020');

  // What the text does not say, the clerk does.
  program.setNow('2020-10-02T15:50+07:00');
  await page.getByRole('button', { name: /Dãy số$/ }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type('Thông báo U');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Thông báo UBND tỉnh Dãy số' })).toBeVisible();
  await type(page, 'Số trang', '6');
  await type(page, 'Ký lúc', '1400');
  await type(page, 'Đơn vị soạn', 'HC-TC');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await type(page, 'Người soạn', 'Đinh Thị Ngọc Ánh');
  await type(page, 'Số lượng bản', '8');
  await page.keyboard.press('Tab');
  const side = page.getByRole('complementary', { name: 'Số và điều kiện cấp số' });
  await expect(side).toContainText('202/TB-UBND');
  await expect(side).toContainText('Chưa kiểm tra thể thức, chính tả');
  await picture('03-entry-blocked');
  await expectAccessible(page, 'entry with findings');

  // Refused until a named person ticks the form check.
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('F3');
  await expect(page.getByLabel('Đã kiểm tra thể thức, chính tả')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(side).toContainText('Đủ điều kiện cấp số');
  await picture('03-entry-ready');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Đã cấp số 202/TB-UBND' })).toBeVisible();
  await picture('03-entry-numbered');
  await expectAccessible(page, 'numbered');
  await page.keyboard.press('Escape');

  // Found by parts of its subject without accents, and by its number typed in any way.
  for (const typed of ['ket luan giao ban', '202', '202/tb', '202 TB-UBND']) {
    await page.keyboard.press('Control+F');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(typed);
    await expect(
      page
        .getByText('Tìm thấy 1 văn bản')
        .or(page.getByText('1 văn bản', { exact: true }))
        .first(),
    ).toBeVisible();
    await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toContainText('202/TB-UBND');
  }
  await picture('02-register-search');
  await expectAccessible(page, 'search');
  console.log(await page.getByRole('main').ariaSnapshot());
});

/** Types into the field of a label, over what stands there. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await page
    .getByRole('textbox', { name: label, exact: true })
    .or(page.getByRole('combobox', { name: label, exact: true }))
    .focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}
