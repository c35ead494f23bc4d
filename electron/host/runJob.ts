/** What each job does, on a connection of its own. */
import { eachDocument } from '../../db/documentList.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { openDatabase } from '../../db/open.ts';
import { verify } from '../../db/verify.ts';
import type { ListFilter } from '../../shared/contract/verbs.ts';
import { drawRegisterBook } from '../print/registerBook.ts';
import { registerRowOf } from '../print/rows.ts';
import { drawDispatchSlip } from '../print/slip.ts';
import type { PrintHooks, RegisterRow } from '../print/types.ts';
import type { BookAccess, JobAnswer, JobOrder } from './jobs.ts';

export interface JobHooks {
  onProgress(done: number, total: number): void;
  isCancelled(): boolean;
}

export async function runJob<Order extends JobOrder>(order: Order, hooks: JobHooks): Promise<JobAnswer<Order>> {
  // Each branch answers its own order's type; TypeScript cannot narrow a generic by its discriminant.
  return (await answer(order, hooks)) as JobAnswer<Order>;
}

async function answer(order: JobOrder, hooks: JobHooks) {
  switch (order.kind) {
    case 'verify':
      return withBook(order.book, (db) => verify(db, { full: order.full, ...hooks }));
    case 'register': {
      const filter: ListFilter = { ...EVERYTHING, from: order.filter.from, to: order.filter.to, seriesId: order.filter.seriesId };
      return withBook(order.book, (db) =>
        drawRegisterBook({ ...order.frame, rows: { [Symbol.iterator]: () => numbered(db, filter) } }, order.target, printHooks(hooks)),
      );
    }
    case 'slip':
      return drawDispatchSlip(order.input, order.target);
  }
}

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

/** A register holds what has a number; what only lies in the red folder is not in it yet. */
function* numbered(db: ReadableDb, filter: ListFilter): Generator<RegisterRow> {
  for (const row of eachDocument(db, filter)) if (row.reference !== null) yield registerRowOf(row);
}

function printHooks({ onProgress, isCancelled }: JobHooks): PrintHooks {
  return { onProgress: ({ done, total }) => onProgress(done, total ?? done), isCancelled };
}

async function withBook<T>(book: BookAccess, work: (db: ReadableDb) => T | Promise<T>): Promise<T> {
  const db = openDatabase(book.file, Buffer.from(book.key), 'read');
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
