/** What every vault has before its register: its own name, its users, its log. */
import type { WritableDb } from '../handles.ts';

export function addFoundation(db: WritableDb): void {
  db.exec(`
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

    CREATE TABLE users (
      id INTEGER PRIMARY KEY,
      login TEXT NOT NULL UNIQUE,
      full_name TEXT NOT NULL,
      position TEXT NOT NULL,
      roles TEXT NOT NULL,
      clearance TEXT NOT NULL,
      public_key BLOB NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT;

    -- One row; open only while an act writes.
    CREATE TABLE act_guard (id INTEGER PRIMARY KEY CHECK (id = 1), open INTEGER NOT NULL) STRICT;
    INSERT INTO act_guard (id, open) VALUES (1, 0);

    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      actor_id INTEGER NOT NULL,
      act TEXT NOT NULL,
      document_id INTEGER,
      reference TEXT,
      facts TEXT NOT NULL,
      changes TEXT NOT NULL,
      prev_hash BLOB NOT NULL,
      hash BLOB NOT NULL,
      signature BLOB NOT NULL
    ) STRICT;
    CREATE INDEX audit_by_document ON audit (document_id, seq) WHERE document_id IS NOT NULL;

    CREATE TRIGGER audit_append_only_update BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
    CREATE TRIGGER audit_append_only_delete BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
    CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
      WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit)
      BEGIN SELECT RAISE (ABORT, 'log entries follow one another'); END;
    CREATE TRIGGER audit_only_in_act BEFORE INSERT ON audit
      WHEN (SELECT open FROM act_guard) = 0
      BEGIN SELECT RAISE (ABORT, 'the log is written only by acts'); END;
    CREATE TRIGGER meta_fixed BEFORE UPDATE ON meta BEGIN SELECT RAISE (ABORT, 'what a vault is does not change'); END;
    CREATE TRIGGER meta_stays BEFORE DELETE ON meta BEGIN SELECT RAISE (ABORT, 'what a vault is does not change'); END;
  `);
}
