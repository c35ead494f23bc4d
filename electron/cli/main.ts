/** Entry of `npm run -s capdo -- …`. The packaged program runs the same `run` behind `--cli`. */
import { run } from './run.ts';

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
