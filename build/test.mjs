/** `npm test`: sets up what is missing, then runs every test, the end-to-end ones in a real Electron window. */
import { prepare, ROOT, say } from './bootstrap.mjs';

prepare(import.meta.url);
const { spawnSync } = await import('node:child_process');
const { mkdirSync, readFileSync, rmSync } = await import('node:fs');
const path = await import('node:path');
const { buildProgram } = await import('./build.mjs');
const { findElectron } = await import('./electronRuntime.mjs');
const { stageProgram } = await import('./stage.mjs');
const { ensureSystemLibraries } = await import('./systemLibraries.mjs');

const RESULTS = path.join(ROOT, 'test-results');
const bin = (name) => path.join(ROOT, 'node_modules', '.bin', name);

function runTool(command, args, env = {}) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Counts come from the runners' own reports; a runner without a report counts as one failure. */
function countUnit(report) {
  return report ? { passed: report.numPassedTests, failed: report.numFailedTests + report.numFailedTestSuites } : { passed: 0, failed: 1 };
}

function countWindow(report) {
  return report ? { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky + report.errors.length } : { passed: 0, failed: 1 };
}

let failed = 0;
let passed = 0;
try {
  const runtime = findElectron({ allowPinned: true });
  ensureSystemLibraries(runtime.executable, { tests: true });
  await buildProgram();
  const staged = stageProgram(runtime);
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });

  const unitFile = path.join(RESULTS, 'unit.json');
  const unitStatus = runTool(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`]);
  const unit = countUnit(readReport(unitFile));

  const windowFile = path.join(RESULTS, 'window.json');
  const playwright = [bin('playwright'), 'test', '--reporter=list,json'];
  const env = { CAPDO_EXECUTABLE: staged.executable, CAPDO_EXECUTABLE_ARGS: JSON.stringify(staged.args), PLAYWRIGHT_JSON_OUTPUT_NAME: windowFile };
  const windowStatus = runTool('xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', ...playwright], env);
  const window = countWindow(readReport(windowFile));

  passed = unit.passed + window.passed;
  failed = unit.failed + window.failed;
  // A runner that fails without naming a test has still failed.
  if (failed === 0 && (unitStatus !== 0 || windowStatus !== 0 || passed === 0)) failed = 1;
} catch (error) {
  say(error.message);
  failed += 1;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
