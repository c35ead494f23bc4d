/**
 * The command line of design §9. JSON on stdout with --json, messages on stderr; exit 0 done, 1 refused
 * or broken, 2 wrong use. Passwords come from a prompt or --password-stdin, never from an argument.
 */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { refusalOf } from '../../db/sqliteErrors.ts';
import { Refusal } from '../../shared/contract/result.ts';
import { cliText } from '../../shared/text/cli.vi.ts';
import { type Command, type CommandInput, printFailure, UsageError } from './command.ts';
import { demoCommand } from './demo.ts';
import { fillCommand, rulesCommand, schemaCommand } from './withoutVault.ts';
import {
  dispatchCommand,
  initCommand,
  issueCommand,
  listCommand,
  printCommand,
  receiptCommand,
  searchCommand,
  showCommand,
  verifyCommand,
  voidCommand,
} from './withVault.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  init: initCommand,
  fill: fillCommand,
  issue: issueCommand,
  list: listCommand,
  search: searchCommand,
  show: showCommand,
  void: voidCommand,
  dispatch: dispatchCommand,
  receipt: receiptCommand,
  print: printCommand,
  verify: verifyCommand,
  rules: rulesCommand,
  schema: schemaCommand,
  demo: demoCommand,
};

const OPTIONS = {
  vault: { type: 'string' },
  kind: { type: 'string' },
  office: { type: 'string' },
  as: { type: 'string' },
  'full-name': { type: 'string' },
  position: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  on: { type: 'string' },
  series: { type: 'string' },
  volume: { type: 'string' },
  reason: { type: 'string' },
  by: { type: 'string' },
  at: { type: 'string' },
  rows: { type: 'string' },
  limit: { type: 'string' },
  json: { type: 'boolean' },
  quick: { type: 'boolean' },
  'password-stdin': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** Runs one command line (without node and script). Answers the exit code; never throws. */
export async function run(argv: readonly string[]): Promise<number> {
  let input: CommandInput;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    input = { options: values, positionals: positionals.slice(1) };
    const name = positionals[0];
    if (values.help || name === undefined) {
      process.stdout.write(`${cliText.usage}\n`);
      return values.help ? 0 : 2;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UsageError(cliText.unknownCommand(name));
    await command(input);
    return 0;
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) {
      process.stderr.write(`capdo: ${error.message}\n`);
      return 2;
    }
    printFailure(refusalOf(error), argv.includes('--json'));
    if (!(error instanceof Refusal) && process.env.CAPDO_DEBUG)
      process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    return 1;
  }
}

function isParseError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
