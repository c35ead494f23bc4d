/** From the start of the process to a painted window, beside an empty window of the same Electron. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { hasDisplay } from '../../build/systemLibraries.mjs';
import { type BenchLine, median, milliseconds, skipped, times } from './measure.ts';

const CHILD = path.join(import.meta.dirname, 'startUpChild.ts');
const WHAT = 'start to painted password box, median of 3';
const GOAL = 1.3;
const GIVE_UP_MS = 180_000;
const report = z.object({ electron: z.string(), ours: z.array(z.number()).min(1), empty: z.array(z.number()).min(1) });

/** Everything on one screen: where there is none, both kinds of window open on the same virtual one. */
export function measureStart(): readonly BenchLine[] {
  const own = [process.execPath, CHILD];
  const [command = '', ...rest] = hasDisplay() ? own : ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', ...own];
  const child = spawnSync(command, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout: GIVE_UP_MS });
  if (child.status !== 0) return [skipped(WHAT, child.error?.message ?? 'no window could be opened here', `<= ${GOAL}x`)];
  const { electron, ours, empty } = report.parse(JSON.parse(child.stdout));
  const ratio = median(ours) / median(empty);
  return [
    {
      what: WHAT,
      ours: milliseconds(median(ours)),
      baseline: `${milliseconds(median(empty))} empty window, Electron ${electron}`,
      ratio: times(ratio),
      goal: `<= ${GOAL}x`,
      met: ratio <= GOAL,
    },
  ];
}
