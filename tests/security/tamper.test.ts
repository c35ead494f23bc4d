/** Someone with the key and any SQLite tool changes the book past its triggers: what `verify` says. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Actor, auditHead, entryHash, listAudit, type StoredEntry } from '../../db/audit.ts';
import { AUDITED_TABLES } from '../../db/auditedTables.ts';
import { imageText } from '../../db/canonical.ts';
import type { WritableDb } from '../../db/handles.ts';
import { openInMemory } from '../../db/open.ts';
import { verify } from '../../db/verify.ts';
import { newSigningKey } from '../../electron/vault/keys.ts';
import { fillBook, type TestBook } from '../unit/db/book.ts';

let snapshot: { readonly book: TestBook; readonly bytes: Buffer } | null = null;

/** A book of four documents, whole and signed, in the hands of someone who has dropped its triggers. */
function tamperedBook(): TestBook {
  snapshot ??= snapshotOf();
  const db = new Database(snapshot.bytes) as WritableDb;
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  return { ...snapshot.book, db };
}

function snapshotOf() {
  const book = fillBook(openInMemory());
  for (let count = 0; count < 4; count++)
    book.issue({ related: [{ reference: `${count + 1}/QĐ-UBND`, date: null, relation: 'nhac-den' }] });
  expect(verify(book.db, { full: true })).toMatchObject({ intact: true, problems: [] });
  for (const { name } of book.db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all())
    book.db.exec(`DROP TRIGGER ${name}`);
  return { book, bytes: book.db.serialize() };
}

/** What `verify` says besides the dropped triggers, which an attacker would put back word for word. */
function verified({ db }: TestBook, full = true) {
  const answer = verify(db, { full });
  const problems = answer.problems.filter(({ kind, key }) => !(kind === 'missing-row' && key?.startsWith('trigger ')));
  return { ...answer, problems, intact: problems.length === 0 };
}

function problemsOf(book: TestBook, full = true) {
  return verified(book, full).problems.map(({ kind, seq, table, key }) =>
    [kind, table ?? seq, key].filter((part) => part !== null).join(' '),
  );
}

const entriesOf = ({ db }: TestBook) => db.prepare<[], StoredEntry>('SELECT * FROM audit ORDER BY seq').all();

/** Writes an entry as an attacker would: linked to the last one, signed by whom he can be. */
function forge({ db }: TestBook, by: Actor, changes: string, act = 'document.issue'): void {
  const head = auditHead(db);
  const entry = {
    seq: (head?.seq ?? 0) + 1,
    at: '2020-10-02T15:42+07:00',
    actorId: by.userId,
    act,
    documentId: null,
    reference: null,
    facts: '{}',
    changes,
  };
  const previous = head?.hash ?? Buffer.alloc(32);
  const hash = entryHash(previous, entry);
  db.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    entry.seq,
    entry.at,
    entry.actorId,
    act,
    null,
    null,
    '{}',
    changes,
    previous,
    hash,
    Buffer.from(by.sign(hash)),
  );
}

/** Hashes the whole chain anew after an edit, without the key that signs. */
function rechain({ db }: TestBook): void {
  let previous: Buffer = Buffer.alloc(32);
  for (const row of db.prepare<[], StoredEntry>('SELECT * FROM audit ORDER BY seq').all()) {
    const hash = entryHash(previous, { ...row, actorId: row.actor_id, documentId: row.document_id });
    db.prepare('UPDATE audit SET prev_hash = ?, hash = ? WHERE seq = ?').run(previous, hash, row.seq);
    previous = hash;
  }
}

