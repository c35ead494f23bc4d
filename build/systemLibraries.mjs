/** Debian's libraries that Electron and its tests need: installed when root, otherwise named in one line. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './bootstrap.mjs';

const FOR_WINDOW = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libcups2', 'libdrm2', 'fonts-liberation'];
const FOR_DISPLAY = ['xvfb', 'xauth'];
/** The tests read the printed PDFs back with poppler, and try the file with the sqlite3 shell. */
const FOR_TESTS = ['poppler-utils', 'sqlite3'];

function has(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

function lacksLibraries(executable) {
  const { stdout, status } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return status === 0 && stdout.includes('not found');
}

/**
 * Makes the machine able to run `executable`, with a virtual display when there is none, and with the
 * tests' tools when `tests`. Throws with the one command to run when it may not install.
 */
export function ensureSystemLibraries(executable, { tests }) {
  if (process.platform !== 'linux') return;
  const missing = [
    ...(lacksLibraries(executable) ? FOR_WINDOW : []),
    ...((tests || !process.env.DISPLAY) && !has('xvfb-run') ? FOR_DISPLAY : []),
    ...(tests && !(has('pdftotext') && has('sqlite3')) ? FOR_TESTS : []),
  ];
  if (missing.length === 0) return;
  if (!existsSync('/usr/bin/apt-get')) throw new Error(`these system packages are missing, by their Debian names: ${missing.join(' ')}`);
  if (process.getuid() !== 0) throw new Error(`run this once, then try again:\n  sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`);
  say(`installing system packages (once): ${missing.join(' ')}`);
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status;
  apt('update');
  if (apt('install', '-y', ...missing) !== 0) throw new Error(`apt-get could not install: ${missing.join(' ')}`);
  if (lacksLibraries(executable)) throw new Error(`Electron still lacks libraries; see: ldd ${executable}`);
}
