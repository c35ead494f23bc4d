/** Entry of the worker thread: does one job and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { refusalOf } from '../../db/sqliteErrors.ts';
import type { Failure } from '../../shared/contract/result.ts';
import type { JobOrder } from './jobs.ts';
import { runJob } from './runJob.ts';

export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure };

const { order, cancelled } = workerData as { readonly order: JobOrder; readonly cancelled: SharedArrayBuffer };
const flag = new Int32Array(cancelled);
const tell = (message: FromWorker) => parentPort?.postMessage(message);

runJob(order, {
  onProgress: (done, total) => tell({ kind: 'progress', done, total }),
  isCancelled: () => Atomics.load(flag, 0) === 1,
}).then(
  (value) => tell({ kind: 'done', value }),
  (error: unknown) => tell({ kind: 'failed', failure: refusalOf(error) }),
);
