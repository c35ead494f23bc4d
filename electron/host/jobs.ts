/**
 * Long work: one at a time, with progress and cancel. In the app it runs in a worker on its own read
 * connection so that the clerk can go on; on the command line it runs in line.
 */
import type { PrintReceipt, Verification } from '../../shared/contract/verbs.ts';
import type { RegisterBookInput, SlipInput } from '../print/types.ts';

/** What a job needs to open the book for itself. */
export interface BookAccess {
  readonly file: string;
  readonly key: Buffer;
}

export type JobOrder =
  | { readonly kind: 'verify'; readonly book: BookAccess; readonly full: boolean }
  | {
      readonly kind: 'register';
      readonly book: BookAccess;
      readonly target: string;
      readonly frame: Omit<RegisterBookInput, 'rows'>;
      readonly filter: RegisterSpan;
    }
  | { readonly kind: 'slip'; readonly target: string; readonly input: SlipInput };

/** Which rows a register prints. */
export interface RegisterSpan {
  readonly from: string;
  readonly to: string;
  readonly seriesId: string | null;
}

export type JobAnswer<Order extends JobOrder> = Order['kind'] extends 'verify' ? Verification : Omit<PrintReceipt, 'fileName'>;

export interface Jobs {
  /** Rejects with a Refusal; `cancelled` when `cancel` was called meanwhile. */
  run<Order extends JobOrder>(order: Order, onProgress: (done: number, total: number) => void): Promise<JobAnswer<Order>>;
  cancel(): null;
}
