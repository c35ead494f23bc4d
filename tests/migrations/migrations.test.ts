import { describe, expect, it } from 'vitest';
import { performAct } from '../../db/act.ts';
import { AUDITED_TABLES } from '../../db/auditedTables.ts';
import type { WritableDb } from '../../db/handles.ts';
import { migrate, updateTo, versionOf } from '../../db/migrate.ts';
import { MIGRATIONS, NEWEST_VERSION } from '../../db/migrations/index.ts';
import { writeOffice } from '../../db/office.ts';
import { openInMemory } from '../../db/open.ts';
import { verify } from '../../db/verify.ts';
import { noticeOffice } from '../../shared/domain/presets/noticeOffice.ts';
import { clock, count, dat, hanh, issue, refusalCode, smallBook, userRow, VAULT_ID } from '../unit/db/support/book.ts';

const schema = (db: WritableDb) => db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();

describe('the list of migrations', () => {
  it('rises in multiples of ten, so that one can be put between', () => {
    const versions = MIGRATIONS.map((migration) => migration.version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(versions.every((version) => version % 10 === 0)).toBe(true);
    expect(NEWEST_VERSION).toBe(versions.at(-1));
  });

  it('leads to the same structure in one step and in many', () => {
    const stepwise = openInMemory(0);
    for (const { version } of MIGRATIONS) {
      updateTo(stepwise, version);
      expect(versionOf(stepwise)).toBe(version);
    }
    expect(schema(stepwise)).toEqual(schema(openInMemory()));
  });

  it('does nothing the second time', () => {
    const db = smallBook();
    const before = db.serialize();
    migrate(db);
    expect(db.serialize().equals(before)).toBe(true);
  });

  it('gives every audited table an integer id and guards against writes outside an act', () => {
    const db = openInMemory();
    const triggers = new Set(
      db
        .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        .all()
        .map((row) => row.name),
    );
    for (const table of AUDITED_TABLES) {
      const columns = db
        .prepare<[string], { name: string; type: string; pk: number }>('SELECT name, type, pk FROM pragma_table_info(?)')
        .all(table);
      expect(columns.find((column) => column.name === 'id')).toMatchObject({ type: 'INTEGER', pk: 1 });
      for (const event of ['insert', 'update', 'delete']) expect(triggers).toContain(`${table}_only_in_act_${event}`);
    }
  });
});

describe('from version 10', () => {
  function peopleOnly(): WritableDb {
    const db = openInMemory(0);
    updateTo(db, 10);
    db.prepare('INSERT INTO meta (key, value) VALUES (?, ?), (?, ?)').run('vaultId', VAULT_ID, 'kind', 'ordinary');
    performAct(db, hanh, clock, 'vault.create', (tx) => {
      tx.insert('users', userRow(hanh, 'hanh'));
      tx.note({ vaultId: VAULT_ID, kind: 'ordinary' });
    });
    performAct(db, hanh, clock, 'user.add', (tx) => void tx.insert('users', userRow(dat, 'dat')));
    return db;
  }

  it('keeps people and log, and the book goes on from there', () => {
    const db = peopleOnly();
    const before = [db.prepare('SELECT * FROM users').all(), db.prepare('SELECT * FROM audit').all()];
    migrate(db);
    expect([db.prepare('SELECT * FROM users').all(), db.prepare('SELECT * FROM audit').all()]).toEqual(before);
    performAct(db, hanh, clock, 'office.setUp', (tx) => writeOffice(tx, noticeOffice(2020)));
    issue(db, dat, 'Về việc tiếp tục');
    expect(verify(db, { full: true })).toMatchObject({ intact: true, entries: 4, problems: [] });
  });

  it('stays at 10 as it was when a later step fails', () => {
    const db = peopleOnly();
    db.exec('CREATE TABLE document_links (id INTEGER)');
    const before = schema(db);
    expect(() => migrate(db)).toThrow(/document_links/);
    expect(versionOf(db)).toBe(10);
    expect(schema(db)).toEqual(before);
    expect(count(db, 'users')).toBe(2);
  });
});

describe('a newer file', () => {
  it('is refused and left as it is', () => {
    const db = smallBook();
    db.pragma(`user_version = ${NEWEST_VERSION + 10}`);
    expect(refusalCode(() => migrate(db))).toBe('vault-from-newer-version');
    expect(versionOf(db)).toBe(NEWEST_VERSION + 10);
  });
});
