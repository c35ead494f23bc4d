/** The book that everything is measured on: a demo vault in a folder of its own, and a door to it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDemoVault, DEMO_LAST_DAY, enterDemo } from '../../electron/cli/demo.ts';
import { createFrontDoor, type FrontDoor } from '../../electron/host/frontDoor.ts';
import { InlineJobs } from '../../electron/host/inlineJobs.ts';
import type { BookAccess } from '../../electron/host/jobs.ts';
import { GrantedTickets } from '../../electron/host/ticketDesk.ts';

const LOGIN = 'vanthu';
const PASSWORD = 'bốn từ không liên quan';

export interface BenchBook {
  readonly rows: number;
  /** Folder of this run; everything measured lies on its disk. */
  readonly root: string;
  readonly vaultDir: string;
  readonly access: BookAccess;
  /** The register host with the vault open, as the window has it; close it when done. */
  openDoor(): Promise<FrontDoor>;
  destroy(): void;
}

/** Makes the vault with `rows` documents. Only the filling skips the disk's own confirmation. */
export async function makeBenchBook(rows: number): Promise<BenchBook> {
  const root = mkdtempSync(path.join(tmpdir(), 'capdo-bench-'));
  const vaultDir = path.join(root, 'so');
  try {
    const vault = await createDemoVault(vaultDir, { login: LOGIN, password: PASSWORD, calibration: 'floor' });
    // Closing wipes the key's buffer; the measurements open the file by themselves.
    const access = { file: vault.access.file, key: Buffer.from(vault.access.key) };
    try {
      vault.db.pragma('synchronous = OFF');
      enterDemo(vault, rows, () => undefined);
    } finally {
      vault.close();
    }
    return {
      rows,
      root,
      vaultDir,
      access,
      openDoor: () => openDoor(vaultDir),
      destroy: () => rmSync(root, { recursive: true, force: true }),
    };
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
}

async function openDoor(vaultDir: string): Promise<FrontDoor> {
  const tickets = new GrantedTickets();
  const ticket = '0'.repeat(32);
  tickets.grant(ticket, 'vault-folder', vaultDir);
  const door = createFrontDoor({
    clock: { now: () => `${DEMO_LAST_DAY}T16:30+07:00` },
    tickets,
    jobs: new InlineJobs(),
    keyDerivation: 'floor',
    emit: () => undefined,
    onOpened: () => undefined,
    onPrinted: () => undefined,
  });
  const opened = await door.call('vault.open', { ticket, login: LOGIN, password: PASSWORD });
  if (!opened.ok) throw new Error(`the bench's vault did not open: ${opened.error.code}`);
  return door;
}
