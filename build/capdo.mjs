/** `npm run -s capdo -- …`: the command line, with nothing on stdout but its own answer. */
import { messageOf, prepare, say } from './bootstrap.mjs';

await prepare(import.meta.url);
const { createRequire } = await import('node:module');
const path = await import('node:path');
const { buildProgram, DIST } = await import('./build.mjs');

try {
  await buildProgram();
} catch (error) {
  say(messageOf(error));
  process.exit(1);
}
// npm runs a script in the package's folder; paths are meant from where the person stands.
const { INIT_CWD, npm_lifecycle_event } = process.env;
if (INIT_CWD && npm_lifecycle_event === 'capdo') process.chdir(INIT_CWD);
const cli = path.join(DIST, 'electron', 'cli.cjs');
process.argv.splice(1, 1, cli);
// In this very process: stdin, stdout and the exit code are the command's own.
createRequire(import.meta.url)(cli);
