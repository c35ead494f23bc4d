/** What the sheets are drawn from: plain data, gathered by the host. */
import type { Writable } from 'node:stream';
import type { Classification, Urgency } from '../../shared/domain/codes.ts';
import type { PaperName, RegisterForm } from '../../shared/forms/types.ts';
import type { Day, Moment } from '../../shared/time.ts';

/** A path (written beside and renamed, so it is whole or absent) or a stream (destroyed on error, so that no one takes half a sheet for a whole one). */
export type PrintTarget = string | Writable;

export interface PrintHooks {
  /** `total` is null while the length of the work is not known yet. */
  readonly onProgress?: (progress: { readonly stage: 'measure' | 'draw'; readonly done: number; readonly total: number | null }) => void;
  /** Asked between lines and pages; true stops with Refusal `cancelled` and leaves no file. */
  readonly isCancelled?: () => boolean;
}

/** One numbered line of the ordinary register. Dates stay dates; the form writes them. */
export interface RegisterRow {
  readonly seriesId: string;
  readonly number: number;
  readonly reference: string;
  readonly date: Day;
  readonly typeName: string;
  readonly subject: string;
  readonly signer: string;
  readonly recipients: string;
  readonly fileCopies: string;
  readonly copies: number;
  readonly dispatched: Day | null;
  /** Reason and day of a void number; null while it stands. */
  readonly voided: { readonly on: Day; readonly reason: string } | null;
  readonly note: string;
}

export interface RegisterBookInput {
  readonly officeName: string;
  readonly superior: string | null;
  /** Year of the book; dates of other years are written with theirs. */
  readonly year: number;
  readonly from: Day;
  readonly to: Day;
  readonly volume: string;
  readonly paper?: PaperName;
  /** The form to print in; by default the one in force on `to`. */
  readonly form?: RegisterForm;
  /** Names of number series for the cover and the last page; a series without one shows its id. */
  readonly seriesNames?: Readonly<Record<string, string>>;
  readonly printedAt: Moment;
  readonly printedBy: string;
  /** 1 for the first print of this range. */
  readonly printCopy: number;
  /**
   * The lines in the order of the book. Gone through twice (measure, then draw), so it must give the
   * same lines each time: an array, or an object whose iterator asks the database anew.
   */
  readonly rows: Iterable<RegisterRow>;
  /** Folder with the Tinos files; by default found by `defaultFontsDir()`. */
  readonly fontsDir?: string;
}

export interface PrintOutcome {
  /** Pages of the file, cover included. */
  readonly pages: number;
  readonly rows: number;
}

export interface SlipRecipient {
  /** Number of the line in the document's list of recipients, from 1. */
  readonly line: number;
  readonly name: string;
  readonly copies: number;
}

/**
 * A slip has no field for the subject: it travels outside the inner envelope, so nothing of the content
 * may stand on it at any level. A secret document's slip names no level either.
 */
export interface SlipInput {
  readonly officeName: string;
  readonly superior: string | null;
  readonly place: string;
  /** Number in the office's own series of slips, `412/PG-VP`; null when it keeps none. */
  readonly slipNumber: string | null;
  readonly slipId: string;
  readonly date: Day;
  readonly reference: string;
  readonly documentDate: Day;
  readonly urgency: Urgency;
  readonly classification: Classification;
  /** Lines whose copies leave the office; one page each. */
  readonly recipients: readonly SlipRecipient[];
  readonly senderName: string;
  /** Where the signed slip comes back to. */
  readonly registryUnitName: string;
  readonly printedAt: Moment;
  readonly fontsDir?: string;
}
