/** What a verb works with: the open vault, the clock, and the way to the caller. */

import type { HostEvent } from '../../shared/contract/port.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { TicketUse } from '../../shared/contract/shell.ts';
import type { Classification, Role } from '../../shared/domain/codes.ts';
import type { Clock } from '../../shared/time.ts';
import type { OpenVault } from '../vault/openVault.ts';
import type { Jobs } from './jobs.ts';

/** Who is at the keyboard, as the database says (never as vault.json says). */
export interface SessionUser {
  readonly id: number;
  readonly login: string;
  readonly fullName: string;
  readonly position: string;
  readonly roles: readonly Role[];
  readonly clearance: Classification;
}

export interface OpenSession {
  readonly vault: OpenVault;
  readonly user: SessionUser;
}

/** Paths chosen by a person, each usable once and for its own purpose. */
export interface TicketDesk {
  /** The path behind a ticket; Refusal `ticket-invalid` when unknown, used up or for another use. */
  redeem(ticket: string, use: TicketUse): string;
}

export interface HostSurroundings {
  readonly clock: Clock;
  readonly tickets: TicketDesk;
  readonly jobs: Jobs;
  /** `measured` finds what costs about a second here; `floor` is for tests and samples of the program's own. */
  readonly keyDerivation: 'measured' | 'floor';
  emit(event: HostEvent): void;
  onOpened(ticket: string, autoLockSeconds: number): void;
  onPrinted(ticket: string): void;
}

/** One host holds at most one open vault. */
export interface HostState {
  session: OpenSession | null;
}

export function requireSession(state: HostState): OpenSession {
  if (!state.session) throw new Refusal('locked');
  return state.session;
}
