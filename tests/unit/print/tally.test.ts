import { expect, it } from 'vitest';
import { Tally } from '../../../electron/print/tally.ts';
import { row } from './samples.ts';

it('counts each series by itself, void numbers without copies, and keeps a letter after a number', () => {
  const tally = new Tally();
  for (const line of [
    row({ number: 13, reference: '13/VP-TH', copies: 4 }),
    row({ number: 12, reference: '12/VP-TH', copies: 2 }),
    row({ number: 13, reference: '13a/VP-TH', copies: 1 }),
    row({ seriesId: 'QD', number: 5, reference: '5/2026/QĐ-UBND', copies: 9, voided: { on: '2026-10-01', reason: 'nhầm' } }),
  ]) {
    tally.add(line);
  }
  expect([tally.numbers, tally.voided, tally.copies]).toEqual([4, 1, 7]);
  expect(tally.series()).toEqual([
    { seriesId: 'VP', first: '12', last: '13a', numbers: 3, voided: 0 },
    { seriesId: 'QD', first: '5', last: '5', numbers: 1, voided: 1 },
  ]);
});
