/**
 * A document before it has its number: what the clerk types, what `fill` proposes, what
 * `capdo issue` reads. Limits follow NĐ 30/2020/NĐ-CP Phụ lục VI Phần II where it names one.
 */
import { z } from 'zod';
import { day, moment } from '../time.ts';
import { classification, purpose, relation, sendingMethod, urgency } from './codes.ts';
import { key } from './office.ts';

/** Text as typed; control characters other than line breaks are refused, the rest is tidied by the host. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^(?:\P{Cc}|[\n\r\t])*$/u);

export const SUBJECT_MAX = 500;

/** One line of "Nơi nhận". `copies` counts the copies that leave for it. */
export const recipientLine = z.strictObject({
  name: text(500).min(1),
  purpose: purpose.nullable().default(null),
  method: sendingMethod.nullable().default(null),
  copies: z.int().min(1).max(9999).default(1),
  groupId: key.nullable().default(null),
});
export type RecipientLine = z.infer<typeof recipientLine>;

/** One part of "Lưu: VT, HC-TC(02b)". */
export const fileCopy = z.strictObject({ unit: text(100).min(1), copies: z.int().min(1).max(99).default(1) });
export type FileCopy = z.infer<typeof fileCopy>;

/** Cặp đỏ: when, by whom and from which unit (notice of 01/10/2020, II.1). */
export const redFolder = z.strictObject({ at: moment, by: text(100).min(1), unitId: key.nullable().default(null) });
export type RedFolder = z.infer<typeof redFolder>;

/** Ý kiến của Phòng Nội chính for a QPPL by rút gọn (notice of 01/10/2020, II.1). */
export const reviewOpinion = z.strictObject({
  reference: text(100).min(1),
  date: day,
  person: text(100).min(1),
  conclusion: text(500).min(1),
});

/** "Đã kiểm tra thể thức, chính tả", by a named person. */
export const formCheck = z.strictObject({ by: text(100).min(1) });

export const relatedDocument = z.strictObject({
  reference: text(100).min(1),
  date: day.nullable().default(null),
  relation: relation.default('nhac-den'),
});
export type RelatedDocument = z.infer<typeof relatedDocument>;

export const entryDraft = z.strictObject({
  seriesId: key.nullable().default(null),
  typeId: z.string().max(40).nullable().default(null),
  /** Ngày văn bản; the number is given on this day. */
  date: day.nullable().default(null),
  subject: text(SUBJECT_MAX).default(''),
  pages: z.int().min(1).max(9999).nullable().default(null),
  urgency: urgency.default('thuong'),
  classification: classification.default('thuong'),
  signerId: key.nullable().default(null),
  signedAt: moment.nullable().default(null),
  receivedAt: moment.nullable().default(null),
  unitId: key.nullable().default(null),
  drafter: text(100).default(''),
  recipients: z.array(recipientLine).max(500).default([]),
  fileCopies: z.array(fileCopy).max(50).default([]),
  /** Số lượng bản; must equal recipients + file copies (NĐ 30/2020/NĐ-CP Đ.17.1.a). */
  totalCopies: z.int().min(1).max(99_999).nullable().default(null),
  formCheck: formCheck.nullable().default(null),
  redFolder: redFolder.nullable().default(null),
  /** QPPL theo trình tự, thủ tục rút gọn. */
  expedited: z.boolean().default(false),
  reviewOpinion: reviewOpinion.nullable().default(null),
  /** Why the number comes later than the next working day; kept in the book. */
  lateReason: text(500).nullable().default(null),
  related: z.array(relatedDocument).max(100).default([]),
  replyDue: day.nullable().default(null),
  dossier: text(100).default(''),
  note: text(500).default(''),
});
export type EntryDraft = z.infer<typeof entryDraft>;

/** An empty form. */
export function emptyDraft(): EntryDraft {
  return entryDraft.parse({});
}
