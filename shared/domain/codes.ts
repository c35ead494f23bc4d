/**
 * The closed word lists of the register (design §2). Codes are what the database, the command line
 * and the contract carry; their Vietnamese names stand in shared/text/vi.ts.
 */
import { z } from 'zod';

/** One vault holds one register, ordinary or secret. NĐ 30/2020/NĐ-CP Đ.15.2 and Đ.16.3. */
export const REGISTER_KINDS = ['ordinary', 'secret'] as const;
export const registerKind = z.enum(REGISTER_KINDS);
export type RegisterKind = z.infer<typeof registerKind>;

/** Độ khẩn, mildest first. NĐ 30/2020/NĐ-CP Phụ lục I, Phần I, III.2.b. */
export const URGENCIES = ['thuong', 'khan', 'thuong-khan', 'hoa-toc'] as const;
export const urgency = z.enum(URGENCIES);
export type Urgency = z.infer<typeof urgency>;

/** Độ mật, lowest first. Luật Bảo vệ bí mật nhà nước. `thuong` is not a level: it is the absence of one. */
export const CLASSIFICATIONS = ['thuong', 'mat', 'toi-mat', 'tuyet-mat'] as const;
export const classification = z.enum(CLASSIFICATIONS);
export type Classification = z.infer<typeof classification>;

/** Hình thức ký. NĐ 30/2020/NĐ-CP Đ.13. `''` = the holder of the office signs in his own right. */
export const SIGNING_FORMS = ['', 'TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'] as const;
export const signingForm = z.enum(SIGNING_FORMS);
export type SigningForm = z.infer<typeof signingForm>;

/** What a recipient gets the copy for. */
export const PURPOSES = ['thuc-hien', 'bao-cao', 'biet', 'phoi-hop'] as const;
export const purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof purpose>;

/** How a copy leaves the office. `quan-buu` covers quân bưu and cơ yếu. */
export const SENDING_METHODS = ['truc-tiep', 'giao-lien', 'buu-dien', 'quan-buu'] as const;
export const sendingMethod = z.enum(SENDING_METHODS);
export type SendingMethod = z.infer<typeof sendingMethod>;

/** Roles of design §5. */
export const ROLES = ['van-thu', 'truong-phong', 'lanh-dao', 'kiem-tra', 'quan-tri'] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** State of one number of a series. `carried` numbers were given on paper before the program came. */
export const NUMBER_STATES = ['issued', 'reserved', 'void'] as const;
export const numberState = z.enum(NUMBER_STATES);
export type NumberState = z.infer<typeof numberState>;

/** How related documents are linked. */
export const RELATIONS = ['nhac-den', 'tra-loi', 'thay-the', 'dinh-chinh', 'thu-hoi'] as const;
export const relation = z.enum(RELATIONS);
export type Relation = z.infer<typeof relation>;
