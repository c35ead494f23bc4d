/**
 * The documents that rules rest on, with the days they hold. A quote is word for word; where only the
 * sense of a provision is known it stays null, so that no made-up wording is ever printed as the law's.
 */
import type { Day } from '../time.ts';
import type { RuleSource } from './types.ts';

/** NĐ 30/2020/NĐ-CP came into force on the day it was signed. */
export const DECREE_30_FROM: Day = '2020-03-05';
/** The conclusions of the meeting of 01/10/2020 bind the office from that day. */
export const NOTICE_FROM: Day = '2020-10-01';
/** Luật Bảo vệ bí mật nhà nước 29/2018/QH14 and NĐ 26/2020/NĐ-CP. */
export const SECRETS_2018_FROM: Day = '2020-07-01';
export const SECRETS_2018_TO: Day = '2026-02-28';
/** Luật 117/2025/QH15 and NĐ 63/2026/NĐ-CP. */
export const SECRETS_2025_FROM: Day = '2026-03-01';

const cite =
  (document: string) =>
  (article: string, quote: string | null = null): RuleSource => ({ document, article, quote });

export const decree30 = cite('Nghị định 30/2020/NĐ-CP');
export const decree26 = cite('Nghị định 26/2020/NĐ-CP');
export const decree63 = cite('Nghị định 63/2026/NĐ-CP');
export const secretsLaw2018 = cite('Luật Bảo vệ bí mật nhà nước 29/2018/QH14');
export const notice = cite('Thông báo kết luận 01/10/2020');
