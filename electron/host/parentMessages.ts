/** What main and host say to each other directly. No secret passes here. */
import type { TicketUse } from '../../shared/contract/shell.ts';

export type ToHost =
  /** A MessagePort to the window travels with it. */
  { readonly kind: 'port' } | { readonly kind: 'ticket'; readonly ticket: string; readonly use: TicketUse; readonly path: string };

export type FromHost =
  /** A vault was opened through this ticket; `autoLockSeconds` is the office's setting. */
  | { readonly kind: 'opened'; readonly ticket: string; readonly autoLockSeconds: number }
  /** A PDF was written through this ticket. */
  | { readonly kind: 'printed'; readonly ticket: string };
