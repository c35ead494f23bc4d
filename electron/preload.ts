/**
 * The bridge: the named verbs of `Shell` and the host's port, nothing else (checklist item 20).
 * Sandboxed, so it may use only what Electron gives a sandboxed preload.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { PORT_MESSAGE, PORT_WANTED, type Shell } from '../shared/contract/shell.ts';
import type { ShellCall } from './main/shellCalls.ts';

function invoke<T>(call: ShellCall): Promise<T> {
  return ipcRenderer.invoke('capdo:shell', call) as Promise<T>;
}

const shell: Shell = {
  choosePath: (use, suggestedName) => invoke({ verb: 'choosePath', use, suggestedName }),
  lastVault: () => invoke({ verb: 'lastVault' }),
  lock: () => invoke({ verb: 'lock' }),
  revealPrinted: (ticket) => invoke({ verb: 'revealPrinted', ticket }),
  painted: () => {
    void invoke({ verb: 'painted' });
  },
  versions: () => invoke({ verb: 'versions' }),
  windowControl: (action) => invoke({ verb: 'windowControl', action }),
};

contextBridge.exposeInMainWorld('capdo', shell);

// The page asks for the port once it listens; a port that came earlier waits, the newest one wins.
let pending: MessagePort | null = null;
let asked = false;
function handOver(): void {
  if (!asked || !pending) return;
  window.postMessage(PORT_MESSAGE, window.location.origin, [pending]);
  pending = null;
}
ipcRenderer.on('capdo:port', (event) => {
  pending = event.ports[0] ?? null;
  handOver();
});
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== PORT_WANTED) return;
  asked = true;
  handOver();
});
