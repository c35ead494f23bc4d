/**
 * The shape of a rule (design §7). A rule is data with dates and sources plus a pure check; the form,
 * the host, the log and the printed regulation all read the same table.
 */

import type { RegisterKind } from '../domain/codes.ts';
import type { DocumentType } from '../domain/documentTypes.ts';
import type { EntryDraft } from '../domain/entry.ts';
import type { Issuer, Series, Settings, Signer, Unit, WorkingCalendar } from '../domain/office.ts';
import type { Day, Moment } from '../time.ts';

/** The act a rule guards. */
export type Gate = 'number' | 'dispatch' | 'print' | 'open';
export type Severity = 'block' | 'warn';

export interface RuleSource {
  /** "Nghị định 30/2020/NĐ-CP" */
  readonly document: string;
  /** "Điều 15 khoản 2" */
  readonly article: string;
  /** Verbatim words of the source, or null where only its sense is known. */
  readonly quote: string | null;
}

/** What a rule may look at. The host gathers it; nothing here does I/O. */
export interface Facts {
  readonly registerKind: RegisterKind;
  readonly now: Moment;
  /** Tidied form of what was typed (NFC, no stray spaces). */
  readonly entry: EntryDraft;
  /** What was typed, untouched: for findings on spaces, composition and doubled words. */
  readonly typed: EntryDraft;
  readonly type: DocumentType | null;
  readonly series: Series | null;
  /** Highest number and latest date of the series in the entry's year, carried numbers included. */
  readonly seriesLast: { readonly number: number; readonly date: Day } | null;
  /** Reference the number would have, and whether it is already in the book. */
  readonly reference: string | null;
  readonly referenceTaken: boolean;
  readonly issuer: Issuer | null;
  readonly unit: Unit | null;
  readonly signer: Signer | null;
  readonly calendar: WorkingCalendar;
  readonly settings: Settings;
  /** References found in the book among those the subject cites. */
  readonly knownReferences: readonly string[];
}

/** One thing a rule found. `field` is a path of EntryDraft ("recipients", "redFolder.by"). */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly field: string;
  /** Short: "Số bản không khớp: thiếu 03". */
  readonly title: string;
  /** One sentence that says what is wrong and what to do. */
  readonly detail: string;
  /** A change the clerk may take with one key, or null. */
  readonly fix: { readonly label: string; readonly set: Partial<EntryDraft> } | null;
}

export interface Rule {
  readonly id: string;
  /** The rule as one sentence of the office's regulation. */
  readonly title: string;
  readonly sources: readonly RuleSource[];
  /** First day in force. */
  readonly from: Day;
  /** Last day in force, or null. */
  readonly to: Day | null;
  readonly gate: Gate;
  readonly severity: Severity;
  check(facts: Facts): Omit<Finding, 'ruleId' | 'severity'> | null;
}

/** Outcome of a gate: what was found, and the ids of the rules that were met. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly passed: readonly string[];
}
