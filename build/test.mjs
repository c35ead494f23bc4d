/** `npm test`: sets up what is missing, then runs every test, the end-to-end ones in a real Electron window. */
import { exitOf, messageOf, passSignalsTo, prepare, ROOT, say, tool } from './bootstrap.mjs';

await prepare(import.meta.url);
const { spawn } = await import('node:child_process');
const { mkdirSync, rmSync } = await import('node:fs');
const path = await import('node:path');
const { buildProgram } = await import('./build.mjs');
const { closeWith, countUnit, countWindow, readReport, sumOf } = await import('./counts.mjs');
const { findElectron } = await import('./electronRuntime.mjs');
const { stageProgram } = await import('./stage.mjs');
const { ensureSystemLibraries } = await import('./systemLibraries.mjs');

const RESULTS = path.join(ROOT, 'test-results');
const UNIT = path.join(RESULTS, 'unit.json');
const WINDOW = path.join(RESULTS, 'window.json');

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(command, args, env = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  passSignalsTo(child);
  return exitOf(child);
}

/** Everything that runs in Node alone. */
async function runUnit() {
  const exitCode = await run(tool('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`]);
  return { ...countUnit(readReport(UNIT)), exitCode };
}

/**
 * The end-to-end tests, in a real window on a virtual screen.
 * @param {{ executable: string, args: string[] }} staged
 */
async function runWindow({ executable, args }) {
  const playwright = [tool('playwright'), 'test', '--reporter=list,json'];
  const env = { CAPDO_EXECUTABLE: executable, CAPDO_EXECUTABLE_ARGS: JSON.stringify(args), PLAYWRIGHT_JSON_OUTPUT_NAME: WINDOW };
  const [command, rest] =
    process.platform === 'linux' ? ['xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', ...playwright]] : [process.execPath, playwright];
  const exitCode = await run(command, rest, env);
  return { ...countWindow(readReport(WINDOW)), exitCode };
}

async function runAll() {
  try {
    const runtime = findElectron({ allowPinned: true });
    ensureSystemLibraries(runtime.executable, { tests: true });
    await buildProgram();
    const staged = stageProgram(runtime);
    rmSync(RESULTS, { recursive: true, force: true });
    mkdirSync(RESULTS, { recursive: true });
    return [await runUnit(), await runWindow(staged)];
  } catch (error) {
    say(messageOf(error));
    return [{ passed: 0, failed: 1, exitCode: 1 }];
  }
}

closeWith(sumOf(await runAll()), path.join(RESULTS, 'counts.json'));
