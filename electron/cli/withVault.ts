/** Commands on a vault: init, issue, list, search, show, void, dispatch, receipt, print, verify. */
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../shared/contract/result.ts';
import type { ListFilter, SessionInfo } from '../../shared/contract/verbs.ts';
import { registerKind } from '../../shared/domain/codes.ts';
import type { DocumentRow } from '../../shared/domain/document.ts';
import { officeSetup } from '../../shared/domain/office.ts';
import { cliText } from '../../shared/text/cli.vi.ts';
import { foldReference } from '../../shared/text/fold.ts';
import { moment } from '../../shared/time.ts';
import {
  type Command,
  type CommandInput,
  countOption,
  print,
  printJson,
  readInput,
  readPassword,
  requiredOption,
  requiredPositional,
  say,
  textOption,
  UsageError,
  wantsJson,
} from './command.ts';
import { entryFromJson } from './entryFile.ts';
import { type CommandHost, startHost, withVault } from './vaultAccess.ts';

export const initCommand: Command = async (input) => {
  const dir = requiredOption(input, 'vault');
  const kind = registerKind.safeParse(requiredOption(input, 'kind'));
  if (!kind.success) throw new UsageError(cliText.badKind);
  const office = officeSetup.safeParse(parseJson(readInput(requiredOption(input, 'office'), input), 'office-invalid'));
  if (!office.success) throw new Refusal('office-invalid', { where: office.error.issues[0]?.path.join('.') ?? '' });
  const login = textOption(input, 'as') ?? 'vanthu';
  const host = startHost();
  try {
    const info: SessionInfo = await host.call('vault.create', {
      ticket: host.ticket('vault-folder', dir),
      kind: kind.data,
      office: office.data,
      user: { login, fullName: textOption(input, 'full-name') ?? login, position: textOption(input, 'position') ?? cliText.clerk },
      password: await readPassword(input),
    });
    if (wantsJson(input)) printJson(info);
    else print(cliText.created(info.vault?.officeName ?? '', dir));
  } finally {
    host.close();
  }
};

export const issueCommand: Command = (input) => {
  const file = requiredPositional(input, 0, 'FILE');
  return withVault(input, async (host) => {
    const [directory, session] = [await host.call('directory.get', {}), await host.call('session.info', {})];
    const draft = entryFromJson(parseJson(readInput(file, input), 'entry-invalid'), directory, session.now);
    const document = await host.call('document.issue', { draft });
    if (wantsJson(input)) printJson(document);
    else print(document.reference ?? '');
  });
};

export const listCommand: Command = (input) => withVault(input, (host) => printPage(host, input, {}));

export const searchCommand: Command = (input) => {
  const text = requiredPositional(input, 0, 'TEXT');
  return withVault(input, (host) => printPage(host, input, { text }));
};

export const showCommand: Command = (input) =>
  withVault(input, async (host) => {
    const document = await host.call('document.get', { documentId: await documentIdOf(host, input) });
    if (wantsJson(input)) {
      printJson(document);
      return;
    }
    print(`${document.reference ?? ''}  ${document.date}  ${document.typeName}`);
    print(document.subject ?? '');
    print(`${document.signingLine} ${document.signerName}`);
    for (const line of document.copies) print(`- ${line.name}: ${line.copies}`);
    if (document.voidReason !== null) print(cliText.voided(document.voidReason));
  });

export const voidCommand: Command = (input) =>
  withVault(input, async (host) => {
    const reference = requiredPositional(input, 0, 'NUMBER/SYMBOL');
    const document = await host.call('document.void', {
      documentId: await documentIdOf(host, input),
      reason: requiredOption(input, 'reason'),
      confirmReference: reference,
    });
    if (wantsJson(input)) printJson(document);
    else print(cliText.voidDone(document.reference ?? reference));
  });

export const dispatchCommand: Command = (input) =>
  withVault(input, async (host) => {
    const document = await host.call('document.dispatch', {
      documentId: await documentIdOf(host, input),
      at: await momentOption(host, input),
    });
    if (wantsJson(input)) printJson(document);
    else print(cliText.dispatched(document.reference ?? '', document.dispatchedCopies));
  });

