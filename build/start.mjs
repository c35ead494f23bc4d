/** `npm start`: sets up what is missing, builds, opens the program, and says how long its window took. */
import { exitOf, IS_ROOT, messageOf, passSignalsTo, prepare, say, VERSION } from './bootstrap.mjs';

await prepare(import.meta.url);
const { spawn } = await import('node:child_process');
const { createInterface } = await import('node:readline');
const { buildProgram } = await import('./build.mjs');
const { findElectron } = await import('./electronRuntime.mjs');
const { stageProgram } = await import('./stage.mjs');
const { ensureSystemLibraries, hasDisplay } = await import('./systemLibraries.mjs');

/** Chromium on a machine without D-Bus or a graphics card complains; it means nothing for us. */
const HARMLESS = /ERROR:(?:bus|object_proxy|gpu_|viz_|angle_|gl_|vaapi|command_buffer|zygote_linux)|dbus|libva/;

try {
  const runtime = findElectron({ allowPinned: true });
  ensureSystemLibraries(runtime.executable, { tests: false });
  await buildProgram();
  const { executable, args } = stageProgram(runtime);
  // Chromium refuses its sandbox to root; an ordinary user keeps it.
  const root = process.platform === 'linux' && IS_ROOT ? ['--no-sandbox'] : [];
  const command = [...root, ...args, ...process.argv.slice(2)];
  if (!hasDisplay()) say('no display: opening the window under xvfb-run, on a screen that nobody sees');
  const [program, rest] = hasDisplay()
    ? [executable, command]
    : ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', executable, ...command]];
  const child = spawn(program, rest, { stdio: ['inherit', 'pipe', 'pipe'], env: { ...process.env, CAPDO_REPORT_WINDOW: '1' } });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const painted = /^capdo-window-painted (\d+) (\S+)$/.exec(line);
    process.stdout.write(painted ? `Cặp Đỏ ${VERSION} · Electron ${painted[2]} · window after ${painted[1]} ms\n` : `${line}\n`);
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!HARMLESS.test(line)) process.stderr.write(`${line}\n`);
  });
  passSignalsTo(child);
  process.exitCode = await exitOf(child);
} catch (error) {
  say(messageOf(error));
  process.exitCode = 1;
}
