/** Opening, searching as one types, and pages anywhere in the book. */
import { listDocuments } from '../../db/documentList.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { readOffice } from '../../db/office.ts';
import { openDatabase } from '../../db/open.ts';
import { readUser } from '../../db/users.ts';
import { seededRandom } from '../../electron/host/sampleWords.ts';
import type { ListFilter } from '../../shared/contract/verbs.ts';
import type { BenchBook } from './book.ts';
import { type BenchLine, median, milliseconds, percentile, spread, timed } from './measure.ts';

/** A page as the window asks for it. */
const PAGE = 200;
const OPENINGS = 15;
const OPEN_GOAL_MS = 5;
const SEARCH_GOAL_MS = 30;
const PAGES = 200;
const PHRASES = [
  'kế hoạch đầu tư công',
  'quy hoạch',
  'so xay dung',
  'Lý Sơn',
  'báo cáo tình hình',
  '202/ubnd',
  'dung quất',
  'tham mưu',
] as const;

const EVERYTHING: ListFilter = {
  text: '',
  from: null,
  to: null,
  seriesId: null,
  typeId: null,
  urgency: null,
  classification: null,
  unitId: null,
  receipt: null,
  state: null,
};

/** From the raw key to the first page: file, pragmas, self-test, user, office, rows. */
export function measureOpening(book: BenchBook): readonly BenchLine[] {
  const spent: number[] = [];
  for (let round = 0; round < OPENINGS; round++) {
    const { ms, value: db } = timed(() => {
      const opened = openDatabase(book.access.file, book.access.key, 'write');
      readUser(opened, 1);
      readOffice(opened);
      listDocuments(opened, EVERYTHING, null, PAGE);
      return opened;
    });
    spent.push(ms);
    db.close();
  }
  return [
    {
      what: `open with the key and first page of ${PAGE} rows, median of ${OPENINGS} (first: ${milliseconds(spent[0] ?? 0)})`,
      ours: milliseconds(median(spent)),
      baseline: '',
      ratio: '',
      goal: `<= ${OPEN_GOAL_MS} ms in the host`,
      met: median(spent) <= OPEN_GOAL_MS,
    },
  ];
}

export function measureSearching(book: BenchBook): readonly BenchLine[] {
  const db = openDatabase(book.access.file, book.access.key, 'read');
  try {
    const keystrokes = PHRASES.flatMap((phrase) => [...phrase].map((_, at) => phrase.slice(0, at + 1)).filter((typed) => typed.length > 1));
    const search = keystrokes.map((text) => timed(() => listDocuments(db, { ...EVERYTHING, text }, null, PAGE)));
    const answered = search.filter(({ value }) => value.rows.length > 0).length;
    const pages = pagesAnywhere(db);
    const times = search.map(({ ms }) => ms);
    return [
      {
        what: `keystroke to rows, ${keystrokes.length} keystrokes (${answered} with rows), p50 / p95`,
        ours: spread(times, 0.95),
        baseline: '',
        ratio: '',
        goal: `p95 <= ${SEARCH_GOAL_MS} ms painted (here without the window)`,
        met: percentile(times, 0.95) <= SEARCH_GOAL_MS,
      },
      {
        what: `a page of ${PAGE} rows at ${PAGES} random places, p50 / p95`,
        ours: spread(pages, 0.95),
        baseline: '',
        ratio: '',
        goal: '',
        met: null,
      },
    ];
  } finally {
    db.close();
  }
}

function pagesAnywhere(db: ReadableDb): readonly number[] {
  const random = seededRandom(30_2020);
  const highest = db.prepare<[], { id: number }>('SELECT max(id) AS id FROM documents').get()?.id ?? 1;
  const placeOf = db.prepare<[number], { ord: number }>('SELECT ord FROM documents WHERE id = ?');
  return Array.from({ length: PAGES }, () => {
    const ord = placeOf.get(1 + Math.floor(random() * highest))?.ord;
    if (ord === undefined) throw new Error('documents of a demo are numbered without gaps');
    return timed(() => listDocuments(db, EVERYTHING, { ord }, PAGE)).ms;
  });
}
