/** Prints: drawn by a job, then entered in the log; a print that cannot be logged does not stay on the disk. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { performAct } from '../../db/act.ts';
import { readDocument } from '../../db/documents.ts';
import { readOffice } from '../../db/office.ts';
import { countPrints } from '../../db/printLog.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { ParsedInput, PrintReceipt } from '../../shared/contract/verbs.ts';
import { dayOf, yearOf } from '../../shared/time.ts';
import { type HostState, type HostSurroundings, type OpenSession, requireSession } from './session.ts';

/** Sổ đăng ký văn bản đi of a span of days (NĐ 30/2020/NĐ-CP Phụ lục IV, Đ.16.2.b), as a PDF. */
export async function printRegister(
  input: ParsedInput<'print.register'>,
  state: HostState,
  around: HostSurroundings,
): Promise<PrintReceipt> {
  const session = requireSession(state);
  const { vault, user } = session;
  if (vault.kind === 'secret') throw new Refusal('not-allowed');
  if (input.from > input.to) throw new Refusal('nothing-to-print');
  const target = around.tickets.redeem(input.ticket, 'pdf-file');
  const office = readOffice(vault.db);
  const span = `${input.from} ${input.to} ${input.seriesId ?? ''}`;
  const printCopy = countPrints(vault.db, 'print.register', span) + 1;
  const outcome = await around.jobs.run(
    {
      kind: 'register',
      book: vault.access,
      target,
      filter: { from: input.from, to: input.to, seriesId: input.seriesId },
      frame: {
        officeName: office.name,
        superior: office.superior,
        year: yearOf(input.to),
        from: input.from,
        to: input.to,
        volume: input.volume,
        seriesNames: Object.fromEntries(office.series.map((series) => [series.id, series.name])),
        printedAt: around.clock.now(),
        printedBy: user.fullName,
        printCopy,
      },
    },
    (done, total) => around.emit({ event: 'progress', verb: 'print.register', done, total }),
  );
  enterPrint(session, around, 'print.register', target, null, {
    span,
    copy: String(printCopy),
    pages: String(outcome.pages),
    rows: String(outcome.rows),
  });
  around.onPrinted(input.ticket);
  return { ...outcome, fileName: path.basename(target) };
}

/** Phiếu gửi: one page for each recipient line, never with the subject. */
export async function printSlip(input: ParsedInput<'print.slip'>, state: HostState, around: HostSurroundings): Promise<PrintReceipt> {
  const session = requireSession(state);
  const { vault, user } = session;
  const document = readDocument(vault.db, input.documentId);
  if (!document) throw new Refusal('not-found');
  if (document.reference === null) throw new Refusal('not-issued');
  if (document.state === 'void') throw new Refusal('already-void');
  if (document.copies.length === 0) throw new Refusal('nothing-to-print');
  const target = around.tickets.redeem(input.ticket, 'pdf-file');
  const office = readOffice(vault.db);
  const issuer = office.issuers.find((candidate) => candidate.name === document.issuerName);
  const outcome = await around.jobs.run(
    {
      kind: 'slip',
      target,
      input: {
        officeName: office.name,
        superior: office.superior,
        place: issuer?.place ?? '',
        slipNumber: null,
        slipId: document.slipId,
        date: dayOf(around.clock.now()),
        reference: document.reference,
        documentDate: document.date,
        urgency: document.urgency,
        classification: document.classification,
        recipients: document.copies.map((line, index) => ({ line: index + 1, name: line.name, copies: line.copies })),
        senderName: user.fullName,
        registryUnitName: office.registryUnitName,
        printedAt: around.clock.now(),
      },
    },
    () => undefined,
  );
  enterPrint(session, around, 'print.slip', target, document, { slip: document.slipId, pages: String(outcome.pages) });
  around.onPrinted(input.ticket);
  return { ...outcome, fileName: path.basename(target) };
}

function enterPrint(
  { vault }: OpenSession,
  around: HostSurroundings,
  act: 'print.register' | 'print.slip',
  target: string,
  document: { readonly id: number; readonly reference: string | null } | null,
  facts: Readonly<Record<string, string>>,
): void {
  try {
    performAct(vault.db, vault.actor, around.clock, act, (tx) => {
      if (document) tx.about(document.id, document.reference);
      tx.note(facts);
    });
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
}
