/** Printing the register of the whole book, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DEMO_LAST_DAY } from '../../electron/cli/demo.ts';
import type { BenchBook } from './book.ts';
import { type BenchLine, megabytes, milliseconds } from './measure.ts';

const CHILD = path.join(import.meta.dirname, 'registerChild.ts');
const report = z.object({ ms: z.number(), pages: z.number(), rows: z.number(), peakBytes: z.number() });

export function measureRegister(book: BenchBook): readonly BenchLine[] {
  const target = path.join(book.root, 'register.pdf');
  const child = spawnSync(process.execPath, [CHILD], {
    input: JSON.stringify({
      file: book.access.file,
      keyHex: book.access.key.toString('hex'),
      target,
      from: '2000-01-01',
      to: DEMO_LAST_DAY,
    }),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error('the register did not print');
  const { ms, pages, rows, peakBytes } = report.parse(JSON.parse(child.stdout));
  const size = statSync(target).size;
  rmSync(target);
  return [
    {
      what: `register of ${rows} rows to PDF (${pages} pages, ${megabytes(size)}), time and peak memory of the process`,
      ours: `${milliseconds(ms)}, ${megabytes(peakBytes)}`,
      baseline: 'not in Node: one HTML table needs Chromium',
      ratio: '',
      goal: '<= 0.15x the time, <= 0.1x the memory',
      met: null,
    },
  ];
}
