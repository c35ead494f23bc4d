import { describe, expect, it } from 'vitest';
import { performAct, recordRefusal } from '../../../db/act.ts';
import { auditHead, listAudit } from '../../../db/audit.ts';
import { AUDITED_TABLES } from '../../../db/auditedTables.ts';
import { openInMemory } from '../../../db/open.ts';
import { verify } from '../../../db/verify.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import { begin, clock, count, hanh, issue, smallBook } from './support/book.ts';

const newest = { before: null, limit: 1, documentId: null } as const;

function started() {
  const db = openInMemory();
  begin(db);
  return db;
}

describe('an act', () => {
  it('writes one entry, with each row before and after, who, when and about what', () => {
    const db = started();
    const before = auditHead(db)?.seq ?? 0;
    const id = issue(db, hanh, 'Báo cáo quý III');
    performAct(db, hanh, clock, 'document.remark', (tx) => {
      tx.update('documents', id, { note: 'bản giấy ở kho 2' });
      tx.note({ reason: 'kiểm kê' });
      tx.about(id, 'số 1');
    });
    expect(auditHead(db)?.seq).toBe(before + 2);
    const [entry] = listAudit(db, newest).entries;
    expect(entry).toMatchObject({
      seq: before + 2,
      at: clock.now(),
      actorName: 'Trần Thị Hạnh',
      act: 'document.remark',
      documentId: id,
      reference: 'số 1',
      facts: { reason: 'kiểm kê' },
      changes: [{ table: 'documents', key: String(id), field: 'note', before: null, after: 'bản giấy ở kho 2' }],
    });
  });

  it('leaves nothing when its body throws, neither rows nor entry', () => {
    const db = started();
    const before = [count(db, 'audit'), count(db, 'calendar_days')];
    const act = () =>
      performAct(db, hanh, clock, 'office.change', (tx) => {
        tx.insert('calendar_days', { day: '2020-10-05', working: 0 });
        throw new Refusal('reason-required');
      });
    expect(act).toThrow(Refusal);
    expect([count(db, 'audit'), count(db, 'calendar_days')]).toEqual(before);
    expect(verify(db, { full: true }).intact).toBe(true);
  });

  it('goes on after a write that a constraint refused, with the guard closed again', () => {
    const db = started();
    performAct(db, hanh, clock, 'office.change', (tx) => {
      expect(() => tx.insert('calendar_days', { day: '2020-10-05', working: 7 })).toThrow(/CHECK/);
      expect(() => tx.db.prepare("INSERT INTO calendar_days (day, working) VALUES ('2020-10-06', 0)").run()).toThrow(/only by acts/);
      tx.insert('calendar_days', { day: '2020-10-07', working: 0 });
    });
    expect(verify(db, { full: true }).intact).toBe(true);
  });

  it('does not nest', () => {
    const db = started();
    expect(() => performAct(db, hanh, clock, 'outer', () => performAct(db, hanh, clock, 'inner', () => 1))).toThrow(
      /transaction of its own/,
    );
    expect(listAudit(db, newest).entries[0]?.act).toBe('office.setUp');
  });

  it('keeps ids, column names and numbers exact', () => {
    const db = started();
    const act = (patch: Record<string, string | number>) => () =>
      performAct(db, hanh, clock, 'office.change', (tx) => tx.update('office', 1, patch));
    expect(act({ id: 2 })).toThrow(/keeps its id/);
    expect(act({ 'name = 1 --': 'x' })).toThrow(/not a column name/);
    expect(act({ auto_lock_seconds: 2 ** 60 })).toThrow(/must be exact/);
    expect(() => performAct(db, hanh, clock, 'x', (tx) => tx.update('office', 7, { name: 'x' }))).toThrow(/no row 7/);
    expect(verify(db, { full: true }).intact).toBe(true);
  });

  it('records what was refused', () => {
    const db = started();
    recordRefusal(db, hanh, clock, 'document.void', { code: 'reason-required' });
    expect(listAudit(db, newest).entries[0]).toMatchObject({
      act: 'refused:document.void',
      facts: { code: 'reason-required' },
      changes: [],
    });
  });
});

describe('outside an act', () => {
  it.each(AUDITED_TABLES)('%s can neither be added to, changed nor emptied', (table) => {
    const db = smallBook();
    expect(() => db.prepare(`UPDATE ${table} SET id = id`).run()).toThrow();
    expect(() => db.prepare(`DELETE FROM ${table}`).run()).toThrow();
    const columns = Object.keys(db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).get() ?? {});
    expect(() => db.prepare(`INSERT OR REPLACE INTO ${table} SELECT ${columns.join(', ')} FROM ${table}`).run()).toThrow(/only by acts/);
    expect(verify(db, { full: true }).intact).toBe(true);
  });

  it('the log can neither be added to, changed nor shortened', () => {
    const db = smallBook();
    expect(() => db.prepare('UPDATE audit SET act = act').run()).toThrow(/append-only/);
    expect(() => db.prepare('DELETE FROM audit').run()).toThrow(/append-only/);
    const again =
      'INSERT INTO audit SELECT seq + 100, at, actor_id, act, document_id, reference, facts, changes, prev_hash, hash, signature FROM audit';
    expect(() => db.prepare(again).run()).toThrow(/log/);
    expect(() => db.prepare("UPDATE meta SET value = 'secret'").run()).toThrow(/does not change/);
  });
});

describe('reading the log', () => {
  it('pages newest first without losing or repeating an entry', () => {
    const db = smallBook();
    const seen: number[] = [];
    for (let before: number | null = null; ; ) {
      const page = listAudit(db, { before, limit: 4, documentId: null });
      seen.push(...page.entries.map((entry) => entry.seq));
      if (page.next === null) break;
      before = page.next;
    }
    expect(seen).toEqual(Array.from({ length: count(db, 'audit') }, (_, at) => count(db, 'audit') - at));
  });

  it('answers only the entries of one document', () => {
    const db = smallBook();
    const acts = listAudit(db, { before: null, limit: 50, documentId: 1 }).entries.map((entry) => entry.act);
    expect(acts).toEqual(['document.dispatch', 'document.issue']);
  });

  it('shows no keys', () => {
    const text = JSON.stringify(listAudit(smallBook(), { before: null, limit: 50, documentId: null }));
    expect(text).not.toContain(hanh.publicKey.toString('hex'));
  });
});
