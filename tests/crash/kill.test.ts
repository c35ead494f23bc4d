import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { performAct } from '../../db/act.ts';
import { createDatabase, openDatabase } from '../../db/open.ts';
import { verify } from '../../db/verify.ts';
import { begin, clock, dat, hanh, userRow } from '../unit/db/support/book.ts';

const KILLS = 12;
/** Starting a process a dozen times takes as long as the machine is busy; nothing is judged by it. */
const PATIENCE_MS = 240_000;
const key = Buffer.alloc(32, 7);
let dir: string;
let file: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'capdo-kill-'));
  file = path.join(dir, 'register.db');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Lets a process issue, kills it with no warning once it has said `acknowledged` documents; answers all that it said. */
function issueUntilKilled(acknowledged: number): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'issuer.ts'), file, key.toString('hex')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.split('\n').length > acknowledged) child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('close', (_code, signal) => {
      // A last line without its end was cut off in the middle of being said.
      const lines = said.split('\n').slice(0, -1);
      if (signal === 'SIGKILL') resolve(lines.map(Number));
      else reject(new Error(`ended by itself: ${complaint}`));
    });
  });
}

describe('a process killed while it issues', () => {
  it(
    `loses no document it acknowledged, gives no number twice and leaves no gap, over ${KILLS} kills`,
    async () => {
      const db = createDatabase(file, key);
      begin(db);
      performAct(db, hanh, clock, 'user.add', (tx) => void tx.insert('users', userRow(dat, 'dat')));
      db.close();

      const acknowledged: number[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        acknowledged.push(...(await issueUntilKilled(1 + ((kill * 7) % 23))));
        const opened = openDatabase(file, key, 'write');
        const ids = opened.prepare<[], number>('SELECT id FROM documents ORDER BY id').pluck().all();
        expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
        const numbers = opened.prepare<[], number>("SELECT number FROM numbers WHERE series = 'vp-cv' ORDER BY number").pluck().all();
        const first = numbers[0] ?? 0;
        expect(numbers).toEqual(Array.from({ length: ids.length }, (_, at) => first + at));
        // At most the act that was under way when the process died is there without having been said.
        expect(ids.length - acknowledged.length).toBeLessThanOrEqual(kill + 1);
        expect(verify(opened, { full: false })).toMatchObject({ intact: true, problems: [] });
        opened.close();
      }
      expect(new Set(acknowledged).size).toBe(acknowledged.length);
      const opened = openDatabase(file, key, 'read');
      expect(verify(opened, { full: true })).toMatchObject({ intact: true, problems: [] });
      opened.close();
    },
    PATIENCE_MS,
  );
});
