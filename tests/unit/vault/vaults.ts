/** Vaults in folders of their own for the tests of header, lock and passwords. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performAct } from '../../../db/act.ts';
import { writeOffice } from '../../../db/office.ts';
import { createVault, type NewVault } from '../../../electron/vault/createVault.ts';
import type { OpenVault } from '../../../electron/vault/openVault.ts';
import { unlockVault } from '../../../electron/vault/unlockVault.ts';
import { noticeOffice } from '../../../shared/domain/presets/noticeOffice.ts';
import { PASSWORD, USER } from '../../support/testHost.ts';
import { CLOCK } from '../db/book.ts';

export interface Shelf {
  readonly root: string;
  place(name: string): string;
  /** A copy of a vault under a new name. */
  copy(from: string, name: string): string;
  clear(): void;
}

export function newShelf(): Shelf {
  const root = mkdtempSync(path.join(tmpdir(), 'capdo-vault-'));
  const place = (name: string) => path.join(root, name);
  return {
    root,
    place,
    copy(from, name) {
      rmSync(place(name), { recursive: true, force: true });
      cpSync(from, place(name), { recursive: true });
      return place(name);
    },
    clear: () => rmSync(root, { recursive: true, force: true }),
  };
}

export function orderOf(changes: Partial<NewVault> = {}): NewVault {
  return {
    kind: 'ordinary',
    officeName: 'Văn phòng UBND tỉnh Quảng Ngãi',
    user: USER,
    password: PASSWORD,
    clock: CLOCK,
    calibration: 'floor',
    onCreated: (vault) => performAct(vault.db, vault.actor, CLOCK, 'office.setUp', (tx) => writeOffice(tx, noticeOffice(2020))),
    ...changes,
  };
}

/** Creates a vault and closes it. */
export async function makeVault(dir: string, changes: Partial<NewVault> = {}): Promise<void> {
  const vault = await createVault(dir, orderOf(changes));
  vault.close();
}

export function unlock(dir: string, password = PASSWORD, login: string = USER.login): Promise<OpenVault> {
  return unlockVault(dir, login, password, CLOCK);
}

/** The refusal's code and parameters; 'nothing' when the work succeeded (an open vault is closed). */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    const answer = await work;
    if (typeof answer === 'object' && answer !== null && 'close' in answer) (answer as OpenVault).close();
    return 'nothing';
  } catch (error) {
    if (error instanceof Error && 'failure' in error) return (error.failure as { code: string }).code;
    return `error: ${String(error)}`;
  }
}

/** Name and hash of every file in a folder but the lock and the count of tries. */
export function contentOf(dir: string): readonly string[] {
  return readdirSync(dir)
    .filter((name) => name !== 'vault.lock' && name !== 'attempts.json')
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(path.join(dir, name)))
          .digest('hex')}`,
    );
}

export function headerOf(dir: string): Record<string, unknown> & { users: Record<string, unknown>[] } {
  return JSON.parse(readFileSync(path.join(dir, 'vault.json'), 'utf8'));
}

export function putHeader(dir: string, content: unknown): void {
  writeFileSync(path.join(dir, 'vault.json'), typeof content === 'string' ? content : JSON.stringify(content));
}
