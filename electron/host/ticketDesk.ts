import { Refusal } from '../../shared/contract/result.ts';
import type { TicketUse } from '../../shared/contract/shell.ts';
import type { TicketDesk } from './session.ts';

/**
 * Tickets that main (or the command line) vouched for. A folder's ticket stays good, so that a wrong
 * password can be tried again; a file's ticket is used up by the first act.
 */
export class GrantedTickets implements TicketDesk {
  private readonly granted = new Map<string, { readonly use: TicketUse; readonly path: string }>();

  grant(ticket: string, use: TicketUse, path: string): void {
    this.granted.set(ticket, { use, path });
  }

  redeem(ticket: string, use: TicketUse): string {
    const entry = this.granted.get(ticket);
    if (!entry || entry.use !== use) throw new Refusal('ticket-invalid');
    if (use !== 'vault-folder') this.granted.delete(ticket);
    return entry.path;
  }
}