describe('rows', () => {
  it('names the row of any audited table whose column was changed', () => {
    for (const table of AUDITED_TABLES) {
      const book = tamperedBook();
      const columns = book.db.prepare<[], { name: string; type: string }>(`SELECT name, type FROM pragma_table_info('${table}')`).all();
      const row = book.db.prepare<[], { id: number }>(`SELECT id FROM ${table} ORDER BY id DESC LIMIT 1`).get();
      if (!row) continue;
      for (const { name, type } of columns) {
        if (name === 'id') continue;
        const before = book.db.prepare<[], { value: string }>(`SELECT ${name} AS value FROM ${table} WHERE id = ${row.id}`).get()?.value;
        const other = type === 'INTEGER' ? 424_242 : type === 'BLOB' ? Buffer.alloc(32, 3) : 'khác đi';
        book.db.prepare(`UPDATE ${table} SET ${name} = ? WHERE id = ?`).run(other, row.id);
        expect(problemsOf(book, false), `${table}.${name}`).toContain(`row ${table} ${row.id}`);
        book.db.prepare(`UPDATE ${table} SET ${name} = ? WHERE id = ?`).run(before, row.id);
      }
      expect(problemsOf(book), table).toEqual([]);
    }
  });

  it('names a row taken away and a row put in, in every audited table', () => {
    for (const table of AUDITED_TABLES) {
      const book = tamperedBook();
      const row = book.db
        .prepare<[], Record<string, string | number | null> & { id: number }>(`SELECT * FROM ${table} ORDER BY id DESC LIMIT 1`)
        .get();
      if (!row) continue;
      book.db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(row.id);
      expect(problemsOf(book), table).toContain(`missing-row ${table} ${row.id}`);

      const moved = { ...row, id: row.id + 5000 };
      book.db.prepare(`INSERT INTO ${table} VALUES (${Object.keys(moved).map(() => '?')})`).run(...Object.values(moved));
      expect(problemsOf(book), table).toEqual(expect.arrayContaining([`missing-row ${table} ${row.id}`, `extra-row ${table} ${moved.id}`]));
    }
  });

  it('finds two rows that changed places', () => {
    const book = tamperedBook();
    const [first, second] = book.db.prepare<[], { id: number; subject: string }>('SELECT id, drafter AS subject FROM documents').all();
    book.db.prepare('UPDATE documents SET id = 9000 WHERE id = ?').run(first?.id);
    book.db.prepare('UPDATE documents SET id = ? WHERE id = ?').run(first?.id, second?.id);
    book.db.prepare('UPDATE documents SET id = ? WHERE id = 9000').run(second?.id);
    expect(problemsOf(book)).toEqual(expect.arrayContaining([`row documents ${first?.id}`, `row documents ${second?.id}`]));
  });

  it('says that the ledger does not add up when a number and its row of the counter disagree', () => {
    const book = tamperedBook();
    book.db.exec('UPDATE counters SET issued = issued + 1, last_number = last_number + 1 WHERE issued > 0');
    expect(problemsOf(book)).toContain('ledger counters vp-cv 2020');
    const other = tamperedBook();
    other.db.exec("UPDATE numbers SET state = 'void', reason = 'x' WHERE number = 1312");
    expect(problemsOf(other)).toEqual(expect.arrayContaining(['ledger counters vp-cv 2020']));
  });

  it('does not stop at values no column should hold', () => {
    const book = tamperedBook();
    book.db.exec('UPDATE documents SET pages = 9223372036854775807 WHERE id = 1');
    book.db.exec("UPDATE documents SET subject = char(0, 55296) || 'x' WHERE id = 2");
    expect(problemsOf(book)).toEqual(expect.arrayContaining(['row documents 1', 'row documents 2']));
  });
});

