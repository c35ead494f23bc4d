/** `npm run check`: types, lint and format, layers, dead code. */
import { prepare, ROOT } from './bootstrap.mjs';

prepare(import.meta.url);
const { spawnSync } = await import('node:child_process');
const path = await import('node:path');

const FOLDERS = ['electron', 'renderer', 'shared', 'db', 'tests'];

function run(name, args, judge = (result) => result.status === 0) {
  const result = spawnSync(path.join(ROOT, 'node_modules', '.bin', name), args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const good = judge(result);
  process.stdout.write(`${good ? 'ok    ' : 'FAILED'} ${name}\n`);
  if (!good) process.stdout.write(`${result.stdout}${result.stderr}\n`);
  return good;
}

/** A cruise of nothing reports success; no modules means that the check did not look. */
function layersHold({ status, stdout }) {
  const cruised = /\((\d+) modules, \d+ dependencies cruised\)/.exec(stdout);
  return status === 0 && cruised !== null && Number(cruised[1]) > 50;
}

const results = [
  run('tsc', ['--noEmit', '-p', '.']),
  run('biome', ['check', '--error-on-warnings', '.']),
  run('depcruise', ['--config', '.dependency-cruiser.cjs', ...FOLDERS], layersHold),
  run('knip', []),
];
const failed = results.filter((good) => !good).length;
process.stdout.write(`${results.length - failed} checks passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
