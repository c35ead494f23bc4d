/**
 * A process of its own that prints the whole register, so that its peak memory is the print's. The order
 * comes on stdin as JSON, so that the key stands in no list of processes.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { runJob } from '../../electron/host/runJob.ts';

const order = z.object({ file: z.string(), keyHex: z.string(), target: z.string(), from: z.string(), to: z.string() });

const { file, keyHex, target, from, to } = order.parse(JSON.parse(readFileSync(0, 'utf8')));
const started = performance.now();
const { pages, rows } = await runJob(
  {
    kind: 'register',
    book: { file, key: Buffer.from(keyHex, 'hex') },
    target,
    filter: { from, to, seriesId: null },
    frame: {
      officeName: 'Văn phòng UBND tỉnh Quảng Ngãi',
      superior: null,
      year: Number(to.slice(0, 4)),
      from,
      to,
      volume: '01',
      printedAt: `${to}T17:00+07:00`,
      printedBy: 'Trần Thị Hạnh',
      printCopy: 1,
    },
  },
  { onProgress: () => undefined, isCancelled: () => false },
);
const ms = performance.now() - started;
process.stdout.write(JSON.stringify({ ms, pages, rows, peakBytes: process.resourceUsage().maxRSS * 1024 }));
