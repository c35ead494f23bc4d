/**
 * The register itself: directories, series and their counters, the number ledger apart from the
 * documents, recipients' copies, links, drafts, search. What the law forbids is forbidden here once
 * more, by constraint or trigger, beside the rules of shared/rules (design §6).
 */
import type { WritableDb } from '../handles.ts';

export function addRegister(db: WritableDb): void {
  db.exec(`
    CREATE TABLE office (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      superior TEXT,
      registry_unit_name TEXT NOT NULL,
      red_folder_warn_minutes INTEGER NOT NULL,
      red_folder_overdue_minutes INTEGER NOT NULL,
      auto_lock_seconds INTEGER NOT NULL,
      internal_affairs_unit TEXT NOT NULL
    ) STRICT;

    CREATE TABLE issuers (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, superior TEXT,
      abbreviation TEXT NOT NULL, place TEXT NOT NULL, valid_from TEXT, valid_to TEXT
    ) STRICT;

    CREATE TABLE units (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, valid_from TEXT, valid_to TEXT
    ) STRICT;

    CREATE TABLE signers (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, position TEXT NOT NULL,
      signing_form TEXT NOT NULL, signing_for TEXT, issuer TEXT NOT NULL REFERENCES issuers (code),
      type_ids TEXT, basis TEXT NOT NULL, valid_from TEXT, valid_to TEXT
    ) STRICT;

    CREATE TABLE series (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
      issuer TEXT NOT NULL REFERENCES issuers (code), type_ids TEXT NOT NULL, template TEXT NOT NULL,
      classification TEXT NOT NULL CHECK (classification IN ('ordinary', 'secret')),
      valid_from TEXT, valid_to TEXT
    ) STRICT;

    CREATE TABLE recipient_groups (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, members TEXT NOT NULL,
      copies INTEGER NOT NULL CHECK (copies > 0), valid_from TEXT, valid_to TEXT
    ) STRICT;

    CREATE TABLE calendar_days (
      id INTEGER PRIMARY KEY, day TEXT NOT NULL UNIQUE, working INTEGER NOT NULL CHECK (working IN (0, 1))
    ) STRICT;

    -- One counter per series and year. The check is the promise of an unbroken series:
    -- whatever is not issued, reserved, void or carried over from paper does not exist.
    CREATE TABLE counters (
      id INTEGER PRIMARY KEY,
      series TEXT NOT NULL REFERENCES series (code),
      year INTEGER NOT NULL,
      carried INTEGER NOT NULL CHECK (carried >= 0),
      issued INTEGER NOT NULL CHECK (issued >= 0),
      reserved INTEGER NOT NULL CHECK (reserved >= 0),
      voided INTEGER NOT NULL CHECK (voided >= 0),
      last_number INTEGER NOT NULL,
      last_date TEXT,
      UNIQUE (series, year),
      CHECK (carried + issued + reserved + voided = last_number)
    ) STRICT;

    CREATE TABLE documents (
      id INTEGER PRIMARY KEY,
      -- yyyymmdd and a running number of that day: the order of the book, and the key of its pages.
      ord INTEGER NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('received', 'issued', 'void')),
      issuer TEXT REFERENCES issuers (code),
      series TEXT REFERENCES series (code),
      number INTEGER,
      reference TEXT,
      reference_key TEXT,
      type_id TEXT NOT NULL,
      type_name TEXT NOT NULL,
      date TEXT NOT NULL,
      subject TEXT,
      urgency TEXT NOT NULL,
      classification TEXT NOT NULL,
      pages INTEGER,
      signer TEXT NOT NULL,
      signer_name TEXT NOT NULL,
      signer_position TEXT NOT NULL,
      signing_form TEXT NOT NULL,
      signing_for TEXT,
      signed_at TEXT NOT NULL,
      received_at TEXT,
      unit TEXT REFERENCES units (code),
      drafter TEXT NOT NULL,
      file_copies TEXT NOT NULL,
      total_copies INTEGER NOT NULL,
      form_checked_by TEXT,
      red_folder_at TEXT,
      red_folder_by TEXT,
      red_folder_unit TEXT,
      expedited INTEGER NOT NULL CHECK (expedited IN (0, 1)),
      review_opinion TEXT,
      late_reason TEXT,
      reply_due TEXT,
      dossier TEXT NOT NULL,
      note TEXT NOT NULL,
      numbered_at TEXT,
      numbered_by TEXT,
      void_reason TEXT,
      voided_at TEXT,
      slip_code TEXT NOT NULL UNIQUE,
      CHECK ((state = 'received') = (reference IS NULL)),
      CHECK ((state = 'void') = (void_reason IS NOT NULL)),
      CHECK (classification <> 'tuyet-mat' OR date < '2026-03-01' OR subject IS NULL),
      CHECK (numbered_at IS NULL OR numbered_at >= signed_at)
    ) STRICT;
    CREATE INDEX documents_by_series ON documents (series, ord);
    CREATE INDEX documents_waiting ON documents (urgency, state, ord) WHERE urgency = 'hoa-toc';
    CREATE INDEX documents_by_reference ON documents (reference_key) WHERE reference_key IS NOT NULL;

    CREATE TABLE numbers (
      id INTEGER PRIMARY KEY,
      series TEXT NOT NULL REFERENCES series (code),
      issuer TEXT NOT NULL REFERENCES issuers (code),
      year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      suffix TEXT NOT NULL,
      reference TEXT NOT NULL,
      date TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('issued', 'reserved', 'void')),
      document_id INTEGER REFERENCES documents (id),
      reason TEXT,
      UNIQUE (series, year, number, suffix),
      -- NĐ 30/2020/NĐ-CP Đ.15.1: số và ký hiệu là duy nhất trong một năm của cơ quan.
      UNIQUE (issuer, year, reference),
      CHECK ((state = 'issued') <= (document_id IS NOT NULL)),
      CHECK ((state = 'void') <= (reason IS NOT NULL))
    ) STRICT;

    CREATE TABLE copy_lines (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES documents (id),
      position INTEGER NOT NULL,
      recipient TEXT NOT NULL,
      purpose TEXT,
      method TEXT,
      copies INTEGER NOT NULL CHECK (copies > 0),
      recipient_group TEXT,
      dispatched_at TEXT,
      dispatched_by TEXT,
      receipted_at TEXT,
      receipted_by TEXT,
      UNIQUE (document_id, position),
      CHECK (receipted_at IS NULL OR dispatched_at IS NOT NULL),
      CHECK (receipted_at IS NULL OR receipted_at >= dispatched_at)
    ) STRICT;
    CREATE INDEX copy_lines_open ON copy_lines (document_id) WHERE receipted_at IS NULL;

    CREATE TABLE document_links (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES documents (id),
      reference TEXT NOT NULL,
      reference_key TEXT NOT NULL,
      date TEXT,
      relation TEXT NOT NULL
    ) STRICT;
    CREATE INDEX document_links_by_document ON document_links (document_id);
    CREATE INDEX document_links_by_reference ON document_links (reference_key);

    -- A draft is nobody's act yet, so it stands outside the audited tables; it is encrypted like all else.
    CREATE TABLE drafts (user_id INTEGER PRIMARY KEY, draft TEXT NOT NULL, saved_at TEXT NOT NULL) STRICT;

    CREATE VIRTUAL TABLE documents_fts USING fts5 (
      words, refs, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0'
    );

    -- Nothing numbered is ever deleted or edited in place.
    CREATE TRIGGER documents_stay BEFORE DELETE ON documents BEGIN SELECT RAISE (ABORT, 'documents are never deleted'); END;
    CREATE TRIGGER numbers_stay BEFORE DELETE ON numbers BEGIN SELECT RAISE (ABORT, 'numbers are never deleted'); END;
    CREATE TRIGGER copy_lines_stay BEFORE DELETE ON copy_lines
      WHEN (SELECT state FROM documents WHERE id = OLD.document_id) <> 'received'
      BEGIN SELECT RAISE (ABORT, 'copies of a numbered document are never deleted'); END;
    CREATE TRIGGER copy_lines_fixed BEFORE UPDATE OF document_id, position, recipient, purpose, copies, recipient_group ON copy_lines
      WHEN (SELECT state FROM documents WHERE id = OLD.document_id) <> 'received'
      BEGIN SELECT RAISE (ABORT, 'copies of a numbered document are not edited in place'); END;
    CREATE TRIGGER document_links_stay BEFORE DELETE ON document_links
      WHEN (SELECT state FROM documents WHERE id = OLD.document_id) <> 'received'
      BEGIN SELECT RAISE (ABORT, 'links of a numbered document are never deleted'); END;
    CREATE TRIGGER document_links_fixed BEFORE UPDATE ON document_links
      WHEN (SELECT state FROM documents WHERE id = OLD.document_id) <> 'received'
      BEGIN SELECT RAISE (ABORT, 'links of a numbered document are not edited in place'); END;
    CREATE TRIGGER counters_stay BEFORE DELETE ON counters BEGIN SELECT RAISE (ABORT, 'counters are never deleted'); END;
    CREATE TRIGGER counters_only_rise BEFORE UPDATE ON counters
      WHEN NEW.last_number < OLD.last_number OR NEW.series <> OLD.series OR NEW.year <> OLD.year OR NEW.carried <> OLD.carried
      BEGIN SELECT RAISE (ABORT, 'a counter only rises'); END;
    CREATE TRIGGER numbers_fixed BEFORE UPDATE OF series, issuer, year, number, suffix, reference, date ON numbers
      BEGIN SELECT RAISE (ABORT, 'a given number does not change'); END;
    CREATE TRIGGER numbers_stay_void BEFORE UPDATE ON numbers WHEN OLD.state = 'void'
      BEGIN SELECT RAISE (ABORT, 'a void number stays void'); END;
    CREATE TRIGGER documents_fixed BEFORE UPDATE OF ord, issuer, series, number, reference, reference_key, type_id, type_name, date,
      subject, urgency, classification, pages, signer, signer_name, signer_position, signing_form, signing_for, signed_at, received_at,
      unit, drafter, file_copies, total_copies, form_checked_by, expedited, review_opinion, late_reason, numbered_at, numbered_by, slip_code
      ON documents WHEN OLD.state <> 'received'
      BEGIN SELECT RAISE (ABORT, 'a numbered document is not edited in place'); END;
    CREATE TRIGGER documents_stay_void BEFORE UPDATE ON documents WHEN OLD.state = 'void'
      BEGIN SELECT RAISE (ABORT, 'a void document does not change'); END;

    -- NĐ 30/2020/NĐ-CP Đ.15.1: unbroken from 01, in the order of time.
    CREATE TRIGGER numbers_unbroken BEFORE INSERT ON numbers WHEN NEW.suffix = ''
      BEGIN
        SELECT RAISE (ABORT, 'the next number of a series is the last plus one')
          WHERE NEW.number IS NOT (SELECT last_number + 1 FROM counters WHERE series = NEW.series AND year = NEW.year);
        SELECT RAISE (ABORT, 'dates do not fall as numbers rise')
          WHERE NEW.date < (SELECT last_date FROM counters WHERE series = NEW.series AND year = NEW.year);
      END;
    CREATE TRIGGER numbers_year BEFORE INSERT ON numbers WHEN CAST (substr(NEW.date, 1, 4) AS INTEGER) <> NEW.year
      BEGIN SELECT RAISE (ABORT, 'a number belongs to the year of its date'); END;

    -- NĐ 30/2020/NĐ-CP Đ.15.2, Đ.16.3: secret documents have a register and numbers of their own.
    CREATE TRIGGER documents_right_register BEFORE INSERT ON documents
      WHEN (NEW.classification = 'thuong') <> ((SELECT value FROM meta WHERE key = 'kind') = 'ordinary')
      BEGIN SELECT RAISE (ABORT, 'the level belongs to the other register'); END;
    CREATE TRIGGER documents_right_register_on_update BEFORE UPDATE OF classification ON documents
      WHEN (NEW.classification = 'thuong') <> ((SELECT value FROM meta WHERE key = 'kind') = 'ordinary')
      BEGIN SELECT RAISE (ABORT, 'the level belongs to the other register'); END;
  `);
}
