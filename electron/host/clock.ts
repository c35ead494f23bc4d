/**
 * The one clock of the program. A development build may be told the time through a file, so that a
 * test can play on 02/10/2020; in a release build `__CAPDO_RELEASE__` is the constant true and the
 * bundler drops that branch, so no switch exists (tests/e2e/packaged.test.ts looks for it).
 */
import { readFileSync } from 'node:fs';
import { type Clock, moment, momentOf } from '../../shared/time.ts';

declare const __CAPDO_RELEASE__: boolean | undefined;

export const systemClock: Clock = { now: () => momentOf(Date.now()) };

/** The system's clock, or in development the moment that the file of CAPDO_TEST_CLOCK_FILE holds. */
export function programClock(): Clock {
  if (typeof __CAPDO_RELEASE__ !== 'undefined' && __CAPDO_RELEASE__) return systemClock;
  const file = process.env.CAPDO_TEST_CLOCK_FILE;
  if (!file) return systemClock;
  return { now: () => moment.parse(readFileSync(file, 'utf8').trim()) };
}
