/**
 * The register host as main sees it: a utility process that alone holds key and database. Main forks
 * it, hands one end of a MessagePort to it and the other to our window, and kills it to lock.
 */
import path from 'node:path';
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron';
import type { FromHost, ToHost } from '../host/parentMessages.ts';

export class HostProcess {
  private child: UtilityProcess | null = null;
  private whenSpawned: Promise<UtilityProcess> | null = null;
  private readonly contents: WebContents;
  private readonly onMessage: (message: FromHost) => void;
  private stopping = false;

  constructor(contents: WebContents, onMessage: (message: FromHost) => void) {
    this.contents = contents;
    this.onMessage = onMessage;
  }

  /** Starts a locked host and hands the window a port to it. */
  start(): void {
    const child = utilityProcess.fork(path.join(__dirname, 'host.cjs'), [], { serviceName: 'capdo-register-host', stdio: 'inherit' });
    this.child = child;
    this.whenSpawned = new Promise((resolve) => {
      child.once('spawn', () => resolve(child));
    });
    child.on('message', (message: FromHost) => {
      if (this.child === child) this.onMessage(message);
    });
    child.on('exit', () => {
      // A host that died by itself has lost its key: the window must see a locked register, not hang.
      if (this.child === child && !this.stopping) this.start();
    });
    this.connectWindow();
  }

  /** Gives the window a new port to the running host, as after a reload of the page. */
  connectWindow(): void {
    this.whenRunning((child) => {
      if (this.contents.isDestroyed()) return;
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ kind: 'port' } satisfies ToHost, [port1]);
      this.contents.postMessage('capdo:port', null, [port2]);
    });
  }

  tell(message: ToHost): void {
    this.whenRunning((child) => child.postMessage(message));
  }

  /** What is said to a process that is still being born would be lost; it waits, and not for a successor. */
  private whenRunning(speak: (child: UtilityProcess) => void): void {
    void this.whenSpawned?.then((child) => {
      if (this.child === child) speak(child);
    });
  }

  /** Locks: the process that holds the key is gone, even in mid-query. A fresh one takes its place. */
  lock(): void {
    const old = this.child;
    this.child = null;
    old?.kill();
    this.start();
  }

  stop(): void {
    this.stopping = true;
    this.child?.kill();
    this.child = null;
  }
}
