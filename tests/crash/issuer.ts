/**
 * A process of its own that numbers documents through the front door until it is killed. Every line it
 * prints is a number that a clerk would already have written on paper.
 *
 * Arguments: folder of a vault, its password.
 */
import { registerHooks } from 'node:module';
import { createFrontDoor } from '../../electron/host/frontDoor.ts';
import { InlineJobs } from '../../electron/host/inlineJobs.ts';
import { GrantedTickets } from '../../electron/host/ticketDesk.ts';
import { completeDraft, USER } from '../support/testHost.ts';

// What is proven here is the writing, not the password: the vault was made with the same stand-in.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'hash-wasm' ? next(import.meta.resolve('../unit/vault/quickHash.ts'), context) : next(specifier, context),
});

const [dir = '', password = ''] = process.argv.slice(2);
const ticket = '0'.repeat(32);
const tickets = new GrantedTickets();
tickets.grant(ticket, 'vault-folder', dir);
const door = createFrontDoor({
  clock: { now: () => '2020-10-02T15:42+07:00' },
  tickets,
  jobs: new InlineJobs(),
  keyDerivation: 'floor',
  emit: () => undefined,
  onOpened: () => undefined,
  onPrinted: () => undefined,
});

const opened = await door.call('vault.open', { ticket, login: USER.login, password });
if (!opened.ok) throw new Error(opened.error.code);
for (;;) {
  const issued = await door.call('document.issue', { draft: completeDraft() });
  if (!issued.ok) throw new Error(issued.error.code);
  process.stdout.write(`${issued.value.reference}\n`);
}
