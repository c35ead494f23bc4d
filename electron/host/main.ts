/**
 * Entry of the register host, a utility process. Messages of the window come over the port that main
 * hands in; killing this process is the lock.
 */
import path from 'node:path';
import type { HostMessage } from '../../shared/contract/port.ts';
import { programClock } from './clock.ts';
import { createFrontDoor } from './frontDoor.ts';
import type { FromHost, ToHost } from './parentMessages.ts';
import { GrantedTickets } from './ticketDesk.ts';
import { WorkerJobs } from './workerJobs.ts';

const parent = process.parentPort;
const tickets = new GrantedTickets();
let window: Electron.MessagePortMain | null = null;

const tellMain = (message: FromHost) => parent.postMessage(message);
const tellWindow = (message: HostMessage) => window?.postMessage(message);

const door = createFrontDoor({
  clock: programClock(),
  tickets,
  jobs: new WorkerJobs(path.join(__dirname, 'worker.cjs')),
  keyDerivation: 'measured',
  emit: tellWindow,
  onOpened: (ticket, autoLockSeconds) => tellMain({ kind: 'opened', ticket, autoLockSeconds }),
  onPrinted: (ticket) => tellMain({ kind: 'printed', ticket }),
});

parent.on('message', (event) => {
  const message = event.data as ToHost;
  switch (message.kind) {
    case 'ticket':
      tickets.grant(message.ticket, message.use, message.path);
      return;
    case 'port': {
      const port = event.ports[0];
      if (!port) return;
      window?.close();
      window = port;
      port.on('message', ({ data }) => {
        void door.receive(data).then((response) => port.postMessage(response));
      });
      port.start();
      return;
    }
  }
});
