import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { performAct } from '../../../db/act.ts';
import { NEWEST_VERSION } from '../../../db/migrations/index.ts';
import { createDatabase, openDatabase } from '../../../db/open.ts';
import { verify } from '../../../db/verify.ts';
import { begin, clock, count, hanh, issue, refusalCode } from './support/book.ts';

const key = Buffer.alloc(32, 7);
let dir: string;
let file: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'capdo-open-'));
  file = path.join(dir, 'register.db');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the encrypted file', () => {
  it('has every pragma that durability and secrecy rest on, in both modes', () => {
    createDatabase(file, key).close();
    const expected = {
      journal_mode: 'wal',
      synchronous: 2,
      temp_store: 2,
      foreign_keys: 1,
      cell_size_check: 1,
      secure_delete: 1,
      trusted_schema: 0,
      recursive_triggers: 1,
      cipher: 'sqlcipher',
      legacy: '4',
      hmac_use: '1',
      user_version: NEWEST_VERSION,
    };
    for (const mode of ['write', 'read'] as const) {
      const db = openDatabase(file, key, mode);
      const actual = Object.fromEntries(Object.keys(expected).map((name) => [name, db.pragma(name, { simple: true })]));
      expect(actual).toEqual(expected);
      db.close();
    }
  });

  it('is the owner’s alone, with all that stands beside it', () => {
    const db = createDatabase(file, key);
    for (const suffix of ['', '-wal', '-shm']) expect(statSync(file + suffix).mode & 0o777).toBe(0o600);
    db.close();
  });

  it('keeps what was written', () => {
    const db = createDatabase(file, key);
    begin(db);
    issue(db, hanh, 'Về việc sơ kết');
    db.close();
    const again = openDatabase(file, key, 'write');
    expect(count(again, 'documents')).toBe(1);
    expect(verify(again, { full: true }).intact).toBe(true);
    again.close();
  });

  it('cannot be written through a reading handle', () => {
    const writer = createDatabase(file, key);
    begin(writer);
    writer.close();
    const db = openDatabase(file, key, 'read');
    expect(refusalCode(() => issue(db, hanh, 'x'))).toBe('folder-read-only');
    db.close();
  });
});

describe('opening refuses', () => {
  it('a folder in place of the file', () => {
    expect(refusalCode(() => openDatabase(dir, key, 'write'))).toBe('disk-error');
  });

  it('to make one in a folder that is not there', () => {
    expect(refusalCode(() => createDatabase(path.join(dir, 'no', 'register.db'), key))).toBe('folder-missing');
  });
});

describe('a write that the disk or another writer refuses', () => {
  it('is in use while another connection writes', () => {
    const db = createDatabase(file, key);
    begin(db);
    const other = openDatabase(file, key, 'write');
    other.pragma('busy_timeout = 0');
    db.prepare('BEGIN IMMEDIATE').run();
    expect(refusalCode(() => issue(other, hanh, 'x'))).toBe('vault-in-use');
    db.prepare('ROLLBACK').run();
    expect(issue(other, hanh, 'x')).toBe(1);
    other.close();
    db.close();
  });

  it('leaves nothing half done when the disk is full, wherever in the act it fills up', () => {
    const db = createDatabase(file, key);
    begin(db);
    const pages = Number(db.pragma('page_count', { simple: true }));
    const before = [count(db, 'documents'), count(db, 'numbers'), count(db, 'audit')];
    let refused = 0;
    for (let spare = 0; spare < 12; spare++) {
      db.pragma(`max_page_count = ${pages + spare}`);
      const act = () =>
        performAct(db, hanh, clock, 'office.change', (tx) => {
          for (let at = 0; at < 4; at++) tx.insert('units', { code: `x${at}`, name: 'Phòng '.repeat(1_500) });
        });
      expect(refusalCode(act)).toBe('disk-full');
      refused += 1;
      expect([count(db, 'documents'), count(db, 'numbers'), count(db, 'audit')]).toEqual(before);
    }
    expect(refused).toBe(12);
    db.pragma('max_page_count = 100000');
    issue(db, hanh, 'Về việc đã có chỗ');
    expect(verify(db, { full: true })).toMatchObject({ intact: true, problems: [] });
    db.close();
  });
});
