/** Counting the lines of a leaf or of the whole book, series by series. */
import type { RegisterRow } from './types.ts';

interface SeriesTally {
  readonly seriesId: string;
  /** The number as written before the first `/`, so that `12a` stays `12a`. */
  readonly first: string;
  readonly last: string;
  readonly numbers: number;
  readonly voided: number;
}

interface Counting {
  lowest: RegisterRow;
  highest: RegisterRow;
  numbers: number;
  voided: number;
}

export class Tally {
  numbers = 0;
  voided = 0;
  /** Copies of the numbers that stand; a void number has none. */
  copies = 0;
  private readonly bySeries = new Map<string, Counting>();

  add(row: RegisterRow): void {
    const isVoid = row.voided !== null ? 1 : 0;
    this.numbers += 1;
    this.voided += isVoid;
    if (isVoid === 0) this.copies += row.copies;
    const known = this.bySeries.get(row.seriesId);
    if (known === undefined) {
      this.bySeries.set(row.seriesId, { lowest: row, highest: row, numbers: 1, voided: isVoid });
      return;
    }
    if (row.number < known.lowest.number) known.lowest = row;
    if (row.number >= known.highest.number) known.highest = row;
    known.numbers += 1;
    known.voided += isVoid;
  }

  /** In the order in which the series first appear. */
  series(): readonly SeriesTally[] {
    return Array.from(this.bySeries, ([seriesId, { lowest, highest, numbers, voided }]) => ({
      seriesId,
      first: written(lowest),
      last: written(highest),
      numbers,
      voided,
    }));
  }
}

function written(row: RegisterRow): string {
  return row.reference.split('/')[0] ?? String(row.number);
}
