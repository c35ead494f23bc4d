/** Who comes in with the right password, and what keeps even him out. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { performAct } from '../../../db/act.ts';
import { auditHead } from '../../../db/audit.ts';
import { verify } from '../../../db/verify.ts';
import { unlockVault } from '../../../electron/vault/unlockVault.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import { PASSWORD, USER } from '../../support/testHost.ts';
import { CLOCK } from '../db/book.ts';
import { makeVault, newShelf, refusalOf, type Shelf, unlock } from './vaults.ts';

vi.mock('hash-wasm', () => import('./quickHash.ts'));

let shelf: Shelf;
let sound: string;
let dir: string;
beforeAll(async () => {
  shelf = newShelf();
  sound = shelf.place('sound');
  await makeVault(sound);
});
afterAll(() => shelf.clear());
beforeEach(() => {
  dir = shelf.copy(sound, 'copy');
});

const at = (now: string, login: string = USER.login) => unlockVault(dir, login, PASSWORD, { now: () => now });

describe('the right password', () => {
  it('opens the book under the person’s own name, with a signature that the log accepts', async () => {
    const vault = await unlock(dir);
    expect(vault).toMatchObject({ kind: 'ordinary', login: USER.login, actor: { userId: 1, fullName: USER.fullName } });
    expect(auditHead(vault.db)?.at).toBe(CLOCK.now());
    expect(verify(vault.db, { full: true })).toMatchObject({ intact: true, entries: 3, signatures: 3 });
    vault.close();
  });

  it('is taken however the input method composed it, and the login as well', async () => {
    expect(await refusalOf(unlock(dir, PASSWORD.normalize('NFD'), USER.login.normalize('NFD')))).toBe('nothing');
    expect(await refusalOf(unlock(dir, PASSWORD.toUpperCase()))).toBe('wrong-password');
  });

  it('does not open while the clock is behind the last entry, and says both times', async () => {
    const refusal = await at('2020-10-02T15:41+07:00').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    if (refusal instanceof Refusal)
      expect(refusal.failure).toMatchObject({ code: 'clock-set-back', params: { now: '2020-10-02T15:41+07:00', last: CLOCK.now() } });
    expect(await refusalOf(at(CLOCK.now()))).toBe('nothing');
  });

  it('never counts as a wrong one, however often something else keeps the book shut', async () => {
    for (let tries = 0; tries < 6; tries++) expect(await refusalOf(at('2019-01-01T08:00+07:00'))).toBe('clock-set-back');
    expect(existsSync(path.join(dir, 'attempts.json'))).toBe(false);
    const twoWrong = { failed: 2, lastAtMs: 0 };
    writeFileSync(path.join(dir, 'attempts.json'), JSON.stringify(twoWrong));
    for (let tries = 0; tries < 6; tries++) expect(await refusalOf(at('2019-01-01T08:00+07:00'))).toBe('clock-set-back');
    expect(await refusalOf(unlock(dir, 'sai mật khẩu rồi'))).toBe('wrong-password');
    expect(await refusalOf(unlock(dir)), 'three wrong ones').toBe('wait-before-retry');
  });

  it('does not open for a person whom the book has put out', async () => {
    const vault = await unlock(dir);
    performAct(vault.db, vault.actor, CLOCK, 'user.disable', (tx) => tx.update('users', 1, { active: 0 }));
    vault.close();
    expect(await refusalOf(unlock(dir))).toBe('unknown-user');
  });
});
