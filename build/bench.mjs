/** `npm run bench [-- --rows 10000,100000]`: how fast it is, beside a baseline measured in the same run. */
import { messageOf, prepare, say } from './bootstrap.mjs';

await prepare(import.meta.url);
try {
  const { runBench } = await import('../tests/bench/main.ts');
  await runBench(process.argv.slice(2));
} catch (error) {
  say(messageOf(error));
  process.exitCode = 1;
}
