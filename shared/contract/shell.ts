/**
 * Main's own small IPC, beside the host's port: only what needs the system. Each verb is checked for
 * sender and shape. `window.capdo` in the renderer is exactly `Shell`.
 */
import type { Result } from './result.ts';

export type TicketUse = 'vault-folder' | 'document-file' | 'pdf-file';

export interface ChosenPath {
  readonly ticket: string;
  /** Last part of the path, to show; the path itself stays with main and host. */
  readonly name: string;
}

export interface LastVault extends ChosenPath {}

export interface Shell {
  /** Asks the user for a folder or file. Null when he closed the dialog. */
  choosePath(use: TicketUse, suggestedName: string): Promise<Result<ChosenPath | null>>;
  /** The vault that was open last on this machine, if its folder is still there. */
  lastVault(): Promise<Result<LastVault | null>>;
  /** Kills the host: key and open database are gone. A new host and a new port follow. */
  lock(): Promise<Result<null>>;
  /** Shows a PDF that this run printed, in the file manager. */
  revealPrinted(ticket: string): Promise<Result<null>>;
  /** The form is on screen: the window may be shown. */
  painted(): void;
  /** App version and Electron version, for the "about" line. */
  versions(): Promise<Result<{ readonly app: string; readonly electron: string }>>;
  windowControl(action: 'minimize' | 'maximize' | 'close'): Promise<Result<null>>;
  /** Called with a fresh MessagePort each time a host starts (posted to the window as `capdo:port`). */
}

/** `window.postMessage` type with which the preload hands the port to the page. */
export const PORT_MESSAGE = 'capdo:port';

/** With which the page tells the preload that it listens. */
export const PORT_WANTED = 'capdo:port-wanted';
