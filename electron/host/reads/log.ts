import { listAudit } from '../../../db/audit.ts';
import type { ParsedInput, VerbOutput, Verification } from '../../../shared/contract/verbs.ts';
import { type HostState, type HostSurroundings, requireSession } from '../session.ts';

export function listLog(input: ParsedInput<'log.list'>, state: HostState): VerbOutput<'log.list'> {
  return listAudit(requireSession(state).vault.db, input);
}

/** Kiểm tra sổ: chain, signatures, and every row against the log. */
export function verifyLog({ full }: ParsedInput<'log.verify'>, state: HostState, around: HostSurroundings): Promise<Verification> {
  const { vault } = requireSession(state);
  return around.jobs.run({ kind: 'verify', book: vault.access, full }, (done, total) =>
    around.emit({ event: 'progress', verb: 'log.verify', done, total }),
  );
}
