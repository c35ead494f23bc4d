/**
 * The window's side of the contract: one typed call per verb over the host's MessagePort, and the
 * shell verbs of main. A lock or a reload brings a new port; calls that were waiting answer `locked`.
 */
import type { HostEvent, HostMessage, Request } from '../../shared/contract/port.ts';
import { fail, type Result } from '../../shared/contract/result.ts';
import { PORT_MESSAGE, PORT_WANTED, type Shell } from '../../shared/contract/shell.ts';
import type { Verb, VerbInput, VerbOutput } from '../../shared/contract/verbs.ts';

declare global {
  interface Window {
    readonly capdo: Shell;
  }
}

type Waiting = (result: Result<never>) => void;

let port: MessagePort | null = null;
let nextId = 0;
const waiting = new Map<number, Waiting>();
const queued: Request[] = [];
const eventListeners = new Set<(event: HostEvent) => void>();
const hostListeners = new Set<() => void>();

/** Calls a verb of the host. Never rejects: a failure is a value. */
export function call<V extends Verb>(verb: V, input: VerbInput<V>): Promise<Result<VerbOutput<V>>> {
  return new Promise((resolve) => {
    const message: Request = { id: nextId++, verb, input };
    waiting.set(message.id, resolve as Waiting);
    if (port) port.postMessage(message);
    else queued.push(message);
  });
}

/** Hears news of the host (changed, progress). Returns the way to stop hearing. */
export function onHostEvent(listener: (event: HostEvent) => void): () => void {
  eventListeners.add(listener);
  return () => eventListeners.delete(listener);
}

/** Called when a fresh, locked host stands behind the window: at start and after each lock. */
export function onFreshHost(listener: () => void): () => void {
  hostListeners.add(listener);
  return () => hostListeners.delete(listener);
}

export function shell(): Shell {
  return window.capdo;
}

function receive(message: HostMessage): void {
  if ('event' in message) {
    for (const listener of eventListeners) listener(message);
    return;
  }
  const resolve = waiting.get(message.id);
  if (!resolve) return;
  waiting.delete(message.id);
  resolve(message.ok ? ({ ok: true, value: message.value } as Result<never>) : message);
}

window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== PORT_MESSAGE) return;
  const fresh = event.ports[0];
  if (!fresh) return;
  port?.close();
  for (const resolve of waiting.values()) if (port) resolve(fail('locked'));
  if (port) waiting.clear();
  port = fresh;
  fresh.onmessage = (answer: MessageEvent<HostMessage>) => receive(answer.data);
  for (const message of queued.splice(0)) fresh.postMessage(message);
  for (const listener of hostListeners) listener();
});
window.postMessage(PORT_WANTED, window.location.origin);
