/** What reading a document's text answers (design §9). Null or empty where the text does not say. */
import type { Classification, Purpose, SigningForm, Urgency } from '../domain/codes.ts';

/** The flat answer of `capdo fill --json`. */
export interface FillAnswer {
  readonly issuer: string | null;
  readonly superior: string | null;
  readonly number: number | null;
  /** `TB-UBND`: what stands behind the number and its slash. */
  readonly symbol: string | null;
  /** `2020-10-02` */
  readonly date: string | null;
  readonly place: string | null;
  readonly typeName: string | null;
  /** Abbreviation of NĐ 30/2020/NĐ-CP Phụ lục III; null for công văn, which has none. */
  readonly typeCode: string | null;
  readonly subject: string | null;
  readonly urgency: Urgency | null;
  readonly secrecy: Classification | null;
  readonly signerName: string | null;
  /** Position of who signed: "TRƯỞNG PHÒNG HC-TC". */
  readonly signerPosition: string | null;
  readonly signingForm: Exclude<SigningForm, ''> | null;
  /** Whom he signs for: "CHÁNH VĂN PHÒNG". */
  readonly signingFor: string | null;
  /** Lines of "Nơi nhận" as printed, without dash and closing mark; "Lưu" is in `archive`. */
  readonly recipients: readonly string[];
  readonly archive: readonly { readonly unit: string; readonly copies: number }[];
  /** References of other documents in the order of the text, each once: `193/TB-UBND`. */
  readonly citations: readonly string[];
}

export type FillField = keyof FillAnswer;

/** A place in the text that a field was read from: offsets into `FillReading.text`. */
export interface FillMark {
  readonly field: FillField;
  readonly start: number;
  readonly end: number;
  /** `sure` = by the decree's layout; `likely` = by wording alone, the clerk must look. */
  readonly confidence: 'sure' | 'likely';
}

/** What the form works with: the answer, where each field stands, and the parts a line falls into. */
export interface FillReading {
  /** The text that was read: NFC, line breaks as `\n`. Offsets of `marks` count its UTF-16 units. */
  readonly text: string;
  readonly answer: FillAnswer;
  readonly marks: readonly FillMark[];
  readonly recipientLines: readonly { readonly name: string; readonly purpose: Purpose | null }[];
  readonly citationDetails: readonly { readonly type: string | null; readonly reference: string; readonly date: string | null }[];
}
