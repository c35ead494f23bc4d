/**
 * Tables whose every row must equal the last image the log has of it. All have `id INTEGER PRIMARY KEY`
 * and are written only inside an act (see act.ts and the guards of migrate.ts).
 */
export const AUDITED_TABLES = [
  'users',
  'office',
  'issuers',
  'units',
  'signers',
  'series',
  'recipient_groups',
  'calendar_days',
  'counters',
  'documents',
  'numbers',
  'copy_lines',
  'document_links',
] as const;

export type AuditedTable = (typeof AUDITED_TABLES)[number];

const NAMES: ReadonlySet<string> = new Set(AUDITED_TABLES);

export function isAuditedTable(name: string): name is AuditedTable {
  return NAMES.has(name);
}
