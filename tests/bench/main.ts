/** `npm run bench`: the figures of the program beside their baselines, measured in the same run. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, release, totalmem, type } from 'node:os';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { makeBenchBook } from './book.ts';
import { measureVerifying } from './chain.ts';
import { measureIssuing } from './issue.ts';
import { type BenchLine, megabytes, milliseconds, tableOf } from './measure.ts';
import { measureOpening, measureSearching } from './reading.ts';
import { measureRegister } from './register.ts';
import { measureStart } from './startUp.ts';

const DEFAULT_ROWS = '10000';
const MOST_ROWS = 1_000_000;

/** Runs every measurement and prints the table; throws on wrong use. */
export async function runBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { rows: { type: 'string', default: DEFAULT_ROWS } } });
  const sizes = values.rows.split(',').map(rowCount);
  write(machine());
  for (const rows of sizes) write(`\n${rows} documents\n${tableOf(await measureBook(rows))}`);
  write(`\nstart of the program\n${tableOf(measureStart())}`);
}

async function measureBook(rows: number): Promise<readonly BenchLine[]> {
  const started = performance.now();
  const book = await makeBenchBook(rows);
  try {
    process.stderr.write(`a book of ${rows} documents made in ${milliseconds(performance.now() - started)}\n`);
    // Reading first: numbering adds documents to the book.
    return [
      ...measureOpening(book),
      ...measureSearching(book),
      ...measureVerifying(book),
      ...measureRegister(book),
      ...(await measureIssuing(book)),
    ];
  } finally {
    book.destroy();
  }
}

function rowCount(text: string): number {
  const rows = Number(text);
  if (!Number.isInteger(rows) || rows < 1 || rows > MOST_ROWS) throw new Error(`--rows takes numbers from 1 to ${MOST_ROWS}: ${text}`);
  return rows;
}

function machine(): string {
  const [first] = cpus();
  const memory = new Database(':memory:');
  const sqlite = memory.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get()?.version ?? '';
  memory.close();
  const { name, version } = packageOf('better-sqlite3');
  return [
    `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${megabytes(totalmem())}, ${type()} ${release()}`,
    `Node ${process.versions.node}, OpenSSL ${process.versions.openssl}, ${name} ${version}, SQLite ${sqlite}`,
  ].join('\n');
}

function packageOf(name: string): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`${name}/package.json`), 'utf8'));
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}
