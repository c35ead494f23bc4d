/** Numbering a document durably, through the front door as the window does it. */
import { openDatabase } from '../../db/open.ts';
import { DEMO_LAST_DAY } from '../../electron/cli/demo.ts';
import type { EntryDraft } from '../../shared/domain/entry.ts';
import { completeDraft } from '../support/testHost.ts';
import type { BenchBook } from './book.ts';
import { type BenchLine, median, percentile, spread, times } from './measure.ts';
import { copyPlain, rowsOf } from './plainBook.ts';

const ROUNDS = 300;
const WARM_UP = 30;
const P50_GOAL = 1.5;
const P99_GOAL = 2;

/** Ours and the baseline take turns, so that what else the disk does falls on both. */
export async function measureIssuing(book: BenchBook): Promise<readonly BenchLine[]> {
  const reader = openDatabase(book.access.file, book.access.key, 'read');
  const plain = copyPlain(reader, book.root);
  const door = await book.openDoor();
  const ours: number[] = [];
  const baseline: number[] = [];
  try {
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const draft = draftOf(round + WARM_UP);
      const started = performance.now();
      const issued = await door.call('document.issue', { draft });
      const issuedAt = performance.now();
      if (!issued.ok) throw new Error(`the bench's document was refused: ${JSON.stringify(issued.error)}`);
      const rows = rowsOf(reader, issued.value.id);
      const plainStarted = performance.now();
      plain.enter(rows);
      const plainDone = performance.now();
      if (round < 0) continue;
      ours.push(issuedAt - started);
      baseline.push(plainDone - plainStarted);
    }
  } finally {
    door.close();
    plain.close();
    reader.close();
  }
  const p50 = median(ours) / median(baseline);
  const p99 = percentile(ours, 0.99) / percentile(baseline, 0.99);
  return [
    {
      what: `issue a number durably (rules, search, log, signature), p50 / p99 of ${ROUNDS}`,
      ours: spread(ours, 0.99),
      baseline: `${spread(baseline, 0.99)} same rows, plain SQLite, FULL`,
      ratio: `${times(p50)} / ${times(p99)}`,
      goal: `p50 <= ${P50_GOAL}x, p99 <= ${P99_GOAL}x`,
      met: p50 <= P50_GOAL && p99 <= P99_GOAL,
    },
  ];
}

function draftOf(round: number): EntryDraft {
  return completeDraft({
    date: DEMO_LAST_DAY,
    subject: `Rà soát nội dung trình HĐND tỉnh tại kỳ họp chuyên đề lần thứ ${round + 1}`,
    signedAt: `${DEMO_LAST_DAY}T13:40+07:00`,
    receivedAt: `${DEMO_LAST_DAY}T14:05+07:00`,
  });
}
