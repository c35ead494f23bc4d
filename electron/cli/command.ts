/** What every command shares: options, input and output. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { type Failure, Refusal, type Result } from '../../shared/contract/result.ts';
import { ruleById } from '../../shared/rules/judge.ts';
import { cliText } from '../../shared/text/cli.vi.ts';
import { explainError } from '../../shared/text/vi.ts';

export interface CommandInput {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

export type Command = (input: CommandInput) => Promise<void>;

/** Wrong use of the command line: exit code 2. */
export class UsageError extends Error {}

export function textOption({ options }: CommandInput, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

export function requiredOption(input: CommandInput, name: string): string {
  const value = textOption(input, name);
  if (value === null) throw new UsageError(cliText.missingOption(name));
  return value;
}

export function requiredPositional({ positionals }: CommandInput, index: number, name: string): string {
  const value = positionals[index];
  if (value === undefined) throw new UsageError(cliText.missingArgument(name));
  return value;
}

/** A whole number option within bounds; wrong use otherwise. */
export function countOption(input: CommandInput, name: string, fallback: number, max: number): number {
  const text = textOption(input, name);
  if (text === null) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > max) throw new UsageError(cliText.badNumber(name, max));
  return value;
}

export function wantsJson({ options }: CommandInput): boolean {
  return options.json === true;
}

/** The value of a Result, or its failure as a Refusal. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.error.code, result.error.params, result.error.findings);
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A failure on stderr in Vietnamese, every finding with its source; with --json also as JSON on stdout. */
export function printFailure(failure: Failure, json: boolean): void {
  say(`capdo: ${explainError(failure.code, failure.params)}`);
  for (const finding of failure.findings ?? []) {
    const source = ruleById(finding.ruleId)?.sources[0];
    const basis = source ? ` (${source.document}, ${source.article})` : '';
    say(`  ${finding.severity === 'block' ? '■' : '△'} ${finding.title}: ${finding.detail}${basis}`);
  }
  if (json) printJson({ ok: false, error: failure });
}

let stdinText: string | null = null;

/** Everything on stdin, read once: with --password-stdin its first line is the password. */
function allOfStdin(): string {
  stdinText ??= readFileSync(0, 'utf8');
  return stdinText;
}

/** A file's bytes as text, or for "-" what stdin holds (after the password line, when one was asked for). */
export function readInput(file: string, input: CommandInput): string {
  if (file !== '-') {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      throw new Refusal('file-missing');
    }
  }
  const text = allOfStdin();
  return input.options['password-stdin'] ? text.slice(text.indexOf('\n') + 1) : text;
}

/** The password from stdin's first line, or typed without echo. */
export async function readPassword(input: CommandInput): Promise<string> {
  if (input.options['password-stdin']) return (allOfStdin().split('\n')[0] ?? '').replace(/\r$/, '');
  if (!process.stdin.isTTY) throw new UsageError(cliText.passwordNeeded);
  process.stderr.write(cliText.passwordPrompt);
  // Output goes nowhere, so that what is typed is not shown.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const typed = await new Promise<string>((resolve) => lines.question('', resolve));
  lines.close();
  process.stderr.write('\n');
  return typed;
}
