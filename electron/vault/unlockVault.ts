/** From password to open register. */

import { performAct } from '../../db/act.ts';
import { auditHead } from '../../db/audit.ts';
import { openDatabase } from '../../db/open.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { Clock } from '../../shared/time.ts';
import { clearFailures, countFailure, failedAttempts, secondsToWait } from './attempts.ts';
import { refuseUnusableFolder } from './folder.ts';
import { lockFolder } from './folderLock.ts';
import { readHeader } from './header.ts';
import { bindingOf, deriveKey, signingKeyOf, unwrapSecret } from './keys.ts';
import { databaseFile, type OpenVault } from './openVault.ts';

/**
 * Refusals: those of `readHeader` and `openDatabase`; unknown-user {login}, wait-before-retry {seconds},
 * wrong-password, vault-in-use, vault-header-foreign (a header of another vault), clock-set-back {now, last}.
 */
export async function unlockVault(dir: string, login: string, password: string, clock: Clock): Promise<OpenVault> {
  refuseUnusableFolder(dir);
  const header = readHeader(dir);
  const user = header.users.find((candidate) => candidate.login === login.normalize('NFC'));
  if (!user) throw new Refusal('unknown-user', { login });
  const seconds = secondsToWait(dir, Date.now());
  if (seconds > 0) throw new Refusal('wait-before-retry', { seconds });
  const unlock = lockFolder(dir);
  let key: Buffer | null = null;
  try {
    const passwordKey = await deriveKey(password, user.kdf);
    const binding = bindingOf(header.vaultId, user);
    key = unwrapSecret(user.vaultKey, passwordKey, 'vault-key', binding);
    const seed = unwrapSecret(user.signingKey, passwordKey, 'signing-key', binding);
    passwordKey.fill(0);
    if (!key || !seed) {
      countFailure(dir, Date.now());
      throw new Refusal('wrong-password');
    }
    const openKey = key;
    const signing = signingKeyOf(seed);
    const db = openDatabase(databaseFile(dir), openKey, 'write');
    try {
      const meta = new Map(
        db
          .prepare<[], { key: string; value: string }>('SELECT key, value FROM meta')
          .all()
          .map((row) => [row.key, row.value]),
      );
      if (meta.get('vaultId') !== header.vaultId || meta.get('kind') !== header.kind) throw new Refusal('vault-header-foreign');
      const record = db
        .prepare<[number], { full_name: string; login: string; public_key: Buffer; active: number }>('SELECT * FROM users WHERE id = ?')
        .get(user.userId);
      if (!record?.active || record.login !== user.login) throw new Refusal('unknown-user', { login });
      // A signing key that the book does not know would sign entries that nobody could check.
      if (!record.public_key.equals(signing.publicKey)) throw new Refusal('vault-header-foreign');
      const now = clock.now();
      const last = auditHead(db)?.at;
      if (last !== undefined && now < last) throw new Refusal('clock-set-back', { now, last });
      const vault: OpenVault = {
        id: header.vaultId,
        kind: header.kind,
        officeName: header.officeName,
        dir,
        db,
        login: user.login,
        actor: { userId: user.userId, fullName: record.full_name, sign: signing.sign },
        access: { file: databaseFile(dir), key: openKey },
        close() {
          db.close();
          openKey.fill(0);
          unlock();
        },
      };
      const failed = failedAttempts(dir);
      performAct(db, vault.actor, clock, 'vault.open', (tx) => tx.note(failed > 0 ? { failedAttempts: String(failed) } : {}));
      clearFailures(dir);
      return vault;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    key?.fill(0);
    unlock();
    throw error;
  }
}
