/** What the runners' own reports say, counted the same way by `npm test`, `npm run check` and .ci/run. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */
/** @typedef {{ readonly status: string, readonly assertionResults: readonly { readonly status: string }[] }} VitestFile */

/**
 * Vitest's JSON report. A file that failed without a failing test (it could not be loaded, or a hook broke) counts as one.
 * @param {{ readonly success: boolean, readonly testResults: readonly VitestFile[] } | null} report
 * @returns {Counts}
 */
export function countUnit(report) {
  if (report === null) return { passed: 0, failed: 1 };
  let [passed, failed] = [0, 0];
  for (const { status, assertionResults } of report.testResults) {
    const failing = assertionResults.filter((test) => test.status === 'failed').length;
    passed += assertionResults.filter((test) => test.status === 'passed').length;
    failed += status === 'failed' && failing === 0 ? 1 : failing;
  }
  return { passed, failed };
}

/**
 * Playwright's JSON report. A test that passed only at a second try has failed.
 * @param {{ readonly stats: { readonly expected: number, readonly unexpected: number, readonly flaky: number }, readonly errors: readonly unknown[] } | null} report
 * @returns {Counts}
 */
export function countWindow(report) {
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

/**
 * The sum of some runs. A run that ended badly without naming what failed has still failed once, and so has one in which nothing ran.
 * @param {readonly (Counts & { readonly exitCode: number })[]} runs
 * @returns {Counts}
 */
export function sumOf(runs) {
  let [passed, failed] = [0, 0];
  for (const run of runs) {
    passed += run.passed;
    failed += run.failed === 0 && (run.exitCode !== 0 || run.passed === 0) ? 1 : run.failed;
  }
  return { passed, failed };
}

/**
 * @param {string} file
 * @returns the parsed report, whatever its shape; null when there is none
 */
export function readReport(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * The closing line, and the same numbers as a file for whoever sums further.
 * @param {Counts} counts
 * @param {string} file
 */
export function closeWith(counts, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(counts));
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}
