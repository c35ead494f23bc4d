/**
 * Paths that a person chose in a dialog, by random ticket. The window never sees or names a path, so a
 * window taken over can neither read nor write a file the person did not choose.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { ChosenPath, TicketUse } from '../../shared/contract/shell.ts';

interface Entry {
  readonly use: TicketUse;
  readonly path: string;
}

export class Tickets {
  private readonly entries = new Map<string, Entry>();
  private readonly printed = new Set<string>();

  issue(use: TicketUse, chosen: string): ChosenPath & { readonly path: string } {
    const ticket = randomBytes(16).toString('hex');
    this.entries.set(ticket, { use, path: chosen });
    return { ticket, name: path.basename(chosen), path: chosen };
  }

  pathOf(ticket: string): string | null {
    return this.entries.get(ticket)?.path ?? null;
  }

  markPrinted(ticket: string): void {
    this.printed.add(ticket);
  }

  /** The file behind a ticket through which this run wrote a PDF; null for any other ticket. */
  printedPath(ticket: string): string | null {
    return this.printed.has(ticket) ? this.pathOf(ticket) : null;
  }
}
