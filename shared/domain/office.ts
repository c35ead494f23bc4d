/**
 * What an office sets up before its first number: who issues, which units draft, who signs by what
 * right, and which number series run. All of it is data with dates (design §6 "Series are data").
 * The same shape is the FILE of `capdo init --office FILE` and the answer of `directory.get`.
 */
import { z } from 'zod';
import { day } from '../time.ts';
import { signingForm } from './codes.ts';

/** A short key chosen by the office: letters, digits, dot, dash; unique in its list. */
export const key = z.string().regex(/^[\p{L}\d][\p{L}\d.\-&]{0,39}$/u);
const name = z.string().trim().min(1).max(200);

const dated = { from: day.nullable().default(null), to: day.nullable().default(null) };

/** Cơ quan ban hành. `superior` is the cơ quan chủ quản printed above it, if any. */
export const issuer = z.strictObject({
  id: key,
  name,
  superior: name.nullable().default(null),
  abbreviation: z.string().min(1).max(20),
  place: name,
  ...dated,
});
export type Issuer = z.infer<typeof issuer>;

/** Phòng, ban, đơn vị. `id` is its abbreviation as it stands in a symbol ("TH", "HC-TC"). */
export const unit = z.strictObject({ id: key, name, ...dated });
export type Unit = z.infer<typeof unit>;

/**
 * Người ký and the right he signs by. `signingFor` is the office signed for ("CHÁNH VĂN PHÒNG"),
 * null when he signs in his own right. `typeIds` null = every type. `basis` names the decision.
 */
export const signer = z.strictObject({
  id: key,
  name,
  position: name,
  signingForm,
  signingFor: name.nullable().default(null),
  issuerId: key,
  typeIds: z.array(z.string()).nullable().default(null),
  basis: z.string().max(500).default(''),
  ...dated,
});
export type Signer = z.infer<typeof signer>;

/**
 * Dãy số. `template` writes the symbol after the number: `{loại}` `{cơ quan}` `{đơn vị}` `{năm}`.
 * One counter runs per series and calendar year (NĐ 30/2020/NĐ-CP Đ.15.1).
 * `carried` says which numbers were already given on paper when the program came.
 */
export const series = z.strictObject({
  id: key,
  name,
  issuerId: key,
  typeIds: z.array(z.string()).min(1),
  template: z.string().min(1).max(60),
  classification: z.enum(['ordinary', 'secret']).default('ordinary'),
  carried: z
    .strictObject({ year: z.int().min(1990).max(2200), lastNumber: z.int().min(1).max(999_999), lastDate: day })
    .nullable()
    .default(null),
  ...dated,
});
export type Series = z.infer<typeof series>;

/** A name that stands for several recipients; `copies` counts them all ("UBND các xã, phường": 96). */
export const recipientGroup = z.strictObject({
  id: key,
  name,
  members: z.array(name).max(2000).default([]),
  copies: z.int().min(1).max(9999),
  ...dated,
});
export type RecipientGroup = z.infer<typeof recipientGroup>;

/** Holidays and days swapped into or out of work; weekends are known. Basis: the yearly decision. */
export const workingCalendar = z.strictObject({ holidays: z.array(day).default([]), workingDays: z.array(day).default([]) });
export type WorkingCalendar = z.infer<typeof workingCalendar>;

/** Thresholds in minutes from signing, for the red folder. Basis: NĐ 30/2020/NĐ-CP Đ.18.1 "ngay sau khi ký". */
export const settings = z.strictObject({
  redFolderWarnMinutes: z.int().min(1).max(1440).default(30),
  redFolderOverdueMinutes: z.int().min(1).max(1440).default(60),
  autoLockSeconds: z.int().min(30).max(3600).default(600),
  internalAffairsUnitId: key.default('NC'),
});
export type Settings = z.infer<typeof settings>;

export const officeSetup = z.strictObject({
  name,
  superior: name.nullable().default(null),
  registryUnitName: name.default('Văn thư'),
  issuers: z.array(issuer).min(1),
  units: z.array(unit).min(1),
  signers: z.array(signer),
  series: z.array(series).min(1),
  recipientGroups: z.array(recipientGroup).default([]),
  calendar: workingCalendar.default({ holidays: [], workingDays: [] }),
  settings: settings.default({ redFolderWarnMinutes: 30, redFolderOverdueMinutes: 60, autoLockSeconds: 600, internalAffairsUnitId: 'NC' }),
});
export type OfficeSetup = z.infer<typeof officeSetup>;
