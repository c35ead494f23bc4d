/**
 * `capdo demo --rows N --vault DIR`: a vault of the notice's office with N fictional documents over
 * twelve years, entered through the same ledger, triggers, search and signed log as real ones. The
 * same N gives the same book.
 */
import { performAct } from '../../db/act.ts';
import { insertDocument } from '../../db/documents.ts';
import type { WritableDb } from '../../db/handles.ts';
import { readOffice, writeOffice } from '../../db/office.ts';
import { enterIssuedNumber, seriesLast } from '../../db/series.ts';
import { registerKind, type Urgency } from '../../shared/domain/codes.ts';
import { documentTypeById } from '../../shared/domain/documentTypes.ts';
import { entryDraft } from '../../shared/domain/entry.ts';
import type { OfficeSetup, Series } from '../../shared/domain/office.ts';
import { noticeOffice } from '../../shared/domain/presets/noticeOffice.ts';
import { referenceOf, symbolOf } from '../../shared/domain/symbols.ts';
import { cliText } from '../../shared/text/cli.vi.ts';
import { addDays, type Day, weekdayOf, yearOf } from '../../shared/time.ts';
import { clockAt } from '../host/clockAt.ts';
import { pick, SAMPLE_DRAFTERS, SAMPLE_RECIPIENTS, sampleSubject, seededRandom } from '../host/sampleWords.ts';
import { createVault } from '../vault/createVault.ts';
import type { Calibration } from '../vault/keys.ts';
import type { OpenVault } from '../vault/openVault.ts';
import {
  type Command,
  countOption,
  print,
  printJson,
  readPassword,
  requiredOption,
  say,
  textOption,
  UsageError,
  wantsJson,
} from './command.ts';

const YEARS = 12;
/** Day of the demo's newest documents. */
export const DEMO_LAST_DAY: Day = '2026-11-20';
const FIRST_DAY = addDays(DEMO_LAST_DAY, -YEARS * 365);
const PROGRESS_EVERY = 10_000;

export const demoCommand: Command = async (input) => {
  const rows = countOption(input, 'rows', 1_000, 2_000_000);
  const dir = requiredOption(input, 'vault');
  const kind = registerKind.safeParse(textOption(input, 'kind') ?? 'ordinary');
  if (!kind.success || kind.data === 'secret') throw new UsageError(cliText.demoOrdinaryOnly);
  const login = textOption(input, 'as') ?? 'vanthu';
  const vault = await createDemoVault(dir, { login, password: await readPassword(input), calibration: 'measured' });
  try {
    enterDemo(vault, rows, (done) => say(cliText.demoProgress(done, rows)));
  } finally {
    vault.close();
  }
  if (wantsJson(input)) printJson({ vault: dir, login, rows });
  else print(cliText.created(vault.officeName, dir));
};

/** An empty vault of the notice's office as of the demo's first day. Refusals: those of `createVault`. */
export function createDemoVault(
  dir: string,
  { login, password, calibration }: { readonly login: string; readonly password: string; readonly calibration: Calibration },
): Promise<OpenVault> {
  const office = withoutCarried(noticeOffice());
  const clock = clockAt(`${FIRST_DAY}T07:00+07:00`);
  return createVault(dir, {
    kind: 'ordinary',
    officeName: office.name,
    user: { login, fullName: 'Trần Thị Hạnh', position: 'Văn thư' },
    password,
    clock,
    calibration,
    onCreated: (created) => performAct(created.db, created.actor, clock, 'office.setUp', (tx) => writeOffice(tx, office)),
  });
}

/** Spreads `rows` documents over the working days of the demo's years, one act a document. */
export function enterDemo(vault: OpenVault, rows: number, onProgress: (done: number) => void): void {
  const random = seededRandom(20_201_002);
  const days = workingDays(FIRST_DAY, DEMO_LAST_DAY);
  const office = readOffice(vault.db);
  for (let row = 0; row < rows; row++) {
    const day = days[Math.floor((row * days.length) / rows)];
    if (day === undefined) throw new Error('a demo needs working days');
    enterDemoDocument(vault.db, vault, office, random, day);
    if ((row + 1) % PROGRESS_EVERY === 0) onProgress(row + 1);
  }
}

