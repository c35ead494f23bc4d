/** Known words of a register are looked for in every file that writing, sorting and searching it left anywhere. */
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WritableDb } from '../../db/handles.ts';
import { createDatabase } from '../../db/open.ts';
import { fold } from '../../shared/text/fold.ts';
import { fillBook, type TestBook } from '../unit/db/book.ts';

const SUBJECT = 'Phương án bảo vệ kho lưu trữ trung tâm';
const key = Buffer.from('d1f0a7c4b3e2958677665544332211000f1e2d3c4b5a69788796a5b4c3d2e1f0', 'hex');
let dir: string;
let db: WritableDb;
let book: TestBook;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'capdo-leaks-'));
  db = createDatabase(path.join(dir, 'register.db'), key);
  book = fillBook(db);
  for (let at = 0; at < 5; at++) book.issue({ subject: `${SUBJECT} lần ${at}` });
});
afterEach(() => {
  if (db.open) db.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Every way in which words of the book could stand in a file. */
function spellings(): readonly Buffer[] {
  const words = [
    SUBJECT,
    fold(SUBJECT),
    SUBJECT.normalize('NFD'),
    'Phương án',
    'phuong an',
    'Sở Tài chính',
    'Trần Thị Hạnh',
    'VP-TH',
    'copy_lines',
  ];
  return [...words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]), key, Buffer.from(key.toString('hex'))];
}

function foundIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((entry) => {
    const bytes = readFileSync(path.join(entry.parentPath, entry.name));
    return spellings()
      .filter((spelling) => bytes.includes(spelling))
      .map((spelling) => `${entry.name}: ${spelling.toString('utf8')}`);
  });
}

/** Files that this process holds open and that SQLite made for itself, among them those already unlinked. */
function temporaryFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${fd}`);
      return target.includes('etilqs') ? [target] : [];
    } catch {
      // Closed since it was listed.
      return [];
    }
  });
}

/** A sort far larger than the cache, stopped in its middle: what does it keep on disk? */
function filesOfLargeSort(): readonly string[] {
  db.pragma('cache_size = 10');
  const rows = db
    .prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
       SELECT n.i, d.subject || n.i AS text FROM n, documents d WHERE d.id = 1 ORDER BY text DESC`,
    )
    .iterate();
  rows.next();
  const files = temporaryFiles();
  rows.return?.();
  return files;
}

describe('on disk', () => {
  it('nothing of the book can be read, with the write-ahead log full and after closing', () => {
    expect(readdirSync(dir).sort()).toEqual(['register.db', 'register.db-shm', 'register.db-wal']);
    expect(foundIn(dir)).toEqual([]);
    db.close();
    expect(readdirSync(dir)).toEqual(['register.db']);
    expect(foundIn(dir)).toEqual([]);
  });

  it('no more files stand after searching, sorting, a roll-back and a checkpoint', () => {
    filesOfLargeSort();
    db.prepare(`SELECT rowid FROM documents_fts WHERE documents_fts MATCH '"phuong"* AND "an"*' ORDER BY rowid DESC`).all();
    expect(() => book.issue({ subject: `${SUBJECT}!`, signerId: 'không có' })).toThrow();
    db.pragma('wal_checkpoint(TRUNCATE)');
    expect(readdirSync(dir).sort()).toEqual(['register.db', 'register.db-shm', 'register.db-wal']);
    expect(foundIn(dir)).toEqual([]);
  });

  // Only Linux lists a process's own files, also those that have no name any more.
  it.runIf(process.platform === 'linux')('a sort larger than memory’s cache writes no temporary file', () => {
    expect(filesOfLargeSort()).toEqual([]);
    // The same sort without our pragma does: the look-out sees what it is there to see.
    db.pragma('temp_store = FILE');
    expect(filesOfLargeSort()).not.toEqual([]);
  });
});
