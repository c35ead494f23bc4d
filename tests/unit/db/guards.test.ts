/** What the tables refuse by themselves, whatever the program above them does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ActTx, performAct } from '../../../db/act.ts';
import { AUDITED_TABLES } from '../../../db/auditedTables.ts';
import type { SqlValue } from '../../../db/canonical.ts';
import { openInMemory } from '../../../db/open.ts';
import { verify } from '../../../db/verify.ts';
import { CLOCK, dumpOf, fillBook, refusalCode, type TestBook } from './book.ts';

let book: TestBook;
let before: string;
beforeEach(() => {
  book = fillBook(openInMemory());
  book.issue({ related: [{ reference: '1/QĐ-UBND', date: null, relation: 'nhac-den' }] });
  book.issue();
  before = dumpOf(book.db);
});
afterEach(() => {
  expect(verify(book.db, { full: true }).problems).toEqual([]);
  book.db.close();
});

const inAct = (body: (tx: ActTx) => void) => () => performAct(book.db, book.actor, CLOCK, 'test', body);
const run = (sql: string) => () => book.db.exec(sql);

function lastRow(table: string): Record<string, SqlValue> & { id: number } {
  const row = book.db.prepare<[], Record<string, SqlValue> & { id: number }>(`SELECT * FROM ${table} ORDER BY id DESC LIMIT 1`).get();
  return row ?? { id: 1, day: '2020-01-01', working: 1 };
}

describe('outside an act', () => {
  it('refuses insert, update, replace and delete on every audited table', () => {
    for (const table of AUDITED_TABLES) {
      const row = lastRow(table);
      const marks = Object.keys(row).map(() => '?');
      const columns = Object.keys(row).join(', ');
      for (const how of ['INSERT', 'INSERT OR REPLACE', 'INSERT OR IGNORE']) {
        const write = () =>
          book.db.prepare(`${how} INTO ${table} (${columns}) VALUES (${marks})`).run(...Object.values({ ...row, id: row.id + 1000 }));
        expect(write, `${how} ${table}`).toThrow(/only by acts/);
      }
      if (!book.db.prepare(`SELECT 1 FROM ${table}`).get()) continue;
      expect(run(`UPDATE ${table} SET id = id`), table).toThrow(/only by acts/);
      expect(run(`DELETE FROM ${table}`), table).toThrow(/only by acts|never deleted/);
    }
    expect(dumpOf(book.db)).toBe(before);
  });

  it('refuses a statement that an act runs past its own record', () => {
    expect(inAct((tx) => tx.db.exec("UPDATE units SET name = 'khác'"))).toThrow(/only by acts/);
    expect(dumpOf(book.db)).toBe(before);
  });

  it('refuses to change, take away, replace or misnumber an entry of the log, also in an act', () => {
    expect(run("UPDATE audit SET act = 'x'")).toThrow(/append-only/);
    expect(run('DELETE FROM audit')).toThrow(/append-only/);
    expect(run('REPLACE INTO audit SELECT * FROM audit WHERE seq = 2')).toThrow(/append-only|follow|only by acts/);
    expect(
      run(
        'INSERT INTO audit SELECT 900, at, actor_id, act, document_id, reference, facts, changes, prev_hash, hash, signature FROM audit WHERE seq = 2',
      ),
    ).toThrow(/follow|only by acts/);
    expect(inAct((tx) => tx.db.exec('DELETE FROM audit'))).toThrow(/append-only/);
    expect(run("UPDATE meta SET value = 'secret' WHERE key = 'kind'")).toThrow(/does not change/);
    expect(run('DELETE FROM meta')).toThrow(/does not change/);
    expect(dumpOf(book.db)).toBe(before);
  });
});

describe('inside an act', () => {
  it('deletes no document, number, counter, nor a copy of a numbered document', () => {
    for (const table of ['documents', 'numbers', 'counters', 'copy_lines'] as const)
      expect(
        inAct((tx) => tx.remove(table, lastRow(table).id)),
        table,
      ).toThrow(/never deleted/);
    expect(dumpOf(book.db)).toBe(before);
  });

  it('edits nothing of a numbered document but its course', () => {
    const { id, ...columns } = lastRow('documents');
    const course = [
      'state',
      'red_folder_at',
      'red_folder_by',
      'red_folder_unit',
      'reply_due',
      'dossier',
      'note',
      'void_reason',
      'voided_at',
    ];
    for (const column of Object.keys(columns)) {
      if (course.includes(column)) continue;
      expect(
        inAct((tx) => tx.update('documents', id, { [column]: null })),
        column,
      ).toThrow(/not edited in place/);
    }
    expect(dumpOf(book.db)).toBe(before);
  });

  it('sends no copy of a numbered document to another than it was numbered for, and cites nothing else', () => {
    const line = lastRow('copy_lines').id;
    for (const patch of [
      { recipient: 'Khác' },
      { copies: 9 },
      { position: 7 },
      { purpose: null },
      { recipient_group: 'x' },
      { document_id: 1 },
    ])
      expect(
        inAct((tx) => tx.update('copy_lines', line, patch)),
        JSON.stringify(patch),
      ).toThrow(/not edited in place/);
    const link = lastRow('document_links').id;
    expect(inAct((tx) => tx.update('document_links', link, { reference: '9/QĐ' }))).toThrow(/not edited in place/);
    expect(inAct((tx) => tx.remove('document_links', link))).toThrow(/never deleted/);
    expect(dumpOf(book.db)).toBe(before);
  });

  it('changes nothing of a number, and a void one not at all', () => {
    const { id } = lastRow('numbers');
    for (const column of ['series', 'issuer', 'year', 'number', 'suffix', 'reference', 'date'])
      expect(
        inAct((tx) => tx.update('numbers', id, { [column]: 1 })),
        column,
      ).toThrow(/does not change/);
    expect(
      inAct((tx) => {
        tx.update('numbers', id, { state: 'void', reason: 'hủy' });
        tx.update('numbers', id, { state: 'issued', reason: null });
      }),
    ).toThrow(/stays void/);
    expect(dumpOf(book.db)).toBe(before);
  });

  it('lets a counter only rise, and only by what it counts', () => {
    const counter = book.db
      .prepare<[], { id: number; issued: number; last_number: number }>('SELECT * FROM counters WHERE issued > 0')
      .get();
    const { id, issued, last_number: last } = counter ?? { id: 0, issued: 0, last_number: 0 };
    expect(inAct((tx) => tx.update('counters', id, { issued: issued - 1, last_number: last - 1 }))).toThrow(/only rises/);
    expect(inAct((tx) => tx.update('counters', id, { year: 2021 }))).toThrow(/only rises/);
    expect(inAct((tx) => tx.update('counters', id, { carried: 1, last_number: last }))).toThrow(/only rises|CHECK/);
    expect(inAct((tx) => tx.update('counters', id, { last_number: last + 5 }))).toThrow(/CHECK/);
    expect(dumpOf(book.db)).toBe(before);
  });

  it('takes only the next number, of the right year, on a day that does not fall', () => {
    const { id: _, ...last } = lastRow('numbers');
    const number = Number(last.number);
    const grant = (changes: Record<string, SqlValue>) =>
      inAct((tx) => tx.insert('numbers', { ...last, reference: 'mới', number: number + 1, ...changes }));
    expect(grant({ number: number + 2 })).toThrow(/last plus one/);
    expect(grant({ number })).toThrow(/last plus one|UNIQUE/);
    expect(grant({ number: 1, year: 2019, date: '2019-01-01' })).toThrow(/last plus one/);
    expect(grant({ date: '2020-10-01' })).toThrow(/do not fall/);
    expect(grant({ date: '2021-01-04' })).toThrow(/year of its date/);
    expect(grant({ reference: String(last.reference) })).toThrow(/UNIQUE/);
    expect(grant({ document_id: null })).toThrow(/CHECK/);
    expect(grant({ state: 'void', reason: null })).toThrow(/CHECK/);
    expect(dumpOf(book.db)).toBe(before);
  });

  it('takes no receipt before dispatch, nor earlier than it', () => {
    const { id } = lastRow('copy_lines');
    expect(inAct((tx) => tx.update('copy_lines', id, { receipted_at: '2020-10-02T15:42+07:00' }))).toThrow(/CHECK/);
    const both = { dispatched_at: '2020-10-02T15:42+07:00', receipted_at: '2020-10-02T15:41+07:00' };
    expect(inAct((tx) => tx.update('copy_lines', id, both))).toThrow(/CHECK/);
    expect(dumpOf(book.db)).toBe(before);
  });

  it('numbers nothing before it was signed, and voids nothing without a reason', () => {
    const { id, ...row } = lastRow('documents');
    const fresh = { ...row, ord: 1, slip_code: 'PG-x' };
    expect(inAct((tx) => tx.insert('documents', { ...fresh, signed_at: '2020-10-02T23:00+07:00' }))).toThrow(/CHECK/);
    expect(inAct((tx) => tx.update('documents', id, { state: 'void' }))).toThrow(/CHECK/);
    expect(dumpOf(book.db)).toBe(before);
  });

  it('keeps each level in its own register, and no subject of a Tuyệt mật document from 01/03/2026', () => {
    const { id: _, ...row } = lastRow('documents');
    const fresh = { ...row, ord: 1, slip_code: 'PG-x' };
    expect(inAct((tx) => tx.insert('documents', { ...fresh, classification: 'mat' }))).toThrow(/other register/);
    expect(dumpOf(book.db)).toBe(before);

    const secret = fillBook(openInMemory(), 'secret');
    const issuer = secret.db.prepare<[], { code: string }>('SELECT code FROM issuers').get()?.code ?? null;
    const received = {
      ...fresh,
      state: 'received',
      reference: null,
      reference_key: null,
      number: null,
      series: null,
      numbered_at: null,
      numbered_by: null,
      unit: null,
      issuer,
    };
    const enter = (changes: Record<string, SqlValue>) => () =>
      performAct(secret.db, secret.actor, CLOCK, 'test', (tx) => tx.insert('documents', { ...received, ...changes }));
    expect(enter({ classification: 'thuong' })).toThrow(/other register/);
    expect(enter({ classification: 'tuyet-mat', date: '2026-03-01' })).toThrow(/CHECK/);
    expect(enter({ classification: 'tuyet-mat', date: '2026-03-01', subject: null })()).toBeGreaterThan(0);
    expect(enter({ classification: 'tuyet-mat', date: '2026-02-28', ord: 2, slip_code: 'PG-y' })()).toBeGreaterThan(0);
    secret.db.close();
  });

  it('leaves nothing behind when it fails in the middle, and does not nest', () => {
    const fails = inAct((tx) => {
      tx.insert('units', { code: 'MOI', name: 'Mới', valid_from: null, valid_to: null });
      throw new RangeError('mất điện');
    });
    expect(fails).toThrow('mất điện');
    expect(inAct(() => inAct(() => undefined)())).toThrow();
    expect(inAct((tx) => tx.update('units', 99_999, { name: 'x' }))).toThrow(/no row/);
    expect(inAct((tx) => tx.update('units', 1, { 'name = name; --': 'x' }))).toThrow(/column name/);
    expect(dumpOf(book.db)).toBe(before);
  });
});

describe('full disk', () => {
  it('refuses the act whole, and takes the next one once there is room', () => {
    const pages = Number(book.db.pragma('page_count', { simple: true }));
    for (let spare = 0; spare < 6; spare++) {
      book.db.pragma(`max_page_count = ${pages + spare}`);
      const long = {
        subject: 'Nội dung dài '.repeat(38).trim(),
        recipients: Array.from(
          { length: 60 },
          (_, at) =>
            ({ name: `Sở số ${at} ${'x'.repeat(300)}`, copies: 1, purpose: 'thuc-hien', method: 'giao-lien', groupId: null }) as const,
        ),
        totalCopies: 63,
      };
      expect(
        refusalCode(() => book.issue(long)),
        `${spare} pages`,
      ).toBe('disk-full');
      expect(book.db.inTransaction).toBe(false);
      expect(dumpOf(book.db), `${spare} pages`).toBe(before);
    }
    book.db.pragma('max_page_count = 1000000');
    expect(book.issue().reference).toBe('1313/VP-TH');
  });
});
