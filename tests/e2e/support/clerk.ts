/** What a clerk does at the keyboard, for the tests that need a book with something in it. */
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { RunningProgram } from './launch.ts';

export const PASSWORD = 'bon tu khong lien quan';

/** Called on each screen of the first run, by the name its picture has. */
export type OnScreen = (name: string) => Promise<void>;

const lookAtNothing: OnScreen = async () => undefined;

/** The folder in which `createVault` puts its vault. */
export function vaultFolder(program: RunningProgram): string {
  return path.join(program.dir, 'so-van-ban');
}

/** First run by keyboard up to the empty password step: an ordinary vault for the notice's office. */
export async function goToPasswordStep(program: RunningProgram, onScreen: OnScreen = lookAtNothing): Promise<void> {
  const { page, answerDialog } = program;
  await expect(page.getByRole('heading', { name: 'Máy này chưa có sổ' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Lập sổ thường/ })).toBeFocused();
  await onScreen('01-first-run');
  await answerDialog(vaultFolder(program));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Cơ quan và dãy số' })).toBeVisible();
  await onScreen('01-first-run-office');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Người giữ sổ' })).toBeVisible();
  await page.keyboard.type('Trần Thị Hạnh');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('hanhtt');
  await onScreen('01-first-run-user');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Mật khẩu', { exact: true })).toBeFocused();
}

/** Types a new vault's password twice and asks for the vault. */
export async function givePassword(page: Page, password: string, onScreen: OnScreen = lookAtNothing): Promise<void> {
  await page.getByLabel('Mật khẩu', { exact: true }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(password);
  // Past the button that shows the password.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Gõ lại mật khẩu')).toBeFocused();
  await page.keyboard.type(password);
  await onScreen('01-first-run-password');
  await page.keyboard.press('Control+Enter');
}

/** First run by keyboard: an ordinary vault for the notice's office. */
export async function createVault(program: RunningProgram, onScreen: OnScreen = lookAtNothing): Promise<void> {
  await goToPasswordStep(program, onScreen);
  await givePassword(program.page, PASSWORD, onScreen);
  await expect(program.page.getByRole('heading', { name: 'Sổ văn bản đi' })).toBeVisible();
}

export interface Letter {
  readonly subject: string;
  readonly unit: string;
  readonly type?: string;
  readonly signer?: string;
  readonly urgency?: 'Hỏa tốc';
}

/** Opens the form for a new document by its key. */
export async function startEntry(page: Page): Promise<void> {
  await page.keyboard.press('Control+N');
  await expect(page.getByRole('heading', { name: 'Vào sổ văn bản' })).toBeVisible();
}

/** Fills the open form by keyboard, all but the number: a công văn of the Văn phòng unless told otherwise. */
export async function fillLetter(
  page: Page,
  { subject, unit, type: typeName = 'Công văn', signer = 'Lê Quốc', urgency }: Letter,
): Promise<void> {
  await choose(page, 'Loại văn bản', typeName);
  await choose(page, 'Người ký', signer);
  await type(page, 'Trích yếu', subject);
  await type(page, 'Số trang', '1');
  await type(page, 'Ký lúc', '1410');
  await choose(page, 'Đơn vị soạn', unit);
  await type(page, 'Người soạn', 'Phạm Quốc Bảo');
  if (urgency) {
    await page.getByRole('radio', { name: urgency }).focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('combobox', { name: 'Thêm nơi nhận: gõ tên, hoặc mã nhóm' }).focus();
  await page.keyboard.type('Sở Tài nguyên và Môi trường');
  await page.keyboard.press('Enter');
  await type(page, 'Bản lưu', `VT, ${unit}`);
  await type(page, 'Số lượng bản', '3');
  await page.getByRole('checkbox', { name: 'Đã kiểm tra thể thức, chính tả' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Lưu và cấp số/ })).toBeVisible();
}

/** Enters a document by keyboard and numbers it. */
export async function issueLetter(page: Page, letter: Letter): Promise<void> {
  await startEntry(page);
  await fillLetter(page, letter);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
}

/** Types into a combo box and takes the first suggestion. */
export async function choose(page: Page, label: string, text: string): Promise<void> {
  await type(page, label, text);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Types into the field of a label, over what stands there. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await fieldOf(page, label).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** The field of a label, whether it is a plain one or a combo box. */
export function fieldOf(page: Page, label: string) {
  return page.getByRole('textbox', { name: label, exact: true }).or(page.getByRole('combobox', { name: label, exact: true }));
}
