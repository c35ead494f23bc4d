/** Folders that others get at: temporary ones, public ones, those that a program carries to a network, and the network itself. */
import { existsSync, realpathSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SHARED_NAMES = [
  /^onedrive/,
  /^sharepoint/,
  /^dropbox/,
  /^google ?drive/,
  /^my drive$/,
  /^drive của tôi$/,
  /^icloud/,
  /^mobile documents$/,
  /^cloudstorage$/,
  /^nextcloud/,
  /^owncloud/,
  /^megasync/,
  /^synologydrive/,
  /^zalo/,
  /^public$/,
  /^box( sync)?$/,
];

/** Kinds of file system by the number that Linux gives them: NFS, SMB in its three ages, AFS, Ceph. */
const NETWORK_FILE_SYSTEMS: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400]);

/** Whether a folder, also one not made yet, stands where others or a network get at it. */
export function isSharedFolder(dir: string): boolean {
  const real = realOf(dir);
  const temporary = [tmpdir(), '/tmp', '/var/tmp', '/dev/shm'].map(realOf);
  if (temporary.some((folder) => isWithin(real, folder))) return true;
  const names = real.split(path.sep).map((name) => name.normalize('NFC').toLowerCase());
  if (names.some((name) => SHARED_NAMES.some((shared) => shared.test(name)))) return true;
  return isOnNetwork(real);
}

/** Links followed, as far as the folder exists: a link into a synced folder is that folder. */
function realOf(dir: string): string {
  const whole = path.resolve(dir);
  const parent = path.dirname(whole);
  if (existsSync(whole)) return realpathSync(whole);
  return parent === whole ? whole : path.join(realOf(parent), path.basename(whole));
}

function isWithin(dir: string, folder: string): boolean {
  const way = path.relative(folder, dir);
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}

function isOnNetwork(real: string): boolean {
  // \\server\share; \\?\ and \\.\ are ways to write a local path.
  if (/^\\\\[^?.]/.test(real)) return true;
  if (process.platform !== 'linux') return false;
  let standing = real;
  while (!existsSync(standing) && path.dirname(standing) !== standing) standing = path.dirname(standing);
  return NETWORK_FILE_SYSTEMS.has(statfsSync(standing).type >>> 0);
}
