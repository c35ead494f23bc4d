/** Opening a vault for one command, through the same front door as the window. */
import { randomBytes } from 'node:crypto';
import type { TicketUse } from '../../shared/contract/shell.ts';
import type { Verb, VerbInput, VerbOutput } from '../../shared/contract/verbs.ts';
import { programClock } from '../host/clock.ts';
import { createFrontDoor, type FrontDoor } from '../host/frontDoor.ts';
import { InlineJobs } from '../host/inlineJobs.ts';
import { GrantedTickets } from '../host/ticketDesk.ts';
import { type CommandInput, readPassword, requiredOption, unwrap } from './command.ts';

export interface CommandHost {
  /** Calls a verb; throws its failure as a Refusal. */
  call<V extends Verb>(verb: V, input: VerbInput<V>): Promise<VerbOutput<V>>;
  ticket(use: TicketUse, path: string): string;
  close(): void;
}

/** A locked host for this process. */
export function startHost(): CommandHost {
  const tickets = new GrantedTickets();
  const door: FrontDoor = createFrontDoor({
    clock: programClock(),
    tickets,
    jobs: new InlineJobs(),
    keyDerivation: 'measured',
    emit: () => undefined,
    onOpened: () => undefined,
    onPrinted: () => undefined,
  });
  return {
    call: async (verb, input) => unwrap(await door.call(verb, input)),
    ticket: (use, path) => {
      const ticket = randomBytes(16).toString('hex');
      tickets.grant(ticket, use, path);
      return ticket;
    },
    close: () => door.close(),
  };
}

/** Runs `work` with the vault of --vault opened as --as, and closes it whatever happens. */
export async function withVault(input: CommandInput, work: (host: CommandHost) => Promise<void>): Promise<void> {
  const dir = requiredOption(input, 'vault');
  const login = requiredOption(input, 'as');
  const host = startHost();
  try {
    await host.call('vault.open', { ticket: host.ticket('vault-folder', dir), login, password: await readPassword(input) });
    await work(host);
  } finally {
    host.close();
  }
}
