/** Timing and the lines of the table. Times are in milliseconds throughout. */

/** One line of the report. */
export interface BenchLine {
  readonly what: string;
  readonly ours: string;
  /** What it is held against, measured in the same run; empty when there is nothing to hold it against. */
  readonly baseline: string;
  /** Ours by the baseline's. */
  readonly ratio: string;
  /** The goal of the design, with its own bounds; empty when this line only explains another. */
  readonly goal: string;
  /** null: not judged in this run, or no goal. */
  readonly met: boolean | null;
}

export function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const started = performance.now();
  const value = work();
  return { ms: performance.now() - started, value };
}

/** Nearest-rank percentile of a non-empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('a percentile needs values');
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function milliseconds(ms: number): string {
  if (ms >= 1_000) return `${(ms / 1_000).toFixed(2)} s`;
  return `${ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0)} ms`;
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`;
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)}x`;
}

/** `p50 / p99` of a list of times. */
export function spread(values: readonly number[], share: number): string {
  return `${milliseconds(median(values))} / ${milliseconds(percentile(values, share))}`;
}

/** A line that only says what was not measured, and why. */
export function skipped(what: string, why: string, goal: string): BenchLine {
  return { what, ours: `not measured: ${why}`, baseline: '', ratio: '', goal, met: null };
}

/** The lines as a table of plain text, columns aligned. */
export function tableOf(lines: readonly BenchLine[]): string {
  const rows = [
    ['what', 'ours', 'baseline in the same run', 'ratio', 'goal', 'met'],
    ...lines.map((line) => [
      line.what,
      line.ours,
      line.baseline || '-',
      line.ratio || '-',
      line.goal || '-',
      line.met === null ? '-' : line.met ? 'yes' : 'NO',
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const written = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [written[0], rule, ...written.slice(1)].join('\n');
}
