/** Brings a database to a version, all pending migrations in one transaction; a newer one is refused. */
import { Refusal } from '../shared/contract/result.ts';
import { AUDITED_TABLES } from './auditedTables.ts';
import type { WritableDb } from './handles.ts';
import { MIGRATIONS, NEWEST_VERSION } from './migrations/index.ts';

export function versionOf(db: WritableDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Refusal `vault-from-newer-version` when the file was written by a newer program. */
export function migrate(db: WritableDb): void {
  updateTo(db, NEWEST_VERSION);
}

/** Stops at `version`: for tests of single migrations. */
export function updateTo(db: WritableDb, version: number): void {
  const current = versionOf(db);
  if (current > NEWEST_VERSION) throw new Refusal('vault-from-newer-version');
  const pending = MIGRATIONS.filter((migration) => migration.version > current && migration.version <= version);
  if (pending.length === 0) return;
  db.transaction(() => {
    for (const migration of pending) migration.up(db);
    guardAuditedTables(db);
    db.pragma(`user_version = ${pending.at(-1)?.version ?? current}`);
  })();
}

/**
 * Writes outside an act are refused by the tables themselves: `performAct` opens `act_guard` for each
 * write it records and closes it after. What a tool with the key writes past the triggers, `verify` finds.
 */
function guardAuditedTables(db: WritableDb): void {
  const present = new Set(
    db
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map((row) => row.name),
  );
  for (const table of AUDITED_TABLES) {
    if (!present.has(table)) continue;
    for (const event of ['INSERT', 'UPDATE', 'DELETE'])
      db.exec(`CREATE TRIGGER IF NOT EXISTS ${table}_only_in_act_${event.toLowerCase()} BEFORE ${event} ON ${table}
        WHEN (SELECT open FROM act_guard) = 0 BEGIN SELECT RAISE (ABORT, 'the register is written only by acts'); END`);
  }
}
