/** The process is killed while it numbers documents, again and again: no number given is lost, none given twice. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { verify } from '../../db/verify.ts';
import { PASSWORD } from '../support/testHost.ts';
import { makeVault, newShelf, type Shelf, unlock } from '../unit/vault/vaults.ts';

vi.mock('hash-wasm', () => import('../unit/vault/quickHash.ts'));

/** After how many numbers each process is killed; drawn once, kept so that every run is the same. */
const KILLED_AFTER = [1, 7, 2, 19, 4, 11, 1, 3, 13, 5, 8, 2];
const ISSUER = path.join(import.meta.dirname, 'issuer.ts');
/** The program that reads TypeScript as it stands. */
const NODE = path.join(import.meta.dirname, '../../node_modules/.bin/node');

let shelf: Shelf;
let dir: string;
let key: Buffer;
beforeAll(async () => {
  shelf = newShelf();
  dir = shelf.place('so');
  await makeVault(dir);
  const vault = await unlock(dir);
  key = Buffer.from(vault.access.key);
  vault.close();
});
afterAll(() => shelf.clear());

/** Starts an issuer, kills it after `lines` numbers, and answers every number that it acknowledged. */
function issueAndKill(lines: number): Promise<readonly string[]> {
  const child = spawn(existsSync(NODE) ? NODE : process.execPath, [ISSUER, dir, PASSWORD], { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let printed = '';
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.split('\n').length > lines) child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(printed.split('\n').slice(0, -1));
      else reject(new Error(`the issuer ended by itself: ${said}`));
    });
  });
}

it('keeps every acknowledged number, once, without a gap, in a book that is intact', async () => {
  const acknowledged: string[] = [];
  for (const lines of KILLED_AFTER) {
    acknowledged.push(...(await issueAndKill(lines)));
    const db = openDatabase(path.join(dir, 'register.db'), key, 'write');
    try {
      const numbers = db.prepare<[], { number: number; reference: string }>('SELECT number, reference FROM numbers ORDER BY number').all();
      const references = numbers.map(({ reference }) => reference);
      expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, at) => 1311 + at));
      expect(new Set(acknowledged).size).toBe(acknowledged.length);
      expect(acknowledged.filter((reference) => !references.includes(reference))).toEqual([]);
      // Of each process at most one number was committed and not yet told when it was killed.
      expect(numbers.length - acknowledged.length).toBeLessThanOrEqual(KILLED_AFTER.length);
      const halves = db.prepare(
        `SELECT d.id FROM documents d LEFT JOIN numbers n ON n.document_id = d.id
         WHERE n.id IS NULL OR d.reference <> n.reference
            OR (SELECT count(*) FROM copy_lines c WHERE c.document_id = d.id) <> 2
            OR (SELECT count(*) FROM documents_fts f WHERE f.rowid = d.ord) <> 1
            OR (SELECT count(*) FROM audit a WHERE a.document_id = d.id) <> 1`,
      );
      expect(halves.all()).toEqual([]);
    } finally {
      db.close();
    }
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLED_AFTER.reduce((sum, lines) => sum + lines));
  const db = openDatabase(path.join(dir, 'register.db'), key, 'write');
  expect(verify(db, { full: true }).problems).toEqual([]);
  db.close();
});
