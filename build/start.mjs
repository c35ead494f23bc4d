/** `npm start`: sets up what is missing, builds, opens the program, and says how long its window took. */
import { prepare, ROOT, say } from './bootstrap.mjs';

prepare(import.meta.url);
const { spawn } = await import('node:child_process');
const { readFileSync } = await import('node:fs');
const path = await import('node:path');
const { createInterface } = await import('node:readline');
const { buildProgram } = await import('./build.mjs');
const { findElectron } = await import('./electronRuntime.mjs');
const { stageProgram } = await import('./stage.mjs');
const { ensureSystemLibraries } = await import('./systemLibraries.mjs');

try {
  const runtime = findElectron({ allowPinned: true });
  ensureSystemLibraries(runtime.executable, { tests: false });
  await buildProgram();
  const { executable, args } = stageProgram(runtime);
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  // Chromium refuses its sandbox to root; an ordinary user keeps it.
  const root = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  const command = [executable, ...args, ...root, ...process.argv.slice(2)];
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (headless) say('no display: opening the window under xvfb-run');
  const [program, ...rest] = headless ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', ...command] : command;
  const child = spawn(program, rest, { stdio: ['inherit', 'pipe', 'inherit'], env: { ...process.env, CAPDO_REPORT_WINDOW: '1' } });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const painted = /^capdo-window-painted (\d+) (\S+)$/.exec(line);
    process.stdout.write(painted ? `Cặp Đỏ ${version} · Electron ${painted[2]} · window after ${painted[1]} ms\n` : `${line}\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  say(error.message);
  process.exit(1);
}
