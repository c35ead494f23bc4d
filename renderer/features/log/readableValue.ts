import { DAY, MOMENT } from '../../../shared/time.ts';
import { auditWords } from '../../text/auditWords.ts';
import { formatCopies, formatDay, formatMomentColumn } from '../../ui/format.ts';

/** Moments, days, codes and lists of a log line in the office's words; everything else as it stands in the book. */
export function readableValue(field: string, value: string): string {
  if (MOMENT.test(value)) return formatMomentColumn(value);
  if (DAY.test(value)) return formatDay(value);
  const word = auditWords.values[field]?.[value];
  if (word !== undefined) return word;
  return /^[[{]/.test(value) ? flatten(value) : value;
}

function flatten(json: string): string {
  try {
    return wordsOf(JSON.parse(json));
  } catch {
    return json;
  }
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (typeof value !== 'object' || value === null) return value === null ? '' : String(value);
  const { unit, copies, ...rest } = value as Readonly<Record<string, unknown>>;
  // A file copy reads as on paper: "TH (02b)".
  if (typeof unit === 'string' && Object.keys(rest).length === 0) {
    return typeof copies === 'number' && copies > 1 ? `${unit} (${formatCopies(copies)}b)` : unit;
  }
  return Object.values(value)
    .map(wordsOf)
    .filter((word) => word !== '')
    .join(', ');
}
