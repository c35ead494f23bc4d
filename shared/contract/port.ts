/** What travels over the MessagePort between window and host. */
import { z } from 'zod';
import type { Failure } from './result.ts';

export const request = z.strictObject({ id: z.int().nonnegative(), verb: z.string().max(60), input: z.unknown() });
export type Request = z.infer<typeof request>;

export type Response =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: Failure };

/** Unasked-for news from the host. */
export type HostEvent =
  /** The book changed; what is on screen may be old. */
  | { readonly event: 'changed' }
  /** Long work: `done` of `total` items. */
  | { readonly event: 'progress'; readonly verb: string; readonly done: number; readonly total: number };

export type HostMessage = Response | HostEvent;
