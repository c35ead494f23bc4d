/**
 * A form of paper as data: what it is called, since when it holds and on what basis, and its exact
 * measures. Old volumes reprint in the form of their own day (design §8), so forms are never edited,
 * only followed by a later one.
 */
import type { RuleSource } from '../rules/types.ts';
import type { Day } from '../time.ts';

export type PaperName = 'A4' | 'A3';
type CellAlign = 'left' | 'center';

/** The cells of one line of the register; one key per column of the form. */
export type RegisterColumnId =
  | 'reference'
  | 'date'
  | 'subject'
  | 'signer'
  | 'recipients'
  | 'fileCopies'
  | 'copies'
  | 'dispatched'
  | 'receipt'
  | 'note';

interface FormColumn {
  readonly id: RegisterColumnId;
  /** Heading, word for word as the form has it. */
  readonly title: string;
  readonly align: CellAlign;
}

/** Measures of one sheet; lengths in millimetres, type in points. */
export interface SheetGeometry {
  readonly paper: PaperName;
  readonly widthMm: number;
  readonly heightMm: number;
  /** `left` is the binding edge. */
  readonly marginsMm: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** One width per column; together exactly the width between the margins. */
  readonly columnWidthsMm: readonly number[];
  readonly bodyPt: number;
  readonly leadingPt: number;
  readonly cellPaddingMm: { readonly x: number; readonly y: number };
  /** Least height of a line: room for a signature in column "Ký nhận". */
  readonly rowMinMm: number;
  readonly headMinMm: number;
}

export interface RegisterForm {
  readonly id: string;
  /** `SỔ ĐĂNG KÝ VĂN BẢN ĐI` */
  readonly title: string;
  readonly from: Day;
  /** Last day in force; null while it holds. */
  readonly to: Day | null;
  readonly source: RuleSource;
  /** Printed small on the cover. */
  readonly basisLine: string;
  readonly columns: readonly FormColumn[];
  readonly sheets: Readonly<Record<PaperName, SheetGeometry>>;
}
