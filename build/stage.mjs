/**
 * Lays the built program out beside a runtime, as packaging would: under the test runtime's
 * resources/app, with the one native file adapted to it; for the official Electron as a plain folder.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './bootstrap.mjs';

const STAGE = path.join(ROOT, '.cache', 'stage');

/** Node-API version that the addon asks for, at the only place with these bytes; see `adaptAddon`. */
const ADDON = {
  before: '3607ea18911c931085eaa896eb831260d549e9bcef2dd6e8896b5bb7a41ec6a8',
  after: '3f92b5c0fb32111e759bdfad3358e2de333821109650148d54809f94a37e40c9',
  pattern: Buffer.from('f30f1efab80a000000c3', 'hex'),
  offset: 5,
  experimental: Buffer.from('ffffff7f', 'hex'),
};

/** Answers how to start the program: the executable and the arguments before the program's own. */
export function stageProgram(runtime) {
  if (runtime.kind === 'official') return { executable: runtime.executable, args: [ROOT] };
  const executable = path.join(STAGE, 'electron');
  const app = path.join(STAGE, 'resources', 'app');
  if (!existsSync(executable)) linkTree(path.dirname(runtime.executable), STAGE);
  rmSync(app, { recursive: true, force: true });
  mkdirSync(path.join(app, 'node_modules'), { recursive: true });
  cpSync(path.join(ROOT, 'package.json'), path.join(app, 'package.json'));
  cpSync(path.join(ROOT, 'dist'), path.join(app, 'dist'), { recursive: true });
  const modules = path.join(ROOT, 'node_modules');
  for (const name of readdirSync(modules)) {
    if (['better-sqlite3', 'electron'].includes(name) || name.startsWith('.')) continue;
    symlinkSync(path.join(modules, name), path.join(app, 'node_modules', name), 'dir');
  }
  const addonHome = path.join(app, 'node_modules', 'better-sqlite3');
  for (const part of ['lib', 'package.json']) cpSync(path.join(modules, 'better-sqlite3', part), path.join(addonHome, part), { recursive: true });
  adaptAddon(path.join(modules, 'better-sqlite3', 'prebuilds', 'linux-x64.node'), path.join(addonHome, 'prebuilds', 'linux-x64.node'));
  return { executable, args: [] };
}

/**
 * The addon declares Node-API 10; the test runtime knows 9, and allows what the addon needs of 10 to
 * addons that declare the experimental version. Only this staged copy is changed, never the one Node uses.
 */
function adaptAddon(from, to) {
  const bytes = readFileSync(from);
  refuseOther(bytes, ADDON.before, from);
  const at = bytes.indexOf(ADDON.pattern);
  if (at < 0 || bytes.indexOf(ADDON.pattern, at + 1) >= 0) throw new Error('the addon is not the one that was pinned');
  ADDON.experimental.copy(bytes, at + ADDON.offset);
  refuseOther(bytes, ADDON.after, to);
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, bytes);
}

function refuseOther(bytes, sha256, name) {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${name} is not the addon that was pinned`);
}

/** Hard links where the file system allows them, else copies. */
function linkTree(from, to) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const item of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const source = path.join(item.parentPath, item.name);
    const target = path.join(to, path.relative(from, source));
    if (item.isDirectory()) mkdirSync(target, { recursive: true });
    else {
      mkdirSync(path.dirname(target), { recursive: true });
      try {
        linkSync(source, target);
      } catch {
        cpSync(source, target);
      }
    }
  }
}
