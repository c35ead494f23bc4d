/**
 * Time as the register writes it: to the minute, with its zone. Vietnam has one zone and no summer
 * time, and the law's days are Vietnam's days, so every moment carries +07:00 whatever the machine's
 * own zone is. Fixed width makes text order equal to time order.
 */
import { z } from 'zod';

/** `2020-10-02T15:38+07:00` */
export const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d\+07:00$/;
/** `2020-10-02` */
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const day = z.string().regex(DAY).refine(isRealDay);
export type Day = z.infer<typeof day>;
export const moment = z
  .string()
  .regex(MOMENT)
  .refine((text) => isRealDay(text.slice(0, 10)));
export type Moment = z.infer<typeof moment>;

/** The one source of "now". Tests can set it; a packaged build cannot (see electron/host/clock.ts). */
export interface Clock {
  now(): Moment;
}

const ZONE_MINUTES = 7 * 60;

/** The moment of an instant given in milliseconds since the epoch. */
export function momentOf(epochMilliseconds: number): Moment {
  const shifted = new Date(epochMilliseconds + ZONE_MINUTES * 60_000).toISOString();
  return `${shifted.slice(0, 16)}+07:00`;
}

/** Milliseconds since the epoch of a moment. */
export function epochOf(at: Moment): number {
  return Date.parse(at);
}

export function dayOf(at: Moment): Day {
  return at.slice(0, 10);
}

/** `15:38` */
export function timeOf(at: Moment): string {
  return at.slice(11, 16);
}

export function yearOf(date: Day): number {
  return Number(date.slice(0, 4));
}

/** Whole minutes from `from` to `to`; negative when `to` is earlier. */
export function minutesBetween(from: Moment, to: Moment): number {
  return Math.floor((epochOf(to) - epochOf(from)) / 60_000);
}

/** The day `count` calendar days after `date` (before it when negative). */
export function addDays(date: Day, count: number): Day {
  return new Date(Date.parse(`${date}T00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** 0 = Chủ nhật … 6 = Thứ Bảy. */
export function weekdayOf(date: Day): number {
  return new Date(`${date}T00:00Z`).getUTCDay();
}

function isRealDay(text: string): boolean {
  const parsed = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().slice(0, 10) === text;
}
