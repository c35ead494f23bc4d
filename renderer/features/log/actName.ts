import { auditWords } from '../../text/auditWords.ts';

const REFUSED = 'refused:';

/** An act of the log in words; a refused one says so, an unknown one keeps its own name. */
export function actName(act: string): string {
  if (act.startsWith(REFUSED)) return auditWords.refused(actName(act.slice(REFUSED.length)));
  return auditWords.acts[act] ?? act;
}
