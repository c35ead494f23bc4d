/**
 * The whole contract between a face (window or command line) and the register host: every verb, the
 * zod schema of what it takes, and the type of what it answers. The host refuses anything else.
 */
import { z } from 'zod';
import {
  type Classification,
  classification,
  type RegisterKind,
  type Role,
  registerKind,
  sendingMethod,
  urgency,
} from '../domain/codes.ts';
import type { DocumentDetail, DocumentRow } from '../domain/document.ts';
import type { DocumentType } from '../domain/documentTypes.ts';
import { type EntryDraft, entryDraft, redFolder } from '../domain/entry.ts';
import { key, type OfficeSetup, officeSetup } from '../domain/office.ts';
import type { FillReading } from '../fill/types.ts';
import type { Gate, Judgement, RuleSource, Severity } from '../rules/types.ts';
import { type Day, day, type Moment, moment } from '../time.ts';

/**
 * A path that main's dialog let the user choose. The window holds the ticket only, main gives the
 * path to the host, and the host accepts each ticket once and for its own use: a window taken over
 * cannot name a path.
 */
export const ticket = z.string().regex(/^[0-9a-f]{32}$/);

const login = z.string().min(1).max(60);
const password = z.string().min(1).max(1024);
const documentId = z.int().positive();
const reason = z.string().max(500);

const listFilter = z.strictObject({
  /** Words, their beginnings, numbers and symbols typed any way, without accents. */
  text: z.string().max(200).default(''),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  seriesId: key.nullable().default(null),
  typeId: z.string().max(40).nullable().default(null),
  urgency: urgency.nullable().default(null),
  classification: classification.nullable().default(null),
  unitId: key.nullable().default(null),
  receipt: z.enum(['not-dispatched', 'waiting', 'complete']).nullable().default(null),
  state: z.enum(['received', 'issued', 'void']).nullable().default(null),
});
export type ListFilter = z.infer<typeof listFilter>;

/** Keyset position of the last row shown: the next page starts after it. Callers pass it back as it came. */
const cursor = z.strictObject({ ord: z.int().positive() });
export type Cursor = z.infer<typeof cursor>;

export const verbInputs = {
  'session.info': z.strictObject({}),
  'vault.inspect': z.strictObject({ ticket }),
  'vault.create': z.strictObject({
    ticket,
    kind: registerKind,
    office: officeSetup,
    user: z.strictObject({ login, fullName: z.string().trim().min(1).max(100), position: z.string().trim().min(1).max(200) }),
    password,
  }),
  'vault.open': z.strictObject({ ticket, login, password }),
  'vault.createSample': z.strictObject({ ticket }),
  'directory.get': z.strictObject({}),
  'series.heads': z.strictObject({ year: z.int().min(1990).max(2200) }),
  'entry.judge': z.strictObject({ draft: entryDraft }),
  'draft.save': z.strictObject({ draft: entryDraft }),
  'draft.load': z.strictObject({}),
  'draft.clear': z.strictObject({}),
  'document.receive': z.strictObject({ draft: entryDraft }),
  'document.issue': z.strictObject({ draft: entryDraft, documentId: documentId.nullable().default(null) }),
  'document.void': z.strictObject({ documentId, reason, confirmReference: z.string().max(60) }),
  'document.putInRedFolder': z.strictObject({ documentId, redFolder }),
  'document.dispatch': z.strictObject({
    documentId,
    lineIds: z.array(z.int().positive()).max(500).nullable().default(null),
    at: moment,
    method: sendingMethod.nullable().default(null),
  }),
  'document.receipt': z.strictObject({
    documentId,
    lineIds: z.array(z.int().positive()).min(1).max(500),
    at: moment,
    by: z.string().trim().min(1).max(100),
  }),
  'document.list': z.strictObject({
    filter: listFilter,
    after: cursor.nullable().default(null),
    limit: z.int().min(1).max(500).default(200),
  }),
  'document.get': z.strictObject({ documentId }),
  'document.lastRecipients': z.strictObject({ seriesId: key.nullable() }),
  'redFolder.queue': z.strictObject({}),
  'fill.text': z.strictObject({ text: z.string().max(2_000_000) }),
  'fill.file': z.strictObject({ ticket }),
  'print.register': z.strictObject({
    ticket,
    from: day,
    to: day,
    seriesId: key.nullable().default(null),
    volume: z.string().max(20).default('01'),
  }),
  'print.slip': z.strictObject({ ticket, documentId }),
  'log.list': z.strictObject({
    before: z.int().positive().nullable().default(null),
    limit: z.int().min(1).max(500).default(200),
    documentId: documentId.nullable().default(null),
  }),
  'log.verify': z.strictObject({ full: z.boolean().default(true) }),
  'rules.list': z.strictObject({ on: day }),
  'job.cancel': z.strictObject({}),
} as const;

export type Verb = keyof typeof verbInputs;

