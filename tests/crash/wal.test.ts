/** Power lost in mid-write: the write-ahead log is cut or damaged anywhere, and the book is one that was committed. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditHead } from '../../db/audit.ts';
import { createDatabase, openDatabase } from '../../db/open.ts';
import { verify } from '../../db/verify.ts';
import { begin, count, hanh, issue } from '../unit/db/support/book.ts';

const key = Buffer.alloc(32, 7);
const WAL_HEADER = 32;
const FRAME = 24 + 4096;
let dir: string;
let whole: string;
/** Head of the log after each committed act, oldest first: what a book may be after a crash. */
const committed: string[] = [];

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'capdo-wal-'));
  const file = path.join(dir, 'register.db');
  const db = createDatabase(file, key);
  begin(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const head = () => auditHead(db)?.hash.toString('hex') ?? '';
  committed.push(head());
  for (let at = 0; at < 6; at++) {
    issue(db, hanh, `Về việc lần ${at}`);
    committed.push(head());
  }
  whole = path.join(dir, 'whole.db');
  for (const suffix of ['', '-wal']) copyFileSync(file + suffix, whole + suffix);
  db.close();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Opens a copy whose log is `damage`d; answers which of the committed states it is in. */
function stateAfter(damage: (wal: Buffer) => Buffer): number {
  const file = path.join(dir, 'copy.db');
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  copyFileSync(whole, file);
  writeFileSync(`${file}-wal`, damage(readFileSync(`${whole}-wal`)));
  const db = openDatabase(file, key, 'write');
  const answer = verify(db, { full: true });
  const documents = count(db, 'documents');
  db.close();
  expect(answer.problems).toEqual([]);
  const state = committed.indexOf(answer.head);
  expect(documents).toBe(state);
  return state;
}

describe('a write-ahead log', () => {
  it('that is whole brings every act', () => {
    expect(stateAfter((wal) => wal)).toBe(committed.length - 1);
  });

  it('that is lost leaves the book as it last stood in the file', () => {
    expect(stateAfter(() => Buffer.alloc(0))).toBe(0);
  });

  it('cut anywhere brings the acts before the cut, each whole', () => {
    const { length } = readFileSync(`${whole}-wal`);
    let last = 0;
    for (let cut = 0; cut <= length; cut += 3_331) {
      const state = stateAfter((wal) => wal.subarray(0, cut));
      expect(state).toBeGreaterThanOrEqual(last);
      last = state;
    }
    expect(last).toBeGreaterThan(3);
  });

  it('with a flipped bit brings the acts before it, each whole', () => {
    const frames = Math.floor((readFileSync(`${whole}-wal`).length - WAL_HEADER) / FRAME);
    const states = new Set<number>();
    for (let frame = 0; frame < frames; frame++) {
      const offset = WAL_HEADER + frame * FRAME + ((frame * 997) % FRAME);
      states.add(
        stateAfter((wal) => {
          wal.writeUInt8(wal.readUInt8(offset) ^ 0x10, offset);
          return wal;
        }),
      );
    }
    expect(states.size).toBeGreaterThan(4);
  });

  it('with the tail of an older log behind it brings no act of that one', () => {
    const older = readFileSync(`${whole}-wal`);
    const state = stateAfter((wal) =>
      Buffer.concat([wal.subarray(0, wal.length - 2 * FRAME), older.subarray(WAL_HEADER, WAL_HEADER + 2 * FRAME)]),
    );
    expect(state).toBeLessThan(committed.length - 1);
  });
});
