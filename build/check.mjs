/** `npm run check`: types, lint and format, layers, dead code. */
import { prepare, ROOT, tool } from './bootstrap.mjs';

await prepare(import.meta.url);
const { spawnSync } = await import('node:child_process');
const path = await import('node:path');
const { closeWith } = await import('./counts.mjs');
const { cruisedModules, FOLDERS, SPARSE } = await import('./layers.mjs');

/** @typedef {import('node:child_process').SpawnSyncReturns<string>} Answer */

/**
 * @param {string} name
 * @param {string[]} args
 * @param {(answer: Answer) => boolean} [judge]
 */
function run(name, args, judge = ({ status }) => status === 0) {
  const answer = spawnSync(process.execPath, [tool(name), ...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const good = judge(answer);
  process.stdout.write(`${good ? 'ok    ' : 'FAILED'} ${name}\n`);
  if (!good) process.stdout.write(`${answer.stdout}${answer.stderr}\n`);
  return good;
}

/**
 * A cruise of nothing reports success: too few modules mean that the check did not look.
 * @param {Answer} answer
 */
function layersHold({ status, stdout }) {
  const modules = cruisedModules(stdout);
  if (modules < SPARSE) process.stdout.write(`only ${modules} modules were looked at\n`);
  return status === 0 && modules >= SPARSE;
}

const results = [
  run('tsc', ['--noEmit', '-p', '.']),
  run('biome', ['check', '--error-on-warnings', '.']),
  run('depcruise', ['--config', '.dependency-cruiser.cjs', ...FOLDERS], layersHold),
  run('knip', []),
];
const failed = results.filter((good) => !good).length;
closeWith({ passed: results.length - failed, failed }, path.join(ROOT, 'test-results', 'checks.json'));