export const receiptCommand: Command = (input) =>
  withVault(input, async (host) => {
    const documentId = await documentIdOf(host, input);
    const { copies } = await host.call('document.get', { documentId });
    const open = copies.filter((line) => line.dispatchedAt !== null && line.receiptedAt === null);
    if (open.length === 0) throw new Refusal('not-dispatched');
    const document = await host.call('document.receipt', {
      documentId,
      lineIds: open.map((line) => line.id),
      at: await momentOption(host, input),
      by: requiredOption(input, 'by'),
    });
    if (wantsJson(input)) printJson(document);
    else print(cliText.receipted(document.reference ?? '', document.receiptedCopies));
  });

export const printCommand: Command = (input) => {
  const sheet = requiredPositional(input, 0, 'register|slip');
  const out = path.resolve(requiredOption(input, 'out'));
  return withVault(input, async (host) => {
    const ticket = host.ticket('pdf-file', out);
    const receipt = await printSheet(sheet, host, input, ticket);
    if (wantsJson(input)) printJson(receipt);
    else print(cliText.printed(receipt.fileName, receipt.pages));
  });
};

export const verifyCommand: Command = (input) =>
  withVault(input, async (host) => {
    const verification = await host.call('log.verify', { full: input.options.quick !== true });
    if (wantsJson(input)) printJson(verification);
    else {
      print(cliText.verified(verification.intact, verification.entries, verification.rows, verification.head));
      for (const problem of verification.problems) say(`  ${problem.kind} ${problem.table ?? ''} ${problem.key ?? problem.seq ?? ''}`);
    }
    if (!verification.intact) throw new Refusal('vault-audit-mismatch');
  });

async function printSheet(sheet: string, host: CommandHost, input: CommandInput, ticket: string) {
  switch (sheet) {
    case 'register': {
      const year = (await host.call('session.info', {})).now.slice(0, 4);
      return host.call('print.register', {
        ticket,
        from: textOption(input, 'from') ?? `${year}-01-01`,
        to: textOption(input, 'to') ?? `${year}-12-31`,
        seriesId: textOption(input, 'series'),
        volume: textOption(input, 'volume') ?? '01',
      });
    }
    case 'slip':
      return host.call('print.slip', { ticket, documentId: await documentIdOf(host, input, 1) });
    default:
      throw new UsageError(cliText.unknownSheet(sheet));
  }
}

/** The document whose number and symbol stand at a position of the command line, typed in full. */
async function documentIdOf(host: CommandHost, input: CommandInput, index = 0): Promise<number> {
  const reference = requiredPositional(input, index, 'NUMBER/SYMBOL');
  const { rows } = await host.call('document.list', { filter: { text: reference }, limit: 50 });
  const found = rows.find((row) => row.reference !== null && foldReference(row.reference) === foldReference(reference));
  if (!found) throw new Refusal('not-found');
  return found.id;
}

async function momentOption(host: CommandHost, input: CommandInput): Promise<string> {
  const text = textOption(input, 'at');
  if (text === null) return (await host.call('session.info', {})).now;
  if (!moment.safeParse(text).success) throw new UsageError(cliText.badMoment('at'));
  return text;
}

async function printPage(host: CommandHost, input: CommandInput, filter: Partial<ListFilter>): Promise<void> {
  const limit = countOption(input, 'limit', 50, 500);
  const page = await host.call('document.list', {
    filter: { ...filter, from: textOption(input, 'from'), to: textOption(input, 'to'), seriesId: textOption(input, 'series') },
    limit,
  });
  if (wantsJson(input)) {
    printJson(page);
    return;
  }
  for (const row of page.rows) print(lineOf(row));
  say(cliText.count(page.total));
}

function lineOf(row: DocumentRow): string {
  return `${(row.reference ?? '—').padEnd(20)} ${row.date}  ${row.typeName}: ${row.subject ?? ''}${row.state === 'void' ? ` [${cliText.voidMark}]` : ''}`;
}

function parseJson(text: string, code: 'office-invalid' | 'entry-invalid'): unknown {
  try {
    return z.json().parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    throw new Refusal(code, { where: 'JSON' });
  }
}
