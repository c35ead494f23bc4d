/** A new vault: key, header, first user, empty register. Half-made ones are cleared away. */
import { randomBytes, randomUUID } from 'node:crypto';
import { rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { performAct } from '../../db/act.ts';
import { createDatabase } from '../../db/open.ts';
import { refusing } from '../../db/sqliteErrors.ts';
import type { RegisterKind, Role } from '../../shared/domain/codes.ts';
import type { Clock } from '../../shared/time.ts';
import { PARTS_OF_MAKING, prepareEmptyFolder } from './folder.ts';
import { lockFolder } from './folderLock.ts';
import { CIPHER_ID, FORMAT_VERSION, type HeaderUser, writeHeader } from './header.ts';
import { bindingOf, type Calibration, deriveKey, newKdf, newSigningKey, wrapSecret } from './keys.ts';
import { databaseFile, HEADER_FILE, LOCK_FILE, MAKING_FILE, type OpenVault } from './openVault.ts';
import { refuseWeakPassword } from './passwords.ts';
import { writeWhole } from './wholeFile.ts';

export interface NewVault {
  readonly kind: RegisterKind;
  readonly officeName: string;
  readonly user: { readonly login: string; readonly fullName: string; readonly position: string };
  readonly password: string;
  readonly clock: Clock;
  readonly calibration: Calibration;
  /** Fills the new register; when it throws, nothing of the vault stays. */
  onCreated(vault: OpenVault): void;
}

/** The one person of a new vault does everything until he adds others. */
const FIRST_ROLES: readonly Role[] = ['van-thu', 'truong-phong', 'quan-tri'];
const FIRST_USER_ID = 1;

/** Refusals of `refuseWeakPassword` and `prepareEmptyFolder`, and disk-full, disk-error. */
export async function createVault(dir: string, order: NewVault): Promise<OpenVault> {
  refuseWeakPassword(order.password, [order.user.login, order.user.fullName, order.officeName]);
  const folder = prepareEmptyFolder(dir, order.kind);
  const unlock = lockFolder(dir);
  const vaultId = randomUUID();
  const key = randomBytes(32);
  try {
    // Under the lock, so that what another process is making right now is not taken for what one left.
    removeParts(dir, (name) => name !== LOCK_FILE);
    writeWhole(path.join(dir, MAKING_FILE), '');
    const kdf = await newKdf(order.calibration);
    const passwordKey = await deriveKey(order.password, kdf);
    const signing = newSigningKey();
    const user = { userId: FIRST_USER_ID, login: order.user.login.normalize('NFC'), kdf };
    const binding = bindingOf(vaultId, user);
    const headerUser: HeaderUser = {
      ...user,
      vaultKey: wrapSecret(key, passwordKey, 'vault-key', binding),
      signingKey: wrapSecret(signing.seed, passwordKey, 'signing-key', binding),
    };
    passwordKey.fill(0);
    signing.seed.fill(0);
    const db = createDatabase(databaseFile(dir), key);
    const vault: OpenVault = {
      id: vaultId,
      kind: order.kind,
      officeName: order.officeName,
      dir,
      db,
      login: user.login,
      actor: { userId: FIRST_USER_ID, fullName: order.user.fullName, sign: signing.sign },
      access: { file: databaseFile(dir), key },
      close() {
        db.close();
        key.fill(0);
        unlock();
      },
    };
    try {
      db.prepare('INSERT INTO meta (key, value) VALUES (?, ?), (?, ?)').run('vaultId', vaultId, 'kind', order.kind);
      performAct(db, vault.actor, order.clock, 'vault.create', (tx) => {
        tx.insert('users', {
          id: FIRST_USER_ID,
          login: user.login,
          full_name: order.user.fullName,
          position: order.user.position,
          roles: JSON.stringify(FIRST_ROLES),
          clearance: order.kind === 'secret' ? 'tuyet-mat' : 'thuong',
          public_key: signing.publicKey,
          active: 1,
        });
        tx.note({ vaultId, kind: order.kind });
      });
      order.onCreated(vault);
      // The header last: without it the folder is no vault, so a half-made one can never be opened.
      writeHeader(dir, {
        format: 'capdo-vault',
        version: FORMAT_VERSION,
        vaultId,
        kind: order.kind,
        officeName: order.officeName,
        cipher: CIPHER_ID,
        users: [headerUser],
      });
      rmSync(path.join(dir, MAKING_FILE));
      return vault;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    key.fill(0);
    unlock();
    clearAway(dir, folder.made);
    throw error;
  }
}

/** Only what was made here: the folder was empty before, or held what a broken making left. */
function clearAway(dir: string, madeFolder: boolean): void {
  try {
    rmSync(path.join(dir, HEADER_FILE), { force: true });
    removeParts(dir, () => true);
    if (madeFolder) rmdirSync(dir);
  } catch {
    // What refuses to go is no vault without its header; the error that ended the making is the one to tell.
  }
}

/** The mark goes last: what is left when this breaks off is still known for what it is. */
function removeParts(dir: string, chosen: (name: string) => boolean): void {
  refusing(() => {
    for (const name of PARTS_OF_MAKING.filter(chosen)) rmSync(path.join(dir, name), { force: true });
  });
}
