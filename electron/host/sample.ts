/**
 * The sample vault: fictional documents of the notice's office, entered through the same acts and rules
 * as a clerk's, so that what a visitor sees is what the program does.
 */

import { readOffice } from '../../db/office.ts';
import type { DocumentDetail } from '../../shared/domain/document.ts';
import { type EntryDraft, entryDraft } from '../../shared/domain/entry.ts';
import type { OfficeSetup } from '../../shared/domain/office.ts';
import { addDays, type Day, dayOf, weekdayOf } from '../../shared/time.ts';
import { dispatchDocument, receiptDocument } from './acts/course.ts';
import { issueDocument } from './acts/issue.ts';
import { voidDocument } from './acts/void.ts';
import { clockAt } from './clockAt.ts';
import { SAMPLE_ENTRIES, type SampleEntry } from './sampleEntries.ts';
import type { HostSurroundings, OpenSession } from './session.ts';

export const SAMPLE_USER = { login: 'vanthu', fullName: 'Trần Thị Hạnh', position: 'Văn thư', password: 'cap do mau thu nghiem' } as const;

/** Enters the sample's documents on the last working days up to today, in the order of time. */
export function fillSample(session: OpenSession, around: HostSurroundings): void {
  const now = around.clock.now();
  const days = workingDaysUpTo(dayOf(now), Math.max(...SAMPLE_ENTRIES.map((entry) => entry.daysAgo)) + 1);
  const state = { session };
  const office = readOffice(session.vault.db);
  for (const sample of [...SAMPLE_ENTRIES].sort((a, b) => b.daysAgo - a.daysAgo || a.time.localeCompare(b.time))) {
    const day = days[sample.daysAgo];
    if (day === undefined) continue;
    const at = `${day}T${sample.time}+07:00`;
    // Today's part of the day that has not come yet is left out.
    if (at > now) continue;
    const then = { ...around, clock: clockAt(at), emit: () => undefined };
    const document = issueDocument({ draft: entryOf(sample, day, office), documentId: null }, state, then);
    follow(sample, document, at, state, then);
  }
}

function follow(sample: SampleEntry, document: DocumentDetail, at: string, state: { session: OpenSession }, then: HostSurroundings): void {
  if (sample.voidReason !== undefined) {
    voidDocument({ documentId: document.id, reason: sample.voidReason, confirmReference: document.reference ?? '' }, state, then);
    return;
  }
  if (sample.course === 'numbered') return;
  const sent = dispatchDocument({ documentId: document.id, lineIds: null, at, method: null }, state, then);
  if (sample.course === 'dispatched') return;
  const lines = sample.course === 'receipted' ? sent.copies : sent.copies.slice(0, Math.ceil(sent.copies.length / 2));
  receiptDocument({ documentId: document.id, lineIds: lines.map((line) => line.id), at, by: 'Văn thư nơi nhận' }, state, then);
}

function entryOf(sample: SampleEntry, day: Day, office: OfficeSetup): EntryDraft {
  const signedAt = `${day}T${sample.signedTime}+07:00`;
  const copies =
    sample.recipients.reduce((sum, [, count]) => sum + count, 0) + sample.fileCopies.reduce((sum, [, count]) => sum + count, 0);
  return entryDraft.parse({
    seriesId: sample.seriesId,
    typeId: sample.typeId,
    date: day,
    subject: sample.subject,
    pages: sample.pages,
    urgency: sample.urgency ?? 'thuong',
    signerId: signerFor(sample, day, office),
    signedAt,
    receivedAt: `${day}T${sample.time}+07:00`,
    unitId: sample.unitId,
    drafter: sample.drafter,
    recipients: sample.recipients.map(([name, count]) => ({ name, copies: count, method: 'giao-lien', purpose: 'thuc-hien' })),
    fileCopies: sample.fileCopies.map(([unit, count]) => ({ unit, copies: count })),
    totalCopies: copies,
    formCheck: { by: SAMPLE_USER.fullName },
    redFolder: sample.urgency === 'hoa-toc' ? { at: `${day}T${sample.time}+07:00`, by: sample.drafter, unitId: sample.unitId } : null,
  });
}

/** The `count` working days (Monday to Friday) up to and including the nearest to `day`, newest first. */
function workingDaysUpTo(day: Day, count: number): readonly Day[] {
  const days: Day[] = [];
  for (let at = day; days.length < count; at = addDays(at, -1)) if (weekdayOf(at) % 6 !== 0) days.push(at);
  return days;
}

/** Somebody who may sign this type for the series' issuer on that day. */
function signerFor(sample: SampleEntry, day: Day, office: OfficeSetup): string | null {
  const issuerId = office.series.find((series) => series.id === sample.seriesId)?.issuerId;
  const found = office.signers.find(
    (signer) =>
      signer.issuerId === issuerId &&
      (signer.typeIds === null || signer.typeIds.includes(sample.typeId)) &&
      (signer.from === null || signer.from <= day) &&
      (signer.to === null || signer.to >= day),
  );
  return found?.id ?? null;
}