export interface SessionInfo {
  readonly open: boolean;
  readonly now: Moment;
  readonly vault: { readonly id: string; readonly kind: RegisterKind; readonly officeName: string; readonly folderName: string } | null;
  readonly user: {
    readonly login: string;
    readonly fullName: string;
    readonly position: string;
    readonly roles: readonly Role[];
    readonly clearance: Classification;
  } | null;
}

export interface VaultInspection {
  /** `empty` = a vault can be created here. */
  readonly state: 'empty' | 'vault' | 'not-empty';
  readonly kind: RegisterKind | null;
  readonly officeName: string | null;
  readonly logins: readonly string[];
  /** Seconds until the next password may be tried. */
  readonly waitSeconds: number;
}

/** Where a series stands in a year. */
export interface SeriesHead {
  readonly seriesId: string;
  readonly lastNumber: number;
  readonly lastDate: Day | null;
  readonly carried: number;
  readonly issued: number;
  readonly reserved: number;
  readonly voided: number;
}

export interface EntryJudgement extends Judgement {
  /** Reference the number would have now; nothing is reserved. Null while series or type are missing. */
  readonly preview: string | null;
  readonly last: { readonly number: number; readonly date: Day | null } | null;
}

export interface Directory {
  readonly office: OfficeSetup;
  readonly types: readonly DocumentType[];
}

export interface QueueRow extends DocumentRow {
  readonly redFolderBy: string | null;
  readonly redFolderUnitId: string | null;
  readonly minutesSinceSigning: number;
  readonly minutesInFolder: number | null;
}

export interface RedFolderQueue {
  readonly now: Moment;
  readonly waiting: readonly QueueRow[];
  readonly goneToday: readonly QueueRow[];
  readonly warnMinutes: number;
  readonly overdueMinutes: number;
}

export interface LogEntry {
  readonly seq: number;
  readonly at: Moment;
  readonly actorName: string;
  readonly act: string;
  readonly documentId: number | null;
  readonly reference: string | null;
  /** Changed fields, before and after, as text the viewer may see. */
  readonly changes: readonly {
    readonly table: string;
    readonly key: string;
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  /** Findings and reasons that stand with the act. */
  readonly facts: Readonly<Record<string, string>>;
  readonly hash: string;
}

export interface Verification {
  readonly intact: boolean;
  readonly entries: number;
  readonly rows: number;
  readonly signatures: number;
  readonly head: string;
  /** What was found, most telling first; empty when intact. */
  readonly problems: readonly {
    readonly kind: 'chain' | 'signature' | 'row' | 'missing-row' | 'extra-row' | 'ledger';
    readonly seq: number | null;
    readonly table: string | null;
    readonly key: string | null;
  }[];
}

export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly RuleSource[];
  readonly from: Day;
  readonly to: Day | null;
  readonly gate: Gate;
  readonly severity: Severity;
}

export interface PrintReceipt {
  readonly pages: number;
  readonly rows: number;
  readonly fileName: string;
}

export interface VerbOutputs {
  'session.info': SessionInfo;
  'vault.inspect': VaultInspection;
  'vault.create': SessionInfo;
  'vault.open': SessionInfo;
  'vault.createSample': SessionInfo;
  'directory.get': Directory;
  'series.heads': readonly SeriesHead[];
  'entry.judge': EntryJudgement;
  'draft.save': { readonly savedAt: Moment };
  'draft.load': { readonly draft: EntryDraft; readonly savedAt: Moment } | null;
  'draft.clear': null;
  'document.receive': DocumentDetail;
  'document.issue': DocumentDetail;
  'document.void': DocumentDetail;
  'document.putInRedFolder': DocumentDetail;
  'document.dispatch': DocumentDetail;
  'document.receipt': DocumentDetail;
  'document.list': {
    readonly rows: readonly DocumentRow[];
    readonly next: Cursor | null /** Exact below 1000, else 1000. */;
    readonly total: number;
  };
  'document.get': DocumentDetail;
  'document.lastRecipients': { readonly recipients: EntryDraft['recipients']; readonly fileCopies: EntryDraft['fileCopies'] } | null;
  'redFolder.queue': RedFolderQueue;
  'fill.text': FillReading;
  'fill.file': FillReading;
  'print.register': PrintReceipt;
  'print.slip': PrintReceipt;
  'log.list': { readonly entries: readonly LogEntry[]; readonly next: number | null };
  'log.verify': Verification;
  'rules.list': readonly RuleInfo[];
  'job.cancel': null;
}

/** What a caller passes: defaults may be left out. */
export type VerbInput<V extends Verb> = z.input<(typeof verbInputs)[V]>;
/** What the host works with after parsing. */
export type ParsedInput<V extends Verb> = z.output<(typeof verbInputs)[V]>;
export type VerbOutput<V extends Verb> = VerbOutputs[V];
