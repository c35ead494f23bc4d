/** The clerk's way through a first day, by keyboard, on the notice itself and on its own date. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { createVault, issueLetter, PASSWORD, type } from './support/clerk.ts';
import { launchProgram, type RunningProgram } from './support/launch.ts';

const NOTICE = readFileSync(path.resolve('tests/fixtures/notice.txt'), 'utf8');

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

/** First run by keyboard, with a picture of each screen; axe looks at those that are more than one box. */
async function createVaultWatched({ page, picture }: RunningProgram): Promise<void> {
  const accessible: ReadonlyMap<string, string> = new Map([
    ['01-first-run', 'first run'],
    ['01-first-run-office', 'office'],
  ]);
  await createVault(program, async (name) => {
    await picture(name);
    const screen = accessible.get(name);
    if (screen !== undefined) await expectAccessible(page, screen);
  });
}

test('a document gets its number: the notice', async () => {
  const { page, picture } = program;
  await createVaultWatched(program);
  await picture('02-register-empty');
  await expectAccessible(page, 'empty register');

  await page.keyboard.press('Control+N');
  await expect(page.getByRole('heading', { name: 'Vào sổ văn bản' })).toBeVisible();
  await picture('03-entry-empty');
  await expectAccessible(page, 'entry');

  await page.keyboard.press('Control+D');
  await expect(page.getByRole('dialog', { name: 'Dán văn bản để điền' })).toBeVisible();
  await expect(page.getByLabel('Chữ của văn bản')).toBeFocused();
  await program.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), NOTICE);
  await page.keyboard.press('Control+V');
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
  // The listbox hears keys, not the letters that an input method composes: first of the list.
  await page.keyboard.press('Home');
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
  await expect(page.getByRole('alertdialog')).toContainText('Đã cấp số 202/TB-UBND');
  await picture('03-entry-numbered');
  await expectAccessible(page, 'numbered');
  await page.keyboard.press('Escape');

  // Found by parts of its subject without accents, and by its number typed in any way.
  for (const typed of ['ket luan giao ban', '202', '202/tb', '202 TB-UBND']) {
    await page.keyboard.press('Control+F');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(typed);
    await expect(page.getByRole('main').getByRole('status').first()).toHaveText('Tìm thấy 1 văn bản');
    await expect(page.getByRole('rowheader')).toContainText('202/TB-UBND');
  }
  await picture('02-register-search');
  await expectAccessible(page, 'search');
  await page.keyboard.press('Escape');

  // The slip of the document in the panel, and the register.
  const slip = path.join(program.dir, 'phieu-gui.pdf');
  await program.answerDialog(slip);
  await page.getByRole('complementary', { name: 'Chi tiết văn bản' }).getByRole('button', { name: 'In phiếu gửi' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => existsSync(slip)).toBe(true);
  const register = path.join(program.dir, 'so-dang-ky.pdf');
  await program.answerDialog(register);
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('heading', { name: 'In sổ' })).toBeVisible();
  await picture('07-print');
  await expectAccessible(page, 'print');
  await page.keyboard.press('Control+P');
  await expect.poll(() => existsSync(register)).toBe(true);
  expect(textOf(register)).toContain('202/TB-UBND');
  expect(textOf(slip)).toContain('202/TB-UBND');
  expect(textOf(slip)).not.toContain('giao ban');

  // Another document, then void: number, text and reason stay in sight.
  await issueLetter(page, { subject: 'Phối hợp xử lý thông tin tiếp nhận rác tại Nghĩa Kỳ', unit: 'TCD' });
  await expect(page.getByRole('alertdialog')).toContainText('1311/VP-TCD');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('grid')).toContainText('1311/VP-TCD');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Chi tiết văn bản' })).toContainText('1311/VP-TCD');
  await page.getByRole('button', { name: 'Việc khác' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: 'Việc khác' })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog', { name: 'Hủy số 1311/VP-TCD' })).toBeVisible();
  await type(page, 'Lý do hủy', 'Rút về trình ký lại');
  await type(page, 'Gõ lại số, ký hiệu để xác nhận', '1311/VP-TCD');
  await picture('04-void');
  await expectAccessible(page, 'void');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(page.getByRole('rowheader').filter({ hasText: '1311/VP-TCD' })).toBeVisible();
  await expect(page.getByRole('grid')).toContainText('Rút về trình ký lại');
  await picture('02-register-void');
  await expectAccessible(page, 'register with a void number');

  // The log, and the check of the whole book.
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('heading', { name: 'Nhật ký', exact: true })).toBeVisible();
  await picture('08-log');
  await expectAccessible(page, 'log');

  // Locked, one wrong password, open again.
  await page.keyboard.press('Control+L');
  const password = page.getByLabel('Mật khẩu', { exact: true });
  await expect(password).toBeFocused();
  await page.keyboard.type('sai mat khau roi');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Mật khẩu không đúng', { exact: false }).first()).toBeVisible();
  await picture('01-unlock-wrong');
  await expectAccessible(page, 'unlock');
  await password.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sổ văn bản đi' })).toBeVisible();
  await page.keyboard.press('Control+6');
  await page.getByRole('button', { name: /^Kiểm tra sổ/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Kiểm tra đầy đủ/ })
    .or(page.getByText('Sổ nguyên vẹn'))
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Sổ nguyên vẹn').first()).toBeVisible();
  await picture('08-verify');
  await expectAccessible(page, 'verify');
  await page.keyboard.press('Escape');
  for (const [key, heading, name] of [
    ['Control+5', 'Tra cứu quy định', '05-rules'],
    ['Control+7', 'Thiết lập', '07-settings'],
    ['Control+3', 'Chờ phát hành', '03-dispatch'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    await picture(name);
    await expectAccessible(page, heading);
  }
});

