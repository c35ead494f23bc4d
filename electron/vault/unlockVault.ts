/** From password to open register. */

import { rmSync } from 'node:fs';
import path from 'node:path';
import { performAct } from '../../db/act.ts';
import { auditHead } from '../../db/audit.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { openDatabase } from '../../db/open.ts';
import { refusing } from '../../db/sqliteErrors.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { Clock } from '../../shared/time.ts';
import { beginAttempt, clearAttempts, secondsToWait } from './attempts.ts';
import { refuseSharedFolder, refuseUnusableFolder } from './folder.ts';
import { lockFolder } from './folderLock.ts';
import { type HeaderUser, readHeader, type VaultHeader } from './header.ts';
import { bindingOf, deriveKey, type SigningKey, signingKeyOf, unwrapSecret } from './keys.ts';
import { databaseFile, MAKING_FILE, type OpenVault } from './openVault.ts';

/**
 * Refusals: those of `readHeader` and `openDatabase`; folder-missing, folder-read-only,
 * vault-folder-forbidden, unknown-user {login}, vault-in-use, wait-before-retry {seconds}, wrong-password,
 * vault-header-foreign (a header of another vault), clock-set-back {now, last}, disk-full.
 */
export async function unlockVault(dir: string, login: string, password: string, clock: Clock): Promise<OpenVault> {
  refuseUnusableFolder(dir);
  const header = readHeader(dir);
  const user = header.users.find((candidate) => candidate.login === login.normalize('NFC'));
  if (!user) throw new Refusal('unknown-user', { login });
  refuseSharedFolder(dir, header.kind);
  const release = lockFolder(dir);
  try {
    // Under the lock, so that two processes cannot try side by side.
    const seconds = secondsToWait(dir, Date.now());
    if (seconds > 0) throw new Refusal('wait-before-retry', { seconds });
    const attempt = beginAttempt(dir, Date.now());
    const { key, signing } = await unwrapKeys(header, user, password);
    attempt.takeBack();
    const vault = openWithKey({ dir, header, user, key, signing, clock, release });
    try {
      const facts: Record<string, string> = attempt.failedBefore > 0 ? { failedAttempts: String(attempt.failedBefore) } : {};
      performAct(vault.db, vault.actor, clock, 'vault.open', (tx) => tx.note(facts));
    } catch (error) {
      vault.db.close();
      key.fill(0);
      throw error;
    }
    clearAttempts(dir);
    // The power may have gone between the header and the mark; a vault that opens is no half-made one.
    rmSync(path.join(dir, MAKING_FILE), { force: true });
    return vault;
  } catch (error) {
    release();
    throw error;
  }
}

async function unwrapKeys(
  header: VaultHeader,
  user: HeaderUser,
  password: string,
): Promise<{ readonly key: Buffer; readonly signing: SigningKey }> {
  const passwordKey = await deriveKey(password, user.kdf);
  const binding = bindingOf(header.vaultId, user);
  const key = unwrapSecret(user.vaultKey, passwordKey, 'vault-key', binding);
  const seed = unwrapSecret(user.signingKey, passwordKey, 'signing-key', binding);
  passwordKey.fill(0);
  if (!key && !seed) throw new Refusal('wrong-password');
  // Both were wrapped with one password: where it opens one, the other was changed.
  if (!key || !seed) throw new Refusal('vault-header-damaged');
  const signing = signingKeyOf(seed);
  seed.fill(0);
  return { key, signing };
}

interface Opening {
  readonly dir: string;
  readonly header: VaultHeader;
  readonly user: HeaderUser;
  readonly key: Buffer;
  readonly signing: SigningKey;
  readonly clock: Clock;
  readonly release: () => void;
}

function openWithKey({ dir, header, user, key, signing, clock, release }: Opening): OpenVault {
  const file = databaseFile(dir);
  try {
    const db = openDatabase(file, key, 'write');
    try {
      const { fullName, officeName } = refusing(() => admit(db, header, user, signing, clock));
      return {
        id: header.vaultId,
        kind: header.kind,
        officeName: officeName ?? header.officeName,
        dir,
        db,
        login: user.login,
        actor: { userId: user.userId, fullName, sign: signing.sign },
        access: { file, key },
        close() {
          db.close();
          key.fill(0);
          release();
        },
      };
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    key.fill(0);
    throw error;
  }
}

interface UserRow {
  readonly full_name: string;
  readonly login: string;
  readonly public_key: Buffer;
  readonly active: number;
}

/** Whether header and book belong together, the user may come in, and the clock has not gone back. */
function admit(
  db: ReadableDb,
  header: VaultHeader,
  user: HeaderUser,
  signing: SigningKey,
  clock: Clock,
): { readonly fullName: string; readonly officeName: string | undefined } {
  const meta = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM meta').all();
  const says = new Map(meta.map((row) => [row.key, row.value]));
  if (says.get('vaultId') !== header.vaultId || says.get('kind') !== header.kind) throw new Refusal('vault-header-foreign');
  const row = db.prepare<[number], UserRow>('SELECT full_name, login, public_key, active FROM users WHERE id = ?').get(user.userId);
  if (!row?.active || row.login !== user.login) throw new Refusal('unknown-user', { login: user.login });
  // A signing key that the book does not know would sign entries that nobody could check.
  if (!signing.publicKey.equals(row.public_key)) throw new Refusal('vault-header-foreign');
  const now = clock.now();
  const last = auditHead(db)?.at;
  if (last !== undefined && now < last) throw new Refusal('clock-set-back', { now, last });
  // The header is no more than a label that anybody could rewrite; the book knows its office.
  return { fullName: row.full_name, officeName: db.prepare<[], { name: string }>('SELECT name FROM office').get()?.name };
}
