import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, updateTo, versionOf } from '../../db/migrate.ts';
import { MIGRATIONS, NEWEST_VERSION } from '../../db/migrations/index.ts';
import { createDatabase, openDatabase, openInMemory } from '../../db/open.ts';
import { verify } from '../../db/verify.ts';
import { dumpOf, fillBook, refusalCode } from '../unit/db/book.ts';

type Db = ReturnType<typeof openInMemory>;
const schemaOf = (db: Db) => db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();

/** A database at a version older than the newest. */
function emptyAt(version: number): Db {
  const db = openInMemory(0);
  updateTo(db, version);
  return db;
}

describe('the list of migrations', () => {
  it('rises in steps of ten, each with a name of its own', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions.every((version) => version > 0 && version % 10 === 0)).toBe(true);
    expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
    expect(NEWEST_VERSION).toBe(versions.at(-1));
  });
});

describe('migrating', () => {
  it('comes to the same structure from every version', () => {
    const newest = schemaOf(openInMemory());
    for (const { version } of [{ version: 0 }, ...MIGRATIONS]) {
      const db = emptyAt(version);
      expect(versionOf(db)).toBe(version);
      migrate(db);
      expect(versionOf(db)).toBe(NEWEST_VERSION);
      expect(schemaOf(db), `from ${version}`).toEqual(newest);
    }
  });

  it('changes nothing when there is nothing to do, and goes back to no version', () => {
    const db = openInMemory();
    const book = fillBook(db);
    book.issue();
    const before = dumpOf(db);
    migrate(db);
    updateTo(db, 10);
    expect([versionOf(db), dumpOf(db) === before]).toEqual([NEWEST_VERSION, true]);
  });

  it('carries users and log of the foundation over, row for row, and goes on from them', () => {
    const db = emptyAt(10);
    db.exec(`UPDATE act_guard SET open = 1;
      INSERT INTO users VALUES (7, 'cu', 'Nguyễn Văn Cũ', 'Văn thư', '[]', 'thuong', x'${'01'.repeat(32)}', 1);
      INSERT INTO audit VALUES (1, '2020-01-01T07:00+07:00', 7, 'vault.create', NULL, NULL, '{}', '[]', x'00', x'01', x'02');
      UPDATE act_guard SET open = 0;
      INSERT INTO meta VALUES ('vaultId', 'cũ');`);
    const rowsOf = () => ['users', 'audit', 'meta', 'act_guard'].map((table) => db.prepare(`SELECT * FROM ${table}`).all());
    const before = rowsOf();
    migrate(db);
    expect(rowsOf()).toEqual(before);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(() => db.exec('DELETE FROM users')).toThrow(/only by acts/);
    expect(() => db.exec("INSERT INTO units (code, name) VALUES ('x', 'x')")).toThrow(/only by acts/);
  });

  it('leaves a version as it was when a step fails in the middle', () => {
    const db = emptyAt(10);
    db.exec('CREATE TABLE numbers (of_another TEXT)');
    const before = schemaOf(db);
    expect(() => migrate(db)).toThrow(/already exists/);
    expect([versionOf(db), schemaOf(db)]).toEqual([10, before]);
  });

  it('refuses a version that this program does not know yet', () => {
    const db = openInMemory();
    db.pragma(`user_version = ${NEWEST_VERSION + 1}`);
    expect(refusalCode(() => migrate(db))).toBe('vault-from-newer-version');
    expect(refusalCode(() => updateTo(db, 10))).toBe('vault-from-newer-version');
  });
});

describe('an encrypted file of an older version', () => {
  const KEY = Buffer.alloc(32, 4);
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'capdo-migrate-'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('is brought up by opening it to write, and by nothing else', () => {
    const file = path.join(dir, 'old.db');
    const made = createDatabase(file, KEY);
    // What version 20 added is taken away again, so that the file stands where version 10 left it.
    const foundation = new Set((schemaOf(emptyAt(10)) as readonly { readonly name: string }[]).map(({ name }) => name));
    const added = made
      .prepare<[], { type: string; name: string }>(
        "SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'documents_fts_%'",
      )
      .all()
      .filter(({ name }) => !foundation.has(name));
    made.pragma('foreign_keys = OFF');
    for (const type of ['trigger', 'index', 'table'])
      for (const each of added) if (each.type === type) made.exec(`DROP ${type} ${each.name}`);
    made.pragma('user_version = 10');
    made.close();
    expect(refusalCode(() => openDatabase(file, KEY, 'read'))).toBe('vault-self-test');
    const db = openDatabase(file, KEY, 'write');
    expect(versionOf(db)).toBe(NEWEST_VERSION);
    fillBook(db).issue();
    expect(verify(db, { full: true }).problems).toEqual([]);
    db.close();
  });
});
