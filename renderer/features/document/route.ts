/** The way of a document: five stations with the minutes between them. */
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { dayOf, type Moment, minutesBetween, timeOf } from '../../../shared/time.ts';
import { vi } from '../../text/vi.ts';
import { formatDayShort } from '../../ui/format.ts';

export interface Station {
  readonly name: string;
  /** Time, or day when it is another day than the signing; "9/12" for receipts. */
  readonly mark: string;
  readonly state: 'done' | 'half' | 'wait';
  /** Minutes since the station before, when both are known. */
  readonly minutes: number | null;
}

type Course = Pick<
  DocumentDetail,
  'signedAt' | 'receivedAt' | 'numberedAt' | 'dispatchedAt' | 'outgoingCopies' | 'dispatchedCopies' | 'receiptedCopies' | 'state'
>;

export function stationsOf(document: Course): readonly Station[] {
  const moments: readonly (readonly [string, Moment | null])[] = [
    [vi.document.routeSigned, document.signedAt],
    [vi.document.routeReceived, document.receivedAt],
    [vi.document.routeNumbered, document.numberedAt],
    [vi.document.routeDispatched, document.dispatchedAt],
  ];
  const stations: Station[] = [];
  let before: Moment | null = null;
  for (const [name, at] of moments) {
    stations.push({
      name,
      mark: at === null ? '–' : dayOf(at) === dayOf(document.signedAt) ? timeOf(at) : formatDayShort(dayOf(at)),
      state: at === null ? 'wait' : 'done',
      minutes: at !== null && before !== null ? minutesBetween(before, at) : null,
    });
    before = at;
  }
  const { outgoingCopies: of, receiptedCopies: signed } = document;
  stations.push({
    name: vi.document.routeReceipted,
    mark: of === 0 ? '–' : `${signed}/${of}`,
    state: of > 0 && signed >= of ? 'done' : signed > 0 || document.dispatchedCopies > 0 ? 'half' : 'wait',
    minutes: null,
  });
  return stations;
}

/** Minutes from signature to dispatch, or null while it has not left. */
export function minutesToDispatch(document: Pick<DocumentDetail, 'signedAt' | 'dispatchedAt'>): number | null {
  return document.dispatchedAt === null ? null : minutesBetween(document.signedAt, document.dispatchedAt);
}
