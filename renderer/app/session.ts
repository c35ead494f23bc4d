/** Who has which book open, and the office's own lists. Nothing of a document is kept here. */
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Result } from '../../shared/contract/result.ts';
import type { ChosenPath } from '../../shared/contract/shell.ts';
import type { Directory, SessionInfo } from '../../shared/contract/verbs.ts';
import type { RegisterKind } from '../../shared/domain/codes.ts';
import { epochOf, type Moment, momentOf } from '../../shared/time.ts';
import { clearToasts } from '../ui/Toast.tsx';
import { call, onFreshHost, onHostEvent, shell } from './client.ts';
import { resetRouter } from './router.ts';

export type Phase =
  /** Nothing is known yet. */
  | 'starting'
  /** No vault is known: make or choose one. */
  | 'firstRun'
  /** A vault is known and locked. */
  | 'locked'
  | 'open';

export interface SessionState {
  readonly phase: Phase;
  readonly info: SessionInfo | null;
  readonly directory: Directory | null;
  /** The vault that the unlock form is for. */
  readonly vault: ChosenPath | null;
  /** Kind of the book that was open last in this window: what the closed cover looks like until it is read. */
  readonly lastKind: RegisterKind;
  /** Host clock minus machine clock, milliseconds. */
  readonly clockOffset: number;
  /** Grows with each `changed` event; lists read again when it does. */
  readonly version: number;
}

export const useSession = create<SessionState>(() => ({
  phase: 'starting',
  info: null,
  directory: null,
  vault: null,
  lastKind: 'ordinary',
  clockOffset: 0,
  version: 0,
}));

function keepClock(now: Moment): void {
  const machineMinute = Math.floor(Date.now() / 60_000) * 60_000;
  useSession.setState({ clockOffset: epochOf(now) - machineMinute });
}

/** Asks the host what time it is: after each change, and often enough that a machine's set clock is noticed. */
async function followClock(): Promise<void> {
  const info = await call('session.info', {});
  if (info.ok) keepClock(info.value.now);
}
const CLOCK_CHECK_MS = 20_000;

/** Takes an opened session in and reads the office's lists. */
export async function enter(info: SessionInfo): Promise<void> {
  keepClock(info.now);
  const directory = await call('directory.get', {});
  useSession.setState((state) => ({
    phase: 'open',
    info,
    lastKind: info.vault?.kind ?? state.lastKind,
    directory: directory.ok ? directory.value : null,
    version: state.version + 1,
  }));
}

/** Opens a vault and enters it. */
export async function openVault(vault: ChosenPath, login: string, password: string): Promise<Result<SessionInfo>> {
  const opened = await call('vault.open', { ticket: vault.ticket, login, password });
  if (opened.ok) await enter(opened.value);
  return opened;
}

/** Shows the unlock form for a vault, or the first-run sheet for none. */
export function chooseVault(vault: ChosenPath | null): void {
  useSession.setState({ vault, phase: vault ? 'locked' : 'firstRun' });
}

/** Kills the host: key, database and everything on screen are gone. */
export async function lock(): Promise<void> {
  await shell().lock();
}

async function begin(): Promise<void> {
  clearToasts();
  resetRouter();
  useSession.setState({ info: null, directory: null });
  const last = await shell().lastVault();
  chooseVault(last.ok ? last.value : null);
  const info = await call('session.info', {});
  if (!info.ok) return;
  keepClock(info.value.now);
  if (info.value.open) await enter(info.value);
}

/** Binds the session to host and shell. Called once at start. */
export function startSession(): void {
  void begin();
  let first = true;
  onFreshHost(() => {
    // The first port belongs to the start that is already under way.
    if (first) first = false;
    else void begin();
  });
  onHostEvent((event) => {
    if (event.event !== 'changed') return;
    useSession.setState((state) => ({ version: state.version + 1 }));
    void followClock();
  });
  setInterval(() => void followClock(), CLOCK_CHECK_MS);
}

/** Now by the host's clock, to the minute; ticks by itself. */
export function useNow(): Moment {
  const offset = useSession((state) => state.clockOffset);
  const [now, setNow] = useState(() => momentOf(Date.now() + offset));
  useEffect(() => {
    const tick = () => setNow(momentOf(Date.now() + offset));
    tick();
    const timer = setInterval(tick, 5000);
    return () => clearInterval(timer);
  }, [offset]);
  return now;
}

/** Now by the host's clock, for an act. */
export function nowOfHost(): Moment {
  return momentOf(Date.now() + useSession.getState().clockOffset);
}
