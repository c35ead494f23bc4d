/**
 * Opens the program by `npm start`'s own script and an empty window in turns, on the screen it is given,
 * and answers on stdout as JSON how long each took from the start of its process.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { IS_ROOT, ROOT } from '../../build/bootstrap.mjs';
import { findElectron } from '../../build/electronRuntime.mjs';
import { linkTree } from '../../build/stage.mjs';

const ROUNDS = 3;
const WAIT_MS = 60_000;

const EMPTY_MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false });
  window.once('ready-to-show', () => {
    window.show();
    process.stdout.write('window after ' + Math.round(performance.now()) + ' ms\\n');
  });
  window.loadURL('data:text/html,<!doctype html><title>empty</title>');
});
app.on('window-all-closed', () => app.quit());
`;

const runtime = findElectron({ allowPinned: true });
const root = mkdtempSync(path.join(tmpdir(), 'capdo-start-'));
try {
  const empty = layOutEmpty();
  const ours: number[] = [];
  const bare: number[] = [];
  // One opening of each for the disk's cache, uncounted.
  for (let round = 0; round <= ROUNDS; round++) {
    const profile = path.join(root, `profile-${round}`);
    const mine = await openOnce(process.execPath, [path.join(ROOT, 'build', 'start.mjs'), `--user-data-dir=${profile}-ours`]);
    const other = await openOnce(empty.executable, [...empty.args, `--user-data-dir=${profile}-empty`]);
    if (round === 0) continue;
    ours.push(mine);
    bare.push(other);
  }
  process.stdout.write(JSON.stringify({ electron: runtime.version, ours, empty: bare }));
} finally {
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
}

/** The test runtime takes only the program beside it, so it gets a folder of its own. */
function layOutEmpty(): { readonly executable: string; readonly args: readonly string[] } {
  const sandbox = process.platform === 'linux' && IS_ROOT ? ['--no-sandbox'] : [];
  const home = path.join(root, 'runtime');
  const app = runtime.kind === 'official' ? path.join(root, 'app') : path.join(home, 'resources', 'app');
  if (runtime.kind !== 'official') linkTree(path.dirname(runtime.executable), home);
  mkdirSync(app, { recursive: true });
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(path.join(app, 'main.cjs'), EMPTY_MAIN);
  return runtime.kind === 'official'
    ? { executable: runtime.executable, args: [...sandbox, app] }
    : { executable: path.join(home, path.basename(runtime.executable)), args: sandbox };
}

/** Starts a program, reads its "window after N ms" and ends it. */
async function openOnce(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const timer = setTimeout(() => child.kill('SIGTERM'), WAIT_MS);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const said = /window after (\d+) ms/.exec(line);
      if (said) return Number(said[1]);
    }
    throw new Error(`no window was painted: ${path.basename(command)}`);
  } finally {
    clearTimeout(timer);
    endOf(child);
    await ended;
  }
}

function endOf(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
}