function enterDemoDocument(db: WritableDb, vault: OpenVault, office: OfficeSetup, random: () => number, day: Day): void {
  const series = pickSeries(office, random, day);
  const typeId = pick(random, series.typeIds);
  const type = documentTypeById(typeId);
  const issuer = office.issuers.find((candidate) => candidate.id === series.issuerId);
  const signer = office.signers.find(
    (candidate) => candidate.issuerId === series.issuerId && (candidate.typeIds === null || candidate.typeIds.includes(typeId)),
  );
  const unit = pick(random, office.units);
  if (!type || !issuer || !signer) throw new Error(`the demo's office is incomplete for series ${series.id}`);
  const urgency = pickUrgency(random);
  const recipients = Array.from({ length: 1 + Math.floor(random() * 5) }, () => ({
    name: pick(random, SAMPLE_RECIPIENTS),
    copies: 1 + Math.floor(random() * 2),
  }));
  const fileCopies = [
    { unit: 'VT', copies: 1 },
    { unit: unit.id, copies: 1 },
  ];
  const entry = entryDraft.parse({
    seriesId: series.id,
    typeId,
    date: day,
    subject: sampleSubject(random),
    pages: 1 + Math.floor(random() * 6),
    urgency,
    signerId: signer.id,
    signedAt: `${day}T08:00+07:00`,
    receivedAt: `${day}T08:30+07:00`,
    unitId: unit.id,
    drafter: pick(random, SAMPLE_DRAFTERS),
    recipients: recipients.map((line) => ({ ...line, purpose: 'thuc-hien', method: 'giao-lien' })),
    fileCopies,
    totalCopies: recipients.reduce((sum, line) => sum + line.copies, 0) + 2,
    formCheck: { by: 'Trần Thị Hạnh' },
    redFolder: urgency === 'hoa-toc' ? { at: `${day}T08:20+07:00`, by: pick(random, SAMPLE_DRAFTERS), unitId: unit.id } : null,
  });
  const year = yearOf(day);
  performAct(db, vault.actor, clockAt(`${day}T09:00+07:00`), 'document.issue', (tx) => {
    const number = (seriesLast(tx.db, series.id, year)?.number ?? 0) + 1;
    const symbol = symbolOf(series, type, issuer, unit, year);
    if (symbol === null) throw new Error(`the demo cannot write a symbol of series ${series.id}`);
    const numbering = {
      issuerId: issuer.id,
      seriesId: series.id,
      number,
      reference: referenceOf(number, '', symbol),
      by: 'Trần Thị Hạnh',
    };
    const id = insertDocument(
      tx,
      { entry: { ...entry, date: day, signedAt: `${day}T08:00+07:00` }, type, signer, issuerId: issuer.id },
      numbering,
    );
    enterIssuedNumber(tx, { ...numbering, year, date: day, documentId: id });
    tx.about(id, numbering.reference);
  });
}

/** Công văn of the two issuers make most of a real book. */
function pickSeries(office: OfficeSetup, random: () => number, day: Day): Series {
  const open = office.series.filter((series) => (series.from === null || series.from <= day) && (series.to === null || series.to >= day));
  const letters = open.filter((series) => series.typeIds.includes('cong-van'));
  return random() < 0.7 ? pick(random, letters) : pick(random, open);
}

function pickUrgency(random: () => number): Urgency {
  const at = random();
  if (at < 0.88) return 'thuong';
  if (at < 0.95) return 'khan';
  return at < 0.98 ? 'thuong-khan' : 'hoa-toc';
}

function withoutCarried(office: OfficeSetup): OfficeSetup {
  const always = <Item extends object>(item: Item) => ({ ...item, from: null, to: null });
  return {
    ...office,
    series: office.series.map((series) => ({ ...always(series), carried: null })),
    signers: office.signers.map(always),
    units: office.units.map(always),
  };
}

function workingDays(first: Day, last: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (weekdayOf(day) % 6 !== 0) days.push(day);
  return days;
}
