/** The office's directories: read whole (they are small), written by acts. */
import { type Issuer, type OfficeSetup, officeSetup, type RecipientGroup, type Series, type Signer } from '../shared/domain/office.ts';
import type { ActTx } from './act.ts';
import type { ReadableDb } from './handles.ts';
import { prepared } from './statements.ts';

/** Writes a new vault's directories and opens the counters that paper books carried over. */
export function writeOffice(tx: ActTx, office: OfficeSetup): void {
  const { settings } = office;
  tx.insert('office', {
    id: 1,
    name: office.name,
    superior: office.superior,
    registry_unit_name: office.registryUnitName,
    red_folder_warn_minutes: settings.redFolderWarnMinutes,
    red_folder_overdue_minutes: settings.redFolderOverdueMinutes,
    auto_lock_seconds: settings.autoLockSeconds,
    internal_affairs_unit: settings.internalAffairsUnitId,
  });
  for (const issuer of office.issuers) tx.insert('issuers', issuerRow(issuer));
  for (const unit of office.units) tx.insert('units', { code: unit.id, name: unit.name, valid_from: unit.from, valid_to: unit.to });
  for (const signer of office.signers) tx.insert('signers', signerRow(signer));
  for (const series of office.series) {
    tx.insert('series', seriesRow(series));
    if (series.carried)
      tx.insert('counters', {
        series: series.id,
        year: series.carried.year,
        carried: series.carried.lastNumber,
        issued: 0,
        reserved: 0,
        voided: 0,
        last_number: series.carried.lastNumber,
        last_date: series.carried.lastDate,
      });
  }
  for (const group of office.recipientGroups) tx.insert('recipient_groups', groupRow(group));
  for (const day of office.calendar.holidays) tx.insert('calendar_days', { day, working: 0 });
  for (const day of office.calendar.workingDays) tx.insert('calendar_days', { day, working: 1 });
}

interface OfficeRow {
  readonly name: string;
  readonly superior: string | null;
  readonly registry_unit_name: string;
  readonly red_folder_warn_minutes: number;
  readonly red_folder_overdue_minutes: number;
  readonly auto_lock_seconds: number;
  readonly internal_affairs_unit: string;
}
type Dated<Row> = Row & {
  readonly code: string;
  readonly name: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
};

/** The directories as they stand. Throws when the vault has none (a half-made vault is never opened). */
export function readOffice(db: ReadableDb): OfficeSetup {
  const office = prepared<OfficeRow>(db, 'SELECT * FROM office WHERE id = 1').get();
  if (!office) throw new Error('the vault holds no office');
  const rows = <Row>(table: string): readonly Dated<Row>[] => prepared<Dated<Row>>(db, `SELECT * FROM ${table} ORDER BY id`).all();
  const carried = new Map(
    prepared<{ series: string; year: number; carried: number; last_date: string }>(
      db,
      `SELECT c.series, c.year, c.carried, coalesce((SELECT min(n.date) FROM numbers n WHERE n.series = c.series AND n.year = c.year), c.last_date) AS last_date
         FROM counters c WHERE c.carried > 0 GROUP BY c.series`,
    )
      .all()
      .map((row) => [row.series, { year: row.year, lastNumber: row.carried, lastDate: row.last_date }]),
  );
  const days = prepared<{ day: string; working: number }>(db, 'SELECT day, working FROM calendar_days ORDER BY day').all();
  return officeSetup.parse({
    name: office.name,
    superior: office.superior,
    registryUnitName: office.registry_unit_name,
    issuers: rows<{ superior: string | null; abbreviation: string; place: string }>('issuers').map((row) => ({
      ...dated(row),
      superior: row.superior,
      abbreviation: row.abbreviation,
      place: row.place,
    })),
    units: rows<object>('units').map(dated),
    signers: rows<{
      position: string;
      signing_form: string;
      signing_for: string | null;
      issuer: string;
      type_ids: string | null;
      basis: string;
    }>('signers').map((row) => ({
      ...dated(row),
      position: row.position,
      signingForm: row.signing_form,
      signingFor: row.signing_for,
      issuerId: row.issuer,
      typeIds: row.type_ids === null ? null : JSON.parse(row.type_ids),
      basis: row.basis,
    })),
    series: rows<{ issuer: string; type_ids: string; template: string; classification: string }>('series').map((row) => ({
      ...dated(row),
      issuerId: row.issuer,
      typeIds: JSON.parse(row.type_ids),
      template: row.template,
      classification: row.classification,
      carried: carried.get(row.code) ?? null,
    })),
    recipientGroups: rows<{ members: string; copies: number }>('recipient_groups').map((row) => ({
      ...dated(row),
      members: JSON.parse(row.members),
      copies: row.copies,
    })),
    calendar: {
      holidays: days.filter((row) => row.working === 0).map((row) => row.day),
      workingDays: days.filter((row) => row.working === 1).map((row) => row.day),
    },
    settings: {
      redFolderWarnMinutes: office.red_folder_warn_minutes,
      redFolderOverdueMinutes: office.red_folder_overdue_minutes,
      autoLockSeconds: office.auto_lock_seconds,
      internalAffairsUnitId: office.internal_affairs_unit,
    },
  });
}

function dated(row: Dated<object>): { id: string; name: string; from: string | null; to: string | null } {
  return { id: row.code, name: row.name, from: row.valid_from, to: row.valid_to };
}

function issuerRow(issuer: Issuer) {
  return {
    code: issuer.id,
    name: issuer.name,
    superior: issuer.superior,
    abbreviation: issuer.abbreviation,
    place: issuer.place,
    valid_from: issuer.from,
    valid_to: issuer.to,
  };
}

function signerRow(signer: Signer) {
  return {
    code: signer.id,
    name: signer.name,
    position: signer.position,
    signing_form: signer.signingForm,
    signing_for: signer.signingFor,
    issuer: signer.issuerId,
    type_ids: signer.typeIds === null ? null : JSON.stringify(signer.typeIds),
    basis: signer.basis,
    valid_from: signer.from,
    valid_to: signer.to,
  };
}

function seriesRow(series: Series) {
  return {
    code: series.id,
    name: series.name,
    issuer: series.issuerId,
    type_ids: JSON.stringify(series.typeIds),
    template: series.template,
    classification: series.classification,
    valid_from: series.from,
    valid_to: series.to,
  };
}

function groupRow(group: RecipientGroup) {
  return {
    code: group.id,
    name: group.name,
    members: JSON.stringify(group.members),
    copies: group.copies,
    valid_from: group.from,
    valid_to: group.to,
  };
}
