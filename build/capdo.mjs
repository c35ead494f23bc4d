/** `npm run -s capdo -- …`: the command line, with nothing on stdout but its own answer. */
import { prepare, ROOT, say } from './bootstrap.mjs';

prepare(import.meta.url);
const { spawnSync } = await import('node:child_process');
const path = await import('node:path');
const { buildProgram } = await import('./build.mjs');

try {
  await buildProgram();
} catch (error) {
  say(error.message);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, [path.join(ROOT, 'dist', 'electron', 'cli.cjs'), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
