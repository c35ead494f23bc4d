/** A filled register without a password: what the tests of the database itself stand on. */
import { performAct } from '../../../db/act.ts';
import type { Actor } from '../../../db/audit.ts';
import { imageText, type SqlValue } from '../../../db/canonical.ts';
import type { ReadableDb, WritableDb } from '../../../db/handles.ts';
import { writeOffice } from '../../../db/office.ts';
import { issueDocument, receiveDocument } from '../../../electron/host/acts/issue.ts';
import { InlineJobs } from '../../../electron/host/inlineJobs.ts';
import type { HostState, HostSurroundings } from '../../../electron/host/session.ts';
import { GrantedTickets } from '../../../electron/host/ticketDesk.ts';
import { newSigningKey, type SigningKey } from '../../../electron/vault/keys.ts';
import type { RegisterKind } from '../../../shared/domain/codes.ts';
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import type { EntryDraft } from '../../../shared/domain/entry.ts';
import { noticeOffice, secretOffice } from '../../../shared/domain/presets/noticeOffice.ts';
import { completeDraft } from '../../support/testHost.ts';

export const CLOCK = { now: () => '2020-10-02T15:42+07:00' };

export interface TestBook {
  readonly db: WritableDb;
  readonly signing: SigningKey;
  readonly actor: Actor;
  readonly state: HostState;
  readonly around: HostSurroundings;
  issue(changes?: Partial<EntryDraft>): DocumentDetail;
  receive(changes?: Partial<EntryDraft>): DocumentDetail;
}

/** Enters user and office of the notice in a migrated, empty database, with the program's own acts. */
export function fillBook(db: WritableDb, kind: RegisterKind = 'ordinary'): TestBook {
  const signing = newSigningKey();
  const actor: Actor = { userId: 1, fullName: 'Trần Thị Hạnh', sign: signing.sign };
  db.prepare('INSERT INTO meta (key, value) VALUES (?, ?), (?, ?)').run('vaultId', 'test', 'kind', kind);
  performAct(db, actor, CLOCK, 'vault.create', (tx) => {
    tx.note({ vaultId: 'test', kind });
    tx.insert('users', {
      id: 1,
      login: 'hanh',
      full_name: actor.fullName,
      position: 'Văn thư',
      roles: '["van-thu"]',
      clearance: kind === 'secret' ? 'tuyet-mat' : 'thuong',
      public_key: signing.publicKey,
      active: 1,
    });
  });
  performAct(db, actor, CLOCK, 'office.setUp', (tx) => writeOffice(tx, kind === 'secret' ? secretOffice() : noticeOffice(2020)));
  const state: HostState = {
    session: {
      vault: {
        id: 'test',
        kind,
        officeName: 'test',
        dir: '',
        db,
        actor,
        login: 'hanh',
        access: { file: '', key: Buffer.alloc(32) },
        close: () => db.close(),
      },
      user: { id: 1, login: 'hanh', fullName: actor.fullName, position: 'Văn thư', roles: ['van-thu'], clearance: 'thuong' },
    },
  };
  const around: HostSurroundings = {
    clock: CLOCK,
    tickets: new GrantedTickets(),
    jobs: new InlineJobs(),
    keyDerivation: 'floor',
    emit: () => undefined,
    onOpened: () => undefined,
    onPrinted: () => undefined,
  };
  return {
    db,
    signing,
    actor,
    state,
    around,
    issue: (changes) => issueDocument({ draft: completeDraft(changes), documentId: null }, state, around),
    receive: (changes) => receiveDocument({ draft: completeDraft(changes) }, state, around),
  };
}

/** Every row of every table, as text: two books are the same when their dumps are. */
export function dumpOf(db: ReadableDb): string {
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('documents_fts') ORDER BY name")
    .all();
  return tables
    .flatMap(({ name }) => [`# ${name}`, ...db.prepare<[], Record<string, SqlValue>>(`SELECT * FROM ${name}`).all().map(imageText).sort()])
    .join('\n');
}

/** The code of the refusal that `work` throws; 'nothing' when it throws none, the message of any other error. */
export function refusalCode(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Error && 'failure' in error) return (error.failure as { code: string }).code;
    return `error: ${String(error)}`;
  }
  return 'nothing';
}
