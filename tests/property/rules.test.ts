import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSIFICATIONS, SENDING_METHODS, URGENCIES } from '../../shared/domain/codes.ts';
import { sumOfCopies } from '../../shared/domain/copies.ts';
import { DOCUMENT_TYPES } from '../../shared/domain/documentTypes.ts';
import { type EntryDraft, entryDraft } from '../../shared/domain/entry.ts';
import { noticeOffice, secretOffice } from '../../shared/domain/presets/noticeOffice.ts';
import { judge, rulesOn } from '../../shared/rules/judge.ts';
import type { Facts } from '../../shared/rules/types.ts';
import { addDays, type Moment } from '../../shared/time.ts';
import { factsWith } from '../unit/rules/facts.ts';

// One seed, so that a run that fails here fails everywhere.
fc.configureGlobal({ seed: 20201002, numRuns: 200 });

const office = noticeOffice(2020);
const series = [...office.series, ...secretOffice().series];
const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2019-06-01', count));
const moment: fc.Arbitrary<Moment> = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([date, hour, minute]) => `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}+07:00`);
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'ă', 'Đ', ' ', '-', '/', '1', '\u0301', '…'), maxLength: 40 }),
  fc.constantFrom('Trả lời 1310/VP-TH', 'Hỏa tốc', ''),
  fc
    .array(fc.constantFrom('nghành', 'của', 'của', 'kềt', ' ', ',', 'hoà', 'hòa', '5/VP-TH', '\u200b', 'chức'), { maxLength: 9 })
    .map((parts) => parts.join(' ')),
);
const copies = fc.integer({ min: 1, max: 9999 });

const entry: fc.Arbitrary<EntryDraft> = fc
  .record({
    seriesId: fc.option(fc.constantFrom(...series.map(({ id }) => id))),
    typeId: fc.option(fc.constantFrom(...DOCUMENT_TYPES.map(({ id }) => id))),
    date: fc.option(day),
    subject: words,
    urgency: fc.constantFrom(...URGENCIES),
    classification: fc.constantFrom(...CLASSIFICATIONS),
    signerId: fc.option(fc.constantFrom(...office.signers.map(({ id }) => id))),
    signedAt: fc.option(moment),
    receivedAt: fc.option(moment),
    unitId: fc.option(fc.constantFrom(...office.units.map(({ id }) => id))),
    drafter: words,
    recipients: fc.array(fc.record({ name: fc.constant('Sở Tài chính'), copies, method: fc.option(fc.constantFrom(...SENDING_METHODS)) }), {
      maxLength: 6,
    }),
    fileCopies: fc.array(fc.record({ unit: fc.constantFrom('VT', 'TH'), copies: fc.integer({ min: 1, max: 99 }) }), { maxLength: 3 }),
    totalCopies: fc.option(fc.integer({ min: 1, max: 99_999 })),
    formCheck: fc.option(fc.record({ by: fc.constantFrom('Trần Thị Hạnh', ' ') })),
    redFolder: fc.option(fc.record({ at: moment, by: fc.constantFrom('Hà Văn Tín', ' ') })),
    expedited: fc.boolean(),
    replyDue: fc.option(day),
    note: words,
  })
  .map((fields) => entryDraft.parse(fields));

const facts: fc.Arbitrary<Facts> = fc
  .record({
    entry,
    now: moment,
    registerKind: fc.constantFrom('ordinary' as const, 'secret' as const),
    lastDate: fc.option(day),
    referenceTaken: fc.boolean(),
  })
  .map(({ entry: draft, now, registerKind, lastDate, referenceTaken }) =>
    factsWith({
      entry: draft,
      facts: {
        now,
        registerKind,
        referenceTaken,
        series: series.find(({ id }) => id === draft.seriesId) ?? null,
        seriesLast: lastDate === null ? null : { number: 12, date: lastDate },
      },
    }),
  );

const isBlocked = (at: Facts, ruleId: string) =>
  judge('number', at).findings.some((finding) => finding.ruleId === ruleId && finding.severity === 'block');

describe('judge', () => {
  it('answers every rule of the gate once, with words in every finding, and changes nothing', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('number' as const, 'dispatch' as const, 'print' as const), (at, gate) => {
        const before = structuredClone(at);
        const { findings, passed } = judge(gate, at);
        const inForce = rulesOn(at.entry.date ?? at.now.slice(0, 10)).filter((rule) => rule.gate === gate);
        expect([...passed, ...findings.map(({ ruleId }) => ruleId)].toSorted()).toEqual(inForce.map(({ id }) => id).toSorted());
        for (const { title, detail, field } of findings) {
          expect(title).toMatch(/^\p{Lu}.*[^.]$/su);
          expect(detail).toMatch(/[.!?]$/u);
          expect(Object.keys(at.entry)).toContain(field.split('.')[0]);
        }
        expect(at).toEqual(before);
        expect(judge(gate, at)).toEqual({ findings, passed });
      }),
    );
  });

  it('offers only fixes that leave a readable entry and need not be taken twice', () => {
    fc.assert(
      fc.property(facts, (at) => {
        for (const { ruleId, fix } of judge('number', at).findings) {
          if (fix === null) continue;
          const fixed = entryDraft.parse({ ...at.entry, ...fix.set });
          const after = judge('number', { ...at, entry: fixed, typed: fixed });
          expect(after.findings.filter((finding) => finding.ruleId === ruleId && finding.fix !== null)).toEqual([]);
        }
      }),
    );
  });

  it('never lets a number fall in time, run ahead of the clock or of the signature', () => {
    fc.assert(
      fc.property(facts, (at) => {
        const { date, signedAt } = at.entry;
        if (date === null || date < '2020-03-05') return;
        expect(isBlocked(at, 'date-not-falling')).toBe(at.seriesLast !== null && date < at.seriesLast.date);
        expect(isBlocked(at, 'date-not-in-future')).toBe(date > at.now.slice(0, 10));
        expect(isBlocked(at, 'signed-before-number')).toBe(signedAt !== null && signedAt > at.now);
      }),
    );
  });

  it('lets copies pass exactly when they add up', () => {
    fc.assert(
      fc.property(facts, (at) => {
        if (at.entry.date !== null && at.entry.date < '2020-03-05') return;
        if (at.entry.date === null && at.now < '2020-03-05') return;
        const wrong = at.entry.totalCopies !== null && at.entry.totalCopies !== sumOfCopies(at.entry);
        expect(isBlocked(at, 'copies-add-up')).toBe(wrong);
      }),
    );
  });

  it('keeps every secret level out of the ordinary book and every Tuyệt mật subject out of any book since 01/3/2026', () => {
    fc.assert(
      fc.property(facts, (at) => {
        const { date, classification, subject } = at.entry;
        if (date === null || date < '2020-03-05') return;
        if (at.registerKind === 'ordinary') expect(isBlocked(at, 'secret-not-in-ordinary-book')).toBe(classification !== 'thuong');
        const forbidden = classification === 'tuyet-mat' && subject.trim() !== '' && date >= '2026-03-01';
        expect(isBlocked(at, 'top-secret-no-subject')).toBe(forbidden);
      }),
    );
  });
});
