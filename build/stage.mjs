/**
 * Lays the built program out beside a runtime, as packaging would: under the test runtime's
 * resources/app, with the one native file adapted to it; for the official Electron as a plain folder.
 */
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ROOT } from './bootstrap.mjs';
import { buildStamp, DIST, EXTERNALS } from './build.mjs';
import { takeLock } from './lock.mjs';
import { adaptAddon } from './pinned.mjs';
import { runtimeClosure } from './runtimeClosure.mjs';

const STAGE = path.join(ROOT, '.cache', 'stage');
const ADDON_PACKAGE = 'node_modules/better-sqlite3';
const ADDON_FILE = 'prebuilds/linux-x64.node';

/**
 * Answers how to start the program: the executable and the arguments before the program's own.
 * @param {import('./electronRuntime.mjs').Runtime} runtime
 */
export function stageProgram(runtime) {
  if (runtime.kind === 'official') return { executable: runtime.executable, args: [ROOT] };
  const unlock = takeLock('stage');
  try {
    const executable = path.join(STAGE, 'electron');
    const app = path.join(STAGE, 'resources', 'app');
    if (!existsSync(executable)) linkRuntime(path.dirname(runtime.executable));
    const lockText = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');
    renewUnlessSame(path.join(app, 'node_modules'), `${EXTERNALS}\n${lockText}`, (target) => stageModules(target, JSON.parse(lockText)));
    renewUnlessSame(path.join(app, 'dist'), buildStamp(DIST) ?? '', (target) => cpSync(DIST, target, { recursive: true }));
    cpSync(path.join(ROOT, 'package.json'), path.join(app, 'package.json'));
    return { executable, args: [] };
  } finally {
    unlock();
  }
}

/**
 * Makes a folder anew when it was made from something else, and puts it in place in one step: a window
 * that another command opened meanwhile keeps a whole program.
 * @param {string} target
 * @param {string} origin
 * @param {(target: string) => void} make
 */
function renewUnlessSame(target, origin, make) {
  const stamp = `${target}.made-from`;
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === origin) return;
  const next = `${target}.next`;
  for (const stale of [next, stamp]) rmSync(stale, { recursive: true, force: true });
  make(next);
  rmSync(target, { recursive: true, force: true });
  renameSync(next, target);
  writeFileSync(stamp, origin);
}

/**
 * Only what the bundles load at run time, by symbolic link; the addon alone as a copy, because it is changed.
 * @param {string} target
 * @param {import('./runtimeClosure.mjs').Lockfile} lock
 */
function stageModules(target, lock) {
  for (const place of runtimeClosure(lock, EXTERNALS)) {
    const to = path.join(target, path.relative('node_modules', place));
    const from = path.join(ROOT, place);
    mkdirSync(path.dirname(to), { recursive: true });
    // A package nested in a linked one is already there.
    if (place !== ADDON_PACKAGE && !existsSync(to)) symlinkSync(from, to, 'dir');
  }
  const addon = path.join(target, path.basename(ADDON_PACKAGE));
  for (const part of ['lib', 'package.json']) cpSync(path.join(ROOT, ADDON_PACKAGE, part), path.join(addon, part), { recursive: true });
  mkdirSync(path.dirname(path.join(addon, ADDON_FILE)), { recursive: true });
  writeFileSync(path.join(addon, ADDON_FILE), adaptAddon(readFileSync(path.join(ROOT, ADDON_PACKAGE, ADDON_FILE))));
}

/** @param {string} from */
function linkRuntime(from) {
  const next = `${STAGE}.next`;
  rmSync(next, { recursive: true, force: true });
  linkTree(from, next);
  mkdirSync(path.join(next, 'resources', 'app'), { recursive: true });
  rmSync(STAGE, { recursive: true, force: true });
  renameSync(next, STAGE);
}

/**
 * Hard links where the file system allows them, else copies: no second 200 MB, and Electron still finds
 * its resources beside itself.
 * @param {string} from
 * @param {string} to
 */
export function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, item.name), path.join(to, item.name)];
    if (item.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}

/**
 * @param {string} source
 * @param {string} target
 */
function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target);
  }
}
