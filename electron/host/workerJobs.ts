/** Long work in a worker thread on its own read connection; cancel is a message between two items. */
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../shared/contract/result.ts';
import type { JobAnswer, JobOrder, Jobs } from './jobs.ts';
import type { FromWorker } from './worker.ts';

export class WorkerJobs implements Jobs {
  private running: Worker | null = null;
  private readonly script: string;

  constructor(script: string) {
    this.script = script;
  }

  run<Order extends JobOrder>(order: Order, onProgress: (done: number, total: number) => void): Promise<JobAnswer<Order>> {
    if (this.running) throw new Refusal('stale');
    const cancelled = new SharedArrayBuffer(4);
    const worker = new Worker(this.script, { workerData: { order, cancelled } });
    this.running = worker;
    this.cancelFlag = new Int32Array(cancelled);
    return new Promise<JobAnswer<Order>>((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        switch (message.kind) {
          case 'progress':
            onProgress(message.done, message.total);
            return;
          case 'done':
            resolve(message.value as JobAnswer<Order>);
            return;
          case 'failed':
            reject(new Refusal(message.failure.code, message.failure.params));
            return;
        }
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        this.running = null;
        reject(new Refusal('internal'));
      });
    });
  }

  cancel(): null {
    if (this.cancelFlag) Atomics.store(this.cancelFlag, 0, 1);
    return null;
  }

  private cancelFlag: Int32Array | null = null;
}
