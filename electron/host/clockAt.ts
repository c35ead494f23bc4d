import type { Clock, Moment } from '../../shared/time.ts';

/** A clock that stands at one moment: for samples and demos, whose acts are dated in the past. */
export function clockAt(at: Moment): Clock {
  return { now: () => at };
}
