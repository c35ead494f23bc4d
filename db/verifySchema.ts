/**
 * The structure of the file and what it says of itself. A trigger dropped or planted changes what later
 * acts do, so tables, indexes and triggers must be, word for word, those that the migrations make.
 */
import { z } from 'zod';
import type { ReadableDb } from './handles.ts';
import { openInMemory } from './open.ts';
import { type Found, unlessUnreadable } from './verifyFindings.ts';

/** The findings speak of SQLite's own table of tables: it is one more table whose rows must be right. */
export function compareSchema(db: ReadableDb, found: Found): void {
  const wanted = new Map(referenceSchema());
  const table = 'sqlite_schema';
  for (const [key, text] of schemaOf(db)) {
    const own = wanted.get(key);
    if (own === undefined) found({ kind: 'extra-row', table, key });
    else if (own !== text) found({ kind: 'row', table, key });
    wanted.delete(key);
  }
  for (const key of wanted.keys()) found({ kind: 'missing-row', table, key });
  unlessUnreadable(
    () => found({ kind: 'missing-row', table: 'act_guard' }),
    () => {
      // Left open, it would let writes past the log in.
      if (db.prepare<[], { open: unknown }>('SELECT open FROM act_guard').all()[0]?.open !== 0) found({ kind: 'row', table: 'act_guard' });
    },
  );
}

let reference: ReadonlyMap<string, string> | null = null;

/** What the migrations make, made once. */
function referenceSchema(): ReadonlyMap<string, string> {
  if (reference) return reference;
  const db = openInMemory();
  reference = schemaOf(db);
  db.close();
  return reference;
}

const birth = z.record(z.string(), z.string());

/** Which vault this is, and whether its register is secret, stands in the first entry of the log. */
export function compareMeta(db: ReadableDb, birthFacts: string, found: Found): void {
  const table = 'meta';
  const facts = factsOf(birthFacts);
  const read = () => {
    const present = new Map(
      db
        .prepare<[], { key: string; value: unknown }>('SELECT key, value FROM meta')
        .all()
        .map((row) => [row.key, row.value]),
    );
    for (const [key, value] of present) {
      if (facts[key] === undefined) found({ kind: 'extra-row', table, key });
      else if (facts[key] !== value) found({ kind: 'row', table, key });
    }
    for (const key of Object.keys(facts)) if (!present.has(key)) found({ kind: 'missing-row', table, key });
  };
  unlessUnreadable(() => found({ kind: 'missing-row', table }), read);
}

function factsOf(text: string): Readonly<Record<string, string>> {
  try {
    return birth.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

function schemaOf(db: ReadableDb): Map<string, string> {
  // What SQLite makes by itself may read otherwise in its next version: statistics, and the inside of the search index.
  const rows = db
    .prepare<[], Record<'type' | 'name' | 'sql', unknown>>(
      `SELECT type, name, sql FROM sqlite_schema
       WHERE name NOT GLOB 'sqlite_stat*' AND NOT (type = 'table' AND name GLOB 'documents_fts_*')`,
    )
    .all();
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, String(sql)]));
}
