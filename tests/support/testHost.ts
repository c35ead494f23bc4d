/** A register host in this process, over a vault in a folder of its own, with a clock that the test sets. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFrontDoor } from '../../electron/host/frontDoor.ts';
import { InlineJobs } from '../../electron/host/inlineJobs.ts';
import { GrantedTickets } from '../../electron/host/ticketDesk.ts';
import type { HostEvent } from '../../shared/contract/port.ts';
import type { Failure, Result } from '../../shared/contract/result.ts';
import type { TicketUse } from '../../shared/contract/shell.ts';
import type { Verb, VerbInput, VerbOutput } from '../../shared/contract/verbs.ts';
import { noticeOffice, secretOffice } from '../../shared/domain/presets/noticeOffice.ts';
import type { Moment } from '../../shared/time.ts';

export { completeDraft } from './completeDraft.ts';

export const PASSWORD = 'bốn từ không liên quan';
export const USER = { login: 'hanh', fullName: 'Trần Thị Hạnh', position: 'Văn thư' } as const;

export interface TestHost {
  readonly dir: string;
  readonly events: HostEvent[];
  now: Moment;
  ask<V extends Verb>(verb: V, input: VerbInput<V>): Promise<Result<VerbOutput<V>>>;
  /** The answer, or a test failure that shows the refusal. */
  must<V extends Verb>(verb: V, input: VerbInput<V>): Promise<VerbOutput<V>>;
  /** The refusal, or a test failure that shows what was answered. */
  refusal<V extends Verb>(verb: V, input: VerbInput<V>): Promise<Failure>;
  raw(message: unknown): Promise<unknown>;
  ticket(use: TicketUse, target: string): string;
  open(password?: string): Promise<Result<VerbOutput<'vault.open'>>>;
  /** Ends the process's hold on the vault, as a lock does, and starts a fresh host. */
  lock(): void;
  destroy(): void;
}

export function startTestHost(now: Moment = '2020-10-02T15:42+07:00'): TestHost {
  const root = mkdtempSync(path.join(tmpdir(), 'capdo-host-'));
  const dir = path.join(root, 'so');
  const events: HostEvent[] = [];
  const tickets = new GrantedTickets();
  const start = () =>
    createFrontDoor({
      clock: { now: () => host.now },
      tickets,
      jobs: new InlineJobs(),
      keyDerivation: 'floor',
      emit: (event) => events.push(event),
      onOpened: () => undefined,
      onPrinted: () => undefined,
    });
  const host: TestHost = {
    dir,
    events,
    now,
    ask: (verb, input) => door.call(verb, input),
    async must(verb, input) {
      const result = await door.call(verb, input);
      if (!result.ok) throw new Error(`${verb} refused: ${JSON.stringify(result.error, null, 1)}`);
      return result.value;
    },
    async refusal(verb, input) {
      const result = await door.call(verb, input);
      if (result.ok) throw new Error(`${verb} was not refused: ${JSON.stringify(result.value)}`);
      return result.error;
    },
    raw: (message) => door.receive(message),
    ticket(use, target) {
      const ticket = randomBytes(16).toString('hex');
      tickets.grant(ticket, use, target);
      return ticket;
    },
    open: (password = PASSWORD) => door.call('vault.open', { ticket: host.ticket('vault-folder', dir), login: USER.login, password }),
    lock() {
      door.close();
      door = start();
    },
    destroy() {
      door.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
  let door = start();
  return host;
}

/** A host with an open vault of the notice's office. */
export async function openTestVault(kind: 'ordinary' | 'secret' = 'ordinary', now?: Moment): Promise<TestHost> {
  const host = startTestHost(now);
  await host.must('vault.create', {
    ticket: host.ticket('vault-folder', host.dir),
    kind,
    office: kind === 'ordinary' ? noticeOffice(2020) : secretOffice(),
    user: USER,
    password: PASSWORD,
  });
  return host;
}
