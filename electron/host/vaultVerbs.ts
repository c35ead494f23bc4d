/** Creating, opening and looking at vaults; what a locked host can do. */
import path from 'node:path';
import { performAct } from '../../db/act.ts';
import { readOffice, writeOffice } from '../../db/office.ts';
import { readUser } from '../../db/users.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { ParsedInput, SessionInfo, VaultInspection } from '../../shared/contract/verbs.ts';
import type { OfficeSetup } from '../../shared/domain/office.ts';
import { noticeOffice } from '../../shared/domain/presets/noticeOffice.ts';
import { dayOf, yearOf } from '../../shared/time.ts';
import { createVault } from '../vault/createVault.ts';
import { inspectVault } from '../vault/inspectVault.ts';
import type { OpenVault } from '../vault/openVault.ts';
import { unlockVault } from '../vault/unlockVault.ts';
import { fillSample, SAMPLE_USER } from './sample.ts';
import { type HostState, type HostSurroundings, requireSession } from './session.ts';

export function sessionInfo(_input: ParsedInput<'session.info'>, state: HostState, around: HostSurroundings): SessionInfo {
  const { session } = state;
  if (!session) return { open: false, now: around.clock.now(), vault: null, user: null };
  const { vault, user } = session;
  return {
    open: true,
    now: around.clock.now(),
    vault: { id: vault.id, kind: vault.kind, officeName: vault.officeName, folderName: path.basename(vault.dir) },
    user: { login: user.login, fullName: user.fullName, position: user.position, roles: user.roles, clearance: user.clearance },
  };
}

export function inspect({ ticket }: ParsedInput<'vault.inspect'>, _state: HostState, around: HostSurroundings): VaultInspection {
  return inspectVault(around.tickets.redeem(ticket, 'vault-folder'));
}

export async function createVaultHere(
  input: ParsedInput<'vault.create'>,
  state: HostState,
  around: HostSurroundings,
): Promise<SessionInfo> {
  const dir = around.tickets.redeem(input.ticket, 'vault-folder');
  const level = input.kind === 'secret' ? 'secret' : 'ordinary';
  const wrong = input.office.series.find((series) => series.classification !== level);
  // NĐ 30/2020/NĐ-CP Đ.15.2: secret documents have a number system of their own.
  if (wrong) throw new Refusal('office-invalid', { where: `series ${wrong.id}` });
  refuseDanglingNames(input.office);
  const vault = await createVault(dir, {
    kind: input.kind,
    officeName: input.office.name,
    user: input.user,
    password: input.password,
    clock: around.clock,
    calibration: around.keyDerivation,
    onCreated: (created) => performAct(created.db, created.actor, around.clock, 'office.setUp', (tx) => writeOffice(tx, input.office)),
  });
  return enter(vault, input.ticket, state, around);
}

export async function openVaultHere(input: ParsedInput<'vault.open'>, state: HostState, around: HostSurroundings): Promise<SessionInfo> {
  const dir = around.tickets.redeem(input.ticket, 'vault-folder');
  return enter(await unlockVault(dir, input.login, input.password, around.clock), input.ticket, state, around);
}

/** A vault of the notice's office with a day's work in it, to try the program on; its password is shown. */
export async function createSample(
  { ticket }: ParsedInput<'vault.createSample'>,
  state: HostState,
  around: HostSurroundings,
): Promise<SessionInfo> {
  const { password, ...user } = SAMPLE_USER;
  const info = await createVaultHere(
    { ticket, kind: 'ordinary', office: withoutCarried(noticeOffice(yearOf(dayOf(around.clock.now())))), user, password },
    state,
    around,
  );
  fillSample(requireSession(state), around);
  return info;
}

function enter(vault: OpenVault, ticket: string, state: HostState, around: HostSurroundings): SessionInfo {
  const user = readUser(vault.db, vault.actor.userId);
  if (!user) {
    vault.close();
    throw new Refusal('unknown-user', { login: vault.login });
  }
  state.session?.vault.close();
  settle(vault);
  state.session = { vault, user };
  around.onOpened(ticket, readOffice(vault.db).settings.autoLockSeconds);
  return sessionInfo({}, state, around);
}

/**
 * Moves the log of the last writes into register.db. A lock kills this process, so nobody else would: a
 * copy of register.db alone would be the empty file of the first day.
 */
function settle(vault: OpenVault): void {
  try {
    vault.db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // Nothing is lost: the log stands beside the file and is read with it.
  }
}

/** The sample tells its own story from 01; numbers carried from a paper book would forbid its earlier days. */
function withoutCarried(office: OfficeSetup): OfficeSetup {
  return { ...office, series: office.series.map((series) => ({ ...series, carried: null })) };
}

/** A directory that names what it does not hold would fail later, in the middle of the clerk's work. */
function refuseDanglingNames(office: ParsedInput<'vault.create'>['office']): void {
  const issuers = new Set(office.issuers.map((issuer) => issuer.id));
  const lists = {
    issuers: office.issuers,
    units: office.units,
    signers: office.signers,
    series: office.series,
    recipientGroups: office.recipientGroups,
  };
  for (const [name, list] of Object.entries(lists)) {
    const ids = list.map((item) => item.id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) throw new Refusal('office-invalid', { where: `${name} ${twice}` });
  }
  const stray = [...office.signers, ...office.series].find((item) => !issuers.has(item.issuerId));
  if (stray) throw new Refusal('office-invalid', { where: `${stray.id} issuerId ${stray.issuerId}` });
}
