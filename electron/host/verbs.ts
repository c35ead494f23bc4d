/**
 * Every verb on one screen: who may call it, whether it changes the book, and what it runs. Roles are
 * those of design §5; a verb missing here does not compile.
 */
import type { ParsedInput, Verb, VerbOutput } from '../../shared/contract/verbs.ts';
import type { Role } from '../../shared/domain/codes.ts';
import { dispatchDocument, putInRedFolder, receiptDocument } from './acts/course.ts';
import { clearKeptDraft, keepDraft, loadKeptDraft } from './acts/drafts.ts';
import { issueDocument, judgeEntry, receiveDocument } from './acts/issue.ts';
import { voidDocument } from './acts/void.ts';
import { printRegister, printSlip } from './prints.ts';
import { getDirectory, getDocument, getLastRecipients, getSeriesHeads, listRules, pageOfDocuments } from './reads/book.ts';
import { readFile, readText } from './reads/fill.ts';
import { listLog, verifyLog } from './reads/log.ts';
import { getRedFolderQueue } from './reads/redFolder.ts';
import type { HostState, HostSurroundings } from './session.ts';
import { createSample, createVaultHere, inspect, openVaultHere, sessionInfo } from './vaultVerbs.ts';

interface Handler<V extends Verb> {
  /** `nobody-yet` = also while locked; `anyone` = any role with an open vault. */
  readonly roles: readonly Role[] | 'anyone' | 'nobody-yet';
  readonly changes: boolean;
  run(input: ParsedInput<V>, state: HostState, around: HostSurroundings): VerbOutput<V> | Promise<VerbOutput<V>>;
}

const clerks: readonly Role[] = ['van-thu', 'truong-phong'];
/** An administrator runs users and settings; the entries are not his to read (design §5). */
const readers: readonly Role[] = ['van-thu', 'truong-phong', 'lanh-dao', 'kiem-tra'];

export const verbs: { readonly [V in Verb]: Handler<V> } = {
  'session.info': { roles: 'nobody-yet', changes: false, run: sessionInfo },
  'vault.inspect': { roles: 'nobody-yet', changes: false, run: inspect },
  'vault.create': { roles: 'nobody-yet', changes: false, run: createVaultHere },
  'vault.open': { roles: 'nobody-yet', changes: false, run: openVaultHere },
  'vault.createSample': { roles: 'nobody-yet', changes: false, run: createSample },
  'directory.get': { roles: 'anyone', changes: false, run: getDirectory },
  'series.heads': { roles: 'anyone', changes: false, run: getSeriesHeads },
  'entry.judge': { roles: clerks, changes: false, run: judgeEntry },
  'draft.save': { roles: clerks, changes: false, run: keepDraft },
  'draft.load': { roles: clerks, changes: false, run: loadKeptDraft },
  'draft.clear': { roles: clerks, changes: false, run: clearKeptDraft },
  'document.receive': { roles: clerks, changes: true, run: receiveDocument },
  'document.issue': { roles: clerks, changes: true, run: issueDocument },
  'document.void': { roles: clerks, changes: true, run: voidDocument },
  'document.putInRedFolder': { roles: clerks, changes: true, run: putInRedFolder },
  'document.dispatch': { roles: clerks, changes: true, run: dispatchDocument },
  'document.receipt': { roles: clerks, changes: true, run: receiptDocument },
  'document.list': { roles: readers, changes: false, run: pageOfDocuments },
  'document.get': { roles: readers, changes: false, run: getDocument },
  'document.lastRecipients': { roles: clerks, changes: false, run: getLastRecipients },
  'redFolder.queue': { roles: readers, changes: false, run: getRedFolderQueue },
  'fill.text': { roles: clerks, changes: false, run: readText },
  'fill.file': { roles: clerks, changes: false, run: readFile },
  'print.register': { roles: readers, changes: true, run: printRegister },
  'print.slip': { roles: readers, changes: true, run: printSlip },
  'log.list': { roles: readers, changes: false, run: listLog },
  'log.verify': { roles: readers, changes: false, run: verifyLog },
  'rules.list': { roles: 'nobody-yet', changes: false, run: listRules },
  'job.cancel': { roles: 'nobody-yet', changes: false, run: (_input, _state, around) => around.jobs.cancel() },
};
