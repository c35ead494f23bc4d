/** A small book written by acts alone: two people, the notice's office, documents in all states. */
import { performAct } from '../../../../db/act.ts';
import type { Actor } from '../../../../db/audit.ts';
import type { RowImage } from '../../../../db/canonical.ts';
import type { WritableDb } from '../../../../db/handles.ts';
import { writeOffice } from '../../../../db/office.ts';
import { openInMemory } from '../../../../db/open.ts';
import { enterIssuedNumber, voidDocumentNumber } from '../../../../db/series.ts';
import { signingKeyOf } from '../../../../electron/vault/keys.ts';
import { Refusal } from '../../../../shared/contract/result.ts';
import { noticeOffice } from '../../../../shared/domain/presets/noticeOffice.ts';
import type { Clock } from '../../../../shared/time.ts';

export const VAULT_ID = 'b7a2f1de-0b1c-4f59-9a51-3f0f8c2f7d11';
export const clock: Clock = { now: () => '2020-10-02T15:38+07:00' };

export interface Person extends Actor {
  readonly publicKey: Buffer;
}

/** A person whose key comes from his number, so that each run signs alike. */
export function person(userId: number, fullName: string): Person {
  const { sign, publicKey } = signingKeyOf(Buffer.alloc(32, userId));
  return { userId, fullName, sign, publicKey };
}

export const hanh = person(1, 'Trần Thị Hạnh');
export const dat = person(2, 'Lê Quốc Đạt');

export function userRow({ userId, fullName, publicKey }: Person, login: string): RowImage {
  return {
    id: userId,
    login,
    full_name: fullName,
    position: 'Văn thư',
    roles: '["van-thu"]',
    clearance: 'thuong',
    public_key: publicKey,
    active: 1,
  };
}

/** Makes `db` a vault of Hạnh's with the notice's office; nothing is in its register yet. */
export function begin(db: WritableDb): void {
  db.prepare('INSERT INTO meta (key, value) VALUES (?, ?), (?, ?)').run('vaultId', VAULT_ID, 'kind', 'ordinary');
  performAct(db, hanh, clock, 'vault.create', (tx) => {
    tx.insert('users', userRow(hanh, 'hanh'));
    tx.note({ vaultId: VAULT_ID, kind: 'ordinary' });
  });
  performAct(db, hanh, clock, 'office.setUp', (tx) => writeOffice(tx, noticeOffice(2020)));
}

/** One act: a công văn of the Văn phòng with the next number. Answers the document's id. */
export function issue(db: WritableDb, actor: Actor, subject: string): number {
  return performAct(db, actor, clock, 'document.issue', (tx) => {
    const counter = tx.db
      .prepare<[], { last_number: number }>("SELECT last_number FROM counters WHERE series = 'vp-cv' AND year = 2020")
      .get();
    const number = (counter?.last_number ?? 0) + 1;
    const reference = `${number}/VP-TH`;
    const id = tx.insert('documents', documentRow(number, reference, subject));
    tx.insert('copy_lines', { document_id: id, position: 1, recipient: 'Sở Tài chính', copies: 2 });
    tx.insert('document_links', { document_id: id, reference: '1/VP-TH', reference_key: '1vpth', date: null, relation: 'nhac-den' });
    enterIssuedNumber(tx, {
      seriesId: 'vp-cv',
      issuerId: 'VP',
      year: 2020,
      number,
      reference,
      date: '2020-10-02',
      documentId: id,
    });
    tx.about(id, reference);
    return id;
  });
}

/** The whole small book: eight documents, one of them void, one dispatched, entries of two people in turn. */
export function writeSmallBook(db: WritableDb): void {
  begin(db);
  performAct(db, hanh, clock, 'user.add', (tx) => void tx.insert('users', userRow(dat, 'dat')));
  const ids = Array.from({ length: 8 }, (_, at) => issue(db, at % 3 === 0 ? dat : hanh, `Về việc họp giao ban lần ${at + 1}`));
  performAct(db, dat, clock, 'document.dispatch', (tx) => {
    tx.update('copy_lines', 1, { dispatched_at: tx.at, dispatched_by: dat.fullName });
    tx.about(ids[0] ?? 1, null);
  });
  performAct(db, hanh, clock, 'document.void', (tx) => {
    const id = ids[4] ?? 1;
    voidDocumentNumber(tx, id, 'đánh nhầm');
    tx.update('documents', id, { state: 'void', void_reason: 'đánh nhầm', voided_at: tx.at });
    tx.note({ reason: 'đánh nhầm' });
    tx.about(id, null);
  });
}

export function smallBook(): WritableDb {
  const db = openInMemory();
  writeSmallBook(db);
  return db;
}

/** The code of the refusal that `work` ends in; throws when it ends in none. */
export function refusalCode(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.failure.code;
    throw error;
  }
  throw new Error('nothing was refused');
}

export function count(db: WritableDb, table: string): number {
  return db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count ?? 0;
}

function documentRow(number: number, reference: string, subject: string): RowImage {
  return {
    ord: 20_201_002_000_000 + number,
    state: 'issued',
    issuer: 'VP',
    series: 'vp-cv',
    number,
    reference,
    reference_key: `${number}vpth`,
    type_id: 'cong-van',
    type_name: 'Công văn',
    date: '2020-10-02',
    subject,
    urgency: 'thuong',
    classification: 'thuong',
    signer: 'vp-le-quoc-dat',
    signer_name: 'Lê Quốc Đạt',
    signer_position: 'Chánh Văn phòng',
    signing_form: '',
    signed_at: '2020-10-02T13:40+07:00',
    drafter: 'Lê Minh Tâm',
    file_copies: '[]',
    total_copies: 2,
    expedited: 0,
    dossier: '',
    note: '',
    numbered_at: '2020-10-02T15:38+07:00',
    numbered_by: 'Trần Thị Hạnh',
    slip_code: `S${number}`,
  };
}
