/** Debian's libraries that Electron and its tests need: installed when root, otherwise named in one line. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { IS_ROOT, say } from './bootstrap.mjs';

const FOR_WINDOW = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'fonts-liberation',
];
const FOR_DISPLAY = ['xvfb', 'xauth'];
/** The tests read the printed PDFs back with poppler, and try the file with the sqlite3 shell and strings. */
const FOR_TESTS = ['poppler-utils', 'sqlite3', 'binutils'];

/** @param {string} command */
function has(command) {
  return (process.env.PATH ?? '').split(path.delimiter).some((dir) => dir !== '' && existsSync(path.join(dir, command)));
}

/**
 * Shared libraries that ldd could not find.
 * @param {string} lddOutput
 */
export function librariesNotFound(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name);
}

/**
 * @param {string} executable
 * @param {boolean} tests
 */
function missingPackages(executable, tests) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [
    ...(librariesNotFound(stdout ?? '').length > 0 ? FOR_WINDOW : []),
    ...((tests || !hasDisplay()) && !['xvfb-run', 'Xvfb', 'xauth'].every(has) ? FOR_DISPLAY : []),
    ...(tests && !['pdftotext', 'sqlite3', 'strings'].every(has) ? FOR_TESTS : []),
  ];
}

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Makes the machine able to run `executable`, with a virtual display when there is none, and with the
 * tests' tools when `tests`. Throws with the one command to run when it may not install.
 * @param {string} executable
 * @param {{ tests: boolean }} options
 */
export function ensureSystemLibraries(executable, { tests }) {
  if (process.platform !== 'linux') return;
  const missing = missingPackages(executable, tests);
  if (missing.length === 0) return;
  if (!has('apt-get')) throw new Error(`these system packages are missing, by their Debian names: ${missing.join(' ')}`);
  if (!IS_ROOT) throw new Error(`run this once, then try again:\n  sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`);
  say(`installing system packages (once): ${missing.join(' ')}`);
  /** @param {string[]} args */
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status;
  apt('update');
  const installed = apt('install', '-y', '--no-install-recommends', ...missing.map(nameHere));
  const still = missingPackages(executable, tests);
  if (installed !== 0 || still.length > 0) throw new Error(`apt-get could not install: ${(still.length > 0 ? still : missing).join(' ')}`);
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries to `…t64`.
 * @param {string} name
 */
function nameHere(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))\S/.test(stdout ?? '') ? name : `${name}t64`;
}
