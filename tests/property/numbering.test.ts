import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, nextWorkingDay } from '../../shared/domain/calendar.ts';
import { sumOfCopies } from '../../shared/domain/copies.ts';
import { DOCUMENT_TYPES } from '../../shared/domain/documentTypes.ts';
import { parseReference, referenceKey, referenceOf, referencesIn, symbolOf } from '../../shared/domain/symbols.ts';
import { addDays, weekdayOf } from '../../shared/time.ts';

// One seed, so that a run that fails here fails everywhere.
fc.configureGlobal({ seed: 20201002, numRuns: 200 });

const capitals = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'ABCDĐGHKLMNPQSTƯVX'), minLength: min, maxLength: max });
const symbol = fc.array(capitals(2, 4), { minLength: 1, maxLength: 3 }).map((groups) => groups.join('-'));
const year = fc.integer({ min: 1990, max: 2200 });
const number = fc.integer({ min: 1, max: 999_999 });
const suffix = fc.constantFrom('', '', 'a', 'b', 'đ');
const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1995-01-01', count));

describe('references', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(number, suffix, symbol, fc.option(year), (n, letter, text, withYear) => {
        const whole = withYear === null ? text : `${withYear}/${text}`;
        const reference = referenceOf(n, letter, whole);
        expect(parseReference(reference)).toEqual({ number: n, suffix: letter, symbol: whole, year: withYear });
        expect(referencesIn(`Trả lời Công văn số ${reference}, ngày 02/10/2020`)).toEqual([reference]);
      }),
    );
  });

  it('differ whenever number, letter or symbol differ', () => {
    const parts = fc.tuple(number, suffix, symbol);
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(referenceKey(referenceOf(...a)) === referenceKey(referenceOf(...b))).toBe(a.join() === b.join());
      }),
    );
  });

  it('never have an empty group, a space or a token left in them', () => {
    const template = fc.constantFrom('{loại}-{cơ quan}', '{cơ quan}-{đơn vị}', '{năm}/{loại}-{cơ quan}', '{đơn vị}-{loại}');
    fc.assert(
      fc.property(
        template,
        fc.constantFrom(...DOCUMENT_TYPES),
        capitals(2, 6),
        fc.option(capitals(1, 6)),
        year,
        (text, type, issuer, unit, y) => {
          const written = symbolOf({ template: text }, type, { abbreviation: issuer }, unit === null ? null : { id: unit }, y);
          if (unit === null && text.includes('đơn vị')) expect(written).toBeNull();
          else expect(written).toMatch(/^[^\s{}/-]+(?:[/-][^\s{}/-]+)*$/u);
        },
      ),
    );
  });

  it('parsing never throws on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '0', '/', '-', 'T', 'b', 'Đ', '\u0301', ' ', '\n', '\ud800', '.'), maxLength: 60 }),
        (text) => {
          parseReference(text);
          referencesIn(text);
        },
      ),
    );
  });
});

describe('the working calendar', () => {
  const calendar = fc.record({ holidays: fc.array(day, { maxLength: 20 }), workingDays: fc.array(day, { maxLength: 20 }) });

  it('gives a working day after the day, with no working day between', () => {
    fc.assert(
      fc.property(day, calendar, (from, days) => {
        const next = nextWorkingDay(from, days);
        expect(next > from).toBe(true);
        expect(isWorkingDay(next, days)).toBe(true);
        for (let between = addDays(from, 1); between < next; between = addDays(between, 1)) expect(isWorkingDay(between, days)).toBe(false);
      }),
    );
  });

  it('goes over a run of holidays of any length', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, length) => {
        const holidays = Array.from({ length }, (_, count) => addDays(from, count + 1));
        const next = nextWorkingDay(from, { holidays, workingDays: [] });
        expect(next > addDays(from, length)).toBe(true);
        expect([0, 6]).not.toContain(weekdayOf(next));
      }),
    );
  });
});

describe('copies', () => {
  it('add up whatever their order and however they are split between recipients and file', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 9999 }), { maxLength: 40 });
    fc.assert(
      fc.property(counts, fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 10 }), (sent, filed) => {
        const recipients = sent.map((copies) => ({ name: 'Nơi nhận', copies, purpose: null, method: null, groupId: null }));
        const fileCopies = filed.map((copies) => ({ unit: 'VT', copies }));
        const whole = sumOfCopies({ recipients, fileCopies });
        expect(whole).toBe(sumOfCopies({ recipients, fileCopies: [] }) + sumOfCopies({ recipients: [], fileCopies }));
        expect(sumOfCopies({ recipients: recipients.toReversed(), fileCopies })).toBe(whole);
        expect(whole).toBe([...sent, ...filed].reduce((sum, count) => sum + count, 0));
      }),
    );
  });
});
