/** How the parts of `verify` say what they found. */
import type { Verification } from '../shared/contract/verbs.ts';

export type Problem = Verification['problems'][number];
export type Found = (problem: Partial<Problem> & Pick<Problem, 'kind'>) => void;

/**
 * Runs `read`; when what it asks for is not there (a table dropped, a column renamed), that is a finding
 * and no crash. Damage of the file and cancelling go on to the caller.
 */
export function unlessUnreadable(unreadable: () => void, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR')) throw error;
    unreadable();
  }
}
