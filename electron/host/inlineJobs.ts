/** The same jobs in this process, for the command line and for tests. */

import type { JobAnswer, JobOrder, Jobs } from './jobs.ts';
import { runJob } from './runJob.ts';

export class InlineJobs implements Jobs {
  private cancelled = false;

  run<Order extends JobOrder>(order: Order, onProgress: (done: number, total: number) => void): Promise<JobAnswer<Order>> {
    this.cancelled = false;
    return runJob(order, { onProgress, isCancelled: () => this.cancelled });
  }

  cancel(): null {
    this.cancelled = true;
    return null;
  }
}
