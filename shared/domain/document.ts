/** A registered document as the host answers it: a list row and the whole. */
import type { Day, Moment } from '../time.ts';
import type { Classification, NumberState, SigningForm, Urgency } from './codes.ts';
import type { EntryDraft, FileCopy, RecipientLine, RedFolder } from './entry.ts';

/** `received` = signed and handed to the clerk, no number yet. */
export type DocumentState = 'received' | 'issued' | 'void';

export interface DocumentRow {
  readonly id: number;
  readonly state: DocumentState;
  readonly number: number | null;
  /** `202/TB-UBND`; null before the number. */
  readonly reference: string | null;
  readonly seriesId: string | null;
  readonly typeName: string;
  readonly date: Day;
  /** Null where the level forbids it (Tuyệt mật from 01/3/2026). */
  readonly subject: string | null;
  readonly urgency: Urgency;
  readonly classification: Classification;
  readonly signerName: string;
  /** `KT. CHÁNH VĂN PHÒNG` */
  readonly signingLine: string;
  readonly unitId: string | null;
  /** First recipients, for one line of the list. */
  readonly recipientsText: string;
  readonly fileCopiesText: string;
  readonly totalCopies: number;
  /** Copies that left and copies signed for; file copies do not count. */
  readonly outgoingCopies: number;
  readonly dispatchedCopies: number;
  readonly receiptedCopies: number;
  readonly dispatchedAt: Moment | null;
  readonly redFolderAt: Moment | null;
  readonly signedAt: Moment;
  readonly voidReason: string | null;
  readonly voidedAt: Moment | null;
  readonly note: string;
}

/** One line of recipients with its course. */
export interface CopyLine extends RecipientLine {
  readonly id: number;
  readonly dispatchedAt: Moment | null;
  readonly dispatchedBy: string | null;
  readonly receiptedAt: Moment | null;
  readonly receiptedBy: string | null;
}

/** One act of the log that touched the document. */
export interface CourseStep {
  readonly seq: number;
  readonly at: Moment;
  readonly act: string;
  readonly actorName: string;
}

export interface DocumentDetail extends DocumentRow {
  readonly issuerName: string;
  readonly signer: {
    readonly name: string;
    readonly position: string;
    readonly signingForm: SigningForm;
    readonly signingFor: string | null;
  };
  readonly pages: number | null;
  readonly drafter: string;
  readonly receivedAt: Moment | null;
  readonly numberedAt: Moment | null;
  readonly numberedBy: string | null;
  readonly numberState: NumberState | null;
  readonly copies: readonly CopyLine[];
  readonly fileCopies: readonly FileCopy[];
  readonly redFolder: RedFolder | null;
  readonly slipId: string;
  readonly entry: EntryDraft;
  readonly course: readonly CourseStep[];
}
