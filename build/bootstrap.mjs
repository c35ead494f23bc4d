/**
 * Sets up what a bare machine lacks, before anything else runs: dependencies by the lockfile, then the
 * pinned Node of node_modules. Runs on Node 20 and uses nothing but Node itself.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const PINNED_NODE = path.join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const STAMP = path.join(ROOT, 'node_modules', '.cache', 'capdo-lockfile');

/** Oldest Node on which the tools and the cipher's native module run. */
const OLDEST_NODE = [22, 12];

/** Progress goes to stderr, so that a command's own output stays clean. */
export function say(text) {
  process.stderr.write(`capdo: ${text}\n`);
}

/** Installs dependencies when they are missing or the lockfile changed since. */
export function ensureDependencies() {
  const lock = createHash('sha256').update(readFileSync(path.join(ROOT, 'package-lock.json'))).digest('hex');
  const installed = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null;
  if (installed === lock) return;
  say('installing dependencies (once)');
  const result = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) throw new Error('npm ci failed: is the npm registry within reach?');
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, lock);
}

/**
 * Continues on the pinned Node when this one is too old: runs the same script there and ends with its
 * exit code. Answers only when this Node will do.
 */
export function continueOnPinnedNode(script) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  if (!existsSync(PINNED_NODE)) throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}`);
  const result = spawnSync(PINNED_NODE, [fileURLToPath(script), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${path.dirname(PINNED_NODE)}${path.delimiter}${process.env.PATH}` },
  });
  process.exit(result.status ?? 1);
}

/** The whole beginning of every command: dependencies, then a Node that can run the rest. */
export function prepare(script) {
  try {
    ensureDependencies();
    continueOnPinnedNode(script);
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}
