import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { performAct } from '../../../db/act.ts';
import { auditHead } from '../../../db/audit.ts';
import { AUDITED_TABLES } from '../../../db/auditedTables.ts';
import { createDatabase, openDatabase, openInMemory } from '../../../db/open.ts';
import { verify } from '../../../db/verify.ts';
import { clock, count, dat, hanh, issue, person, refusalCode, smallBook, userRow, writeSmallBook } from './support/book.ts';

describe('a sound book', () => {
  it('is intact, with all its entries and rows counted and its head told', () => {
    const db = smallBook();
    const rows = AUDITED_TABLES.reduce((sum, table) => sum + count(db, table), 0);
    expect(verify(db, { full: true })).toEqual({
      intact: true,
      entries: count(db, 'audit'),
      rows,
      signatures: count(db, 'audit'),
      head: auditHead(db)?.hash.toString('hex'),
      problems: [],
    });
  });

  it('needs one signature per unbroken run of one person, and each that brings a key in', () => {
    const db = smallBook();
    const actors = db.prepare<[], number>('SELECT actor_id FROM audit ORDER BY seq').pluck().all();
    const runEnds = actors.filter((actor, at) => actor !== actors[at + 1]).length;
    const { signatures, intact } = verify(db, { full: false });
    expect(intact).toBe(true);
    // Entry 1 brings Hạnh's key in and stands inside her first run; the entry that brings in Đạt's ends it.
    expect(signatures).toBe(runEnds + 1);
  });

  it('stays intact when a person gets a new key by an entry that the old one or another person signed', () => {
    const db = smallBook();
    const renewed = { ...person(9, dat.fullName), userId: dat.userId };
    performAct(db, hanh, clock, 'user.newKey', (tx) => tx.update('users', dat.userId, { public_key: renewed.publicKey }));
    issue(db, renewed, 'Về việc ký bằng khóa mới');
    for (const full of [true, false]) expect(verify(db, { full }).problems).toEqual([]);
    issue(db, dat, 'Về việc ký bằng khóa cũ');
    for (const full of [true, false])
      expect(verify(db, { full }).problems).toEqual([{ kind: 'signature', seq: auditHead(db)?.seq, table: null, key: null }]);
  });

  it('that has no entry at all is none', () => {
    expect(verify(openInMemory(), { full: true }).problems).toEqual([{ kind: 'chain', seq: null, table: null, key: null }]);
  });
});

describe('while others write', () => {
  const key = Buffer.alloc(32, 7);
  let dir: string;
  let file: string;
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'capdo-verify-'));
    file = path.join(dir, 'register.db');
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('checks the one state it began with', () => {
    const writer = createDatabase(file, key);
    writeSmallBook(writer);
    const before = auditHead(writer)?.hash.toString('hex');
    const reader = openDatabase(file, key, 'read');
    const answer = verify(reader, { full: true, onProgress: () => issue(writer, hanh, 'Về việc chen vào giữa') });
    expect(answer).toMatchObject({ intact: true, head: before });
    expect(auditHead(writer)?.hash.toString('hex')).not.toBe(before);
    expect(verify(reader, { full: true }).intact).toBe(true);
    reader.close();
    writer.close();
  });

  it('tells a book with damaged pages from one that was changed', () => {
    const db = createDatabase(file, key);
    writeSmallBook(db);
    // An index that lost its rows: every table is right, and a list read by the index would be wrong.
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    const root = db.prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'documents_by_series'").pluck().get();
    const other = db.prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'document_links_by_document'").pluck().get();
    db.prepare("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'documents_by_series'").run(other);
    db.prepare("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'document_links_by_document'").run(root);
    db.close();
    const reader = openDatabase(file, key, 'read');
    expect(refusalCode(() => verify(reader, { full: true }))).toBe('vault-damaged');
    reader.close();
  });
});

describe('a long check', () => {
  function longBook() {
    const db = smallBook();
    performAct(db, hanh, clock, 'units.import', (tx) => {
      for (let id = 10; id < 2_600; id++) tx.insert('units', { code: `u${id}`, name: 'Phòng' });
    });
    return db;
  }

  it('says how far it is, never more than there is and never backwards, and ends at the end', () => {
    const seen: (readonly [number, number])[] = [];
    verify(longBook(), { full: false, onProgress: (done, total) => void seen.push([done, total]) });
    const done = seen.map(([part]) => part);
    expect(seen.length).toBeGreaterThan(3);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(new Set(seen.map(([, total]) => total)).size).toBe(1);
    expect(done.at(-1)).toBe(seen.at(-1)?.[1]);
  });

  it('stops when it is told to', () => {
    let asked = 0;
    const isCancelled = () => ++asked > 2;
    expect(refusalCode(() => verify(longBook(), { full: false, isCancelled }))).toBe('cancelled');
    expect(asked).toBe(3);
  });

  it('does not disturb the book', () => {
    const db = longBook();
    const before = db.serialize();
    verify(db, { full: true });
    expect(db.inTransaction).toBe(false);
    expect(db.serialize().equals(before)).toBe(true);
    expect(() => performAct(db, hanh, clock, 'user.add', (tx) => void tx.insert('users', userRow(person(7, 'Ai'), 'ai')))).not.toThrow();
  });
});