test('a Hỏa tốc công điện leaves only from the red folder', async () => {
  const { page, picture } = program;
  await createVaultWatched(program);
  program.setNow('2020-10-02T15:50+07:00');
  await issueLetter(page, {
    subject: 'Tập trung ứng phó mưa lớn, nguy cơ sạt lở đất trên địa bàn tỉnh',
    unit: 'TH',
    type: 'Công điện',
    signer: 'Trần',
    urgency: 'Hỏa tốc',
  });
  await expect(page.getByRole('alertdialog')).toContainText('01/CĐ-UBND');
  await picture('03-entry-numbered-hoa-toc');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('rowheader')).toContainText('01/CĐ-UBND');

  // Refused: nobody recorded when and by whom it was put into the red folder.
  await expect(page.getByRole('complementary', { name: 'Chi tiết văn bản' }).getByRole('button', { name: /^Phát hành/ })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog')).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('cặp đỏ', { ignoreCase: true });
  await picture('06-dispatch-refused');
  await expectAccessible(page, 'dispatch refused');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+2');
  await expect(page.getByRole('heading', { name: 'Cặp đỏ', exact: true })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('chưa ghi');
  await picture('04-red-folder-missing');
  await expectAccessible(page, 'red folder');
  await page.keyboard.press('F7');
  await expect(page.getByRole('dialog')).toBeVisible();
  await type(page, 'Người bỏ vào cặp', 'Võ Thị Hồng Loan');
  await type(page, 'Giờ', '1550');
  await picture('04-red-folder-record');
  await expectAccessible(page, 'red folder record');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('main')).toContainText('Võ Thị Hồng Loan');
  program.setNow('2020-10-02T16:02+07:00');
  await picture('04-red-folder');
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog', { name: 'Phát hành 01/CĐ-UBND' })).toBeVisible();
  await picture('06-dispatch');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('Cặp đỏ trống.');
  await expect(page.getByRole('main')).toContainText('Tập trung ứng phó mưa lớn');
  await picture('04-red-folder-gone');
  await expectAccessible(page, 'red folder after dispatch');
});

/** What a printed PDF says. */
function textOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).normalize('NFC');
}