describe('log', () => {
  it('finds an edited entry, in every column', () => {
    const edits = [
      "at = '2019-01-01T00:00+07:00'",
      'actor_id = 2',
      "act = 'document.void'",
      'document_id = 77',
      "reference = '1/VP'",
      `facts = '{"x":"y"}'`,
      "changes = '[]'",
      "prev_hash = x'00'",
      "hash = x'00'",
    ];
    for (const edit of edits) {
      const book = tamperedBook();
      book.db.exec(`UPDATE audit SET ${edit} WHERE seq = 4`);
      expect(problemsOf(book), edit).toContain('chain 4');
    }
    const book = tamperedBook();
    book.db.exec("UPDATE audit SET signature = x'00' WHERE seq = 4");
    expect(problemsOf(book)).toEqual(['signature 4']);
  });

  it('finds an entry deleted from the beginning and from the middle, and two that changed places', () => {
    const first = tamperedBook();
    first.db.exec('DELETE FROM audit WHERE seq = 1');
    expect(problemsOf(first)).toContain('chain 2');
    const middle = tamperedBook();
    middle.db.exec('DELETE FROM audit WHERE seq = 4');
    expect(problemsOf(middle)).toEqual(expect.arrayContaining(['chain 5', 'extra-row documents 2']));
    const order = tamperedBook();
    order.db.exec(
      'UPDATE audit SET seq = 99 WHERE seq = 4; UPDATE audit SET seq = 4 WHERE seq = 5; UPDATE audit SET seq = 5 WHERE seq = 99',
    );
    expect(problemsOf(order)).toContain('chain 4');
  });

  it('finds a tail cut off while the rows that it entered remain', () => {
    const book = tamperedBook();
    book.db.exec('DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)');
    expect(problemsOf(book)).toEqual(expect.arrayContaining(['extra-row documents 4', 'extra-row numbers 4']));
  });

  it('cannot see a tail cut off together with its rows: only a printed or sealed head tells', () => {
    const book = tamperedBook();
    const before = verified(book);
    const [last] = entriesOf(book).slice(-1);
    for (const { table, id, before: old } of JSON.parse(last?.changes ?? '[]').reverse()) {
      if (old === null) book.db.exec(`DELETE FROM ${table} WHERE id = ${id}`);
      else
        for (const [column, value] of Object.entries(JSON.parse(old)))
          book.db.prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ?`).run(value, id);
    }
    book.db.exec(`DELETE FROM audit WHERE seq = ${last?.seq}`);
    const after = verified(book);
    expect(after.intact).toBe(true);
    expect([after.head === before.head, before.entries - after.entries]).toEqual([false, 1]);
  });

  it('finds a chain hashed anew without the signing key, also when only the last signatures are checked', () => {
    const book = tamperedBook();
    book.db.exec(`UPDATE audit SET facts = '{"late":"không"}' WHERE seq = 4`);
    rechain(book);
    expect(problemsOf(book)).toEqual(['signature 4', 'signature 5', 'signature 6']);
    expect(problemsOf(book, false)).toEqual(['signature 6']);
  });

  it('finds entries signed with another key, in the name of the user or of nobody', () => {
    const stranger = newSigningKey();
    for (const userId of [1, 2]) {
      const book = tamperedBook();
      forge(book, { userId, fullName: '', sign: stranger.sign }, '[]');
      expect(problemsOf(book), `as ${userId}`).toEqual(['signature 7']);
      expect(problemsOf(book, false), `as ${userId}`).toEqual(['signature 7']);
    }
  });

  it('finds a public key swapped in the table, and does not check signatures with it', () => {
    const book = tamperedBook();
    const stranger = newSigningKey();
    book.db.prepare('UPDATE users SET public_key = ?').run(stranger.publicKey);
    forge(book, { userId: 1, fullName: '', sign: stranger.sign }, '[]');
    expect(problemsOf(book)).toEqual(expect.arrayContaining(['signature 7', 'row users 1']));
  });

  it('finds a user who lets himself in: a key is taken only from an entry of someone known', () => {
    const book = tamperedBook();
    const stranger = newSigningKey();
    const user = {
      id: 2,
      login: 'ma',
      full_name: 'Ma',
      position: 'x',
      roles: '["quan-tri"]',
      clearance: 'thuong',
      public_key: stranger.publicKey,
      active: 1,
    };
    book.db.prepare(`INSERT INTO users VALUES (${Object.keys(user).map(() => '?')})`).run(...Object.values(user));
    const by: Actor = { userId: 2, fullName: '', sign: stranger.sign };
    forge(book, by, JSON.stringify([{ table: 'users', id: 2, before: null, after: imageText(user) }]), 'user.add');
    forge(book, by, '[]');
    expect(problemsOf(book)).toContain('signature 7');
    expect(problemsOf(book, false).length).toBeGreaterThan(0);
  });

  it('finds a user let in by an entry that his own key signed in the name of another', () => {
    const book = tamperedBook();
    const stranger = newSigningKey();
    const user = {
      id: 2,
      login: 'ma',
      full_name: 'Ma',
      position: 'x',
      roles: '[]',
      clearance: 'thuong',
      public_key: stranger.publicKey,
      active: 1,
    };
    book.db.prepare(`INSERT INTO users VALUES (${Object.keys(user).map(() => '?')})`).run(...Object.values(user));
    forge(
      book,
      { userId: 1, fullName: '', sign: stranger.sign },
      JSON.stringify([{ table: 'users', id: 2, before: null, after: imageText(user) }]),
    );
    forge(book, { userId: 2, fullName: '', sign: stranger.sign }, '[]');
    for (const full of [true, false]) expect(problemsOf(book, full), `full ${full}`).toContain('signature 7');
  });

  it('finds a row changed by an entry whose before-image never stood', () => {
    const book = tamperedBook();
    const image = book.db.prepare<[], { id: number }>('SELECT * FROM documents WHERE id = 1').get();
    const text = imageText({ ...image });
    forge(book, book.actor, JSON.stringify([{ table: 'documents', id: 1, before: text.replace('Rà soát', 'Sửa'), after: text }]));
    expect(problemsOf(book)).toEqual(['row documents']);
  });

  it('reads on through hostile text in an entry', () => {
    const key = `x:${'ff'.repeat(32)}`;
    const hostile = [
      '',
      'null',
      '{}',
      '[null]',
      '[{"table":"audit","id":1,"before":null,"after":null}]',
      '[{"table":"__proto__","id":1,"before":null,"after":null}]',
      '[{"table":"documents","id":1e400,"before":null,"after":null}]',
      '[{"table":"documents","id":1,"before":"not json","after":"{"}]',
      '[{"table":"documents","id":1,"before":"null","after":"[1]"}]',
      JSON.stringify([{ table: 'users', id: 9, before: null, after: JSON.stringify({ id: 9, public_key: key }) }]),
      JSON.stringify([{ table: 'users', id: 9, before: null, after: `{"__proto__":{"id":9},"public_key":"${key}"}` }]),
      '['.repeat(100_000),
      `[${'{"a":'.repeat(20_000)}`,
    ];
    for (const changes of hostile) {
      const book = tamperedBook();
      forge(book, book.actor, changes);
      const { problems } = verified(book);
      expect(problems.length, changes.slice(0, 60)).toBeGreaterThan(0);
      const { entries } = listAudit(book.db, { before: null, limit: 10, documentId: null });
      expect(entries.length, changes.slice(0, 60)).toBe(7);
    }
    for (const facts of ['', 'null', '[]', '"x"', '{"a":{}}']) {
      const book = tamperedBook();
      book.db.prepare('UPDATE audit SET facts = ? WHERE seq = 6').run(facts);
      expect(listAudit(book.db, { before: null, limit: 10, documentId: null }).entries.length, facts).toBe(6);
      expect(problemsOf(book), facts).toContain('chain 6');
    }
  });

  it('shows at most a hundred problems, however many there are', () => {
    const book = tamperedBook();
    book.db.exec(
      'UPDATE units SET name = name || char(46); UPDATE calendar_days SET working = 1 - working; UPDATE signers SET basis = char(46)',
    );
    book.db.exec("UPDATE audit SET signature = x'00'; UPDATE series SET name = char(46); UPDATE recipient_groups SET members = char(46)");
    expect(verified(book).problems.length).toBeLessThanOrEqual(100);
  });
});

describe('structure', () => {
  const findings = ({ db }: TestBook) => verify(db, { full: true }).problems.map(({ kind, table, key }) => `${kind} ${table} ${key}`);
  const soundBook = () => {
    const book = fillBook(openInMemory());
    book.issue();
    return book;
  };

  it('finds a trigger dropped, one planted, and a table changed', () => {
    const dropped = soundBook();
    dropped.db.exec('DROP TRIGGER documents_stay');
    expect(findings(dropped)).toEqual(['missing-row sqlite_schema trigger documents_stay']);
    const planted = soundBook();
    planted.db.exec('CREATE TRIGGER zz AFTER INSERT ON drafts BEGIN SELECT 1; END; CREATE VIEW v AS SELECT 1');
    expect(findings(planted)).toEqual(['extra-row sqlite_schema trigger zz', 'extra-row sqlite_schema view v']);
    const weakened = soundBook();
    weakened.db.exec('ALTER TABLE drafts ADD COLUMN more TEXT');
    expect(findings(weakened)).toEqual(['row sqlite_schema table drafts']);
    const emptied = soundBook();
    emptied.db.pragma('foreign_keys = OFF');
    emptied.db.exec('DROP TABLE units');
    expect(findings(emptied)).toEqual(expect.arrayContaining(['missing-row units null', 'missing-row sqlite_schema table units']));
  });

  it('finds a guard left open, and a register that says it is another', () => {
    const open = soundBook();
    open.db.exec('UPDATE act_guard SET open = 1');
    expect(findings(open)).toEqual(['row act_guard null']);
    const other = tamperedBook();
    other.db.exec("UPDATE meta SET value = 'secret' WHERE key = 'kind'");
    expect(problemsOf(other)).toEqual(['row meta kind']);
  });

  it('says that a log emptied to the last entry is broken', () => {
    const book = tamperedBook();
    for (const table of ['audit', ...AUDITED_TABLES]) book.db.exec(`DELETE FROM ${table}`);
    expect(verified(book).intact).toBe(false);
  });
});
