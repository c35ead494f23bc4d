import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/contract/result.ts';
import type { LogEntry } from '../../../shared/contract/verbs.ts';
import { call } from '../../app/client.ts';
import { useReading } from '../../app/useReading.ts';

const PAGE = 100;

export interface LogPages {
  readonly entries: readonly LogEntry[] | null;
  readonly hasMore: boolean;
  readonly failure: Failure | null;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

/** The log, newest first, page after page; acts done meanwhile come in at the top. */
export function useLog(): LogPages {
  const first = useReading('log.list', { limit: PAGE });
  const [older, setOlder] = useState<{ readonly entries: readonly LogEntry[]; readonly next: number | null } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const page = first.value;

  // A newer first page moves the seam: what was read below it is read again on demand.
  useEffect(() => {
    if (page) setOlder(null);
  }, [page]);

  const next = older ? older.next : (page?.next ?? null);
  const loadMore = () => {
    if (next === null) return;
    void call('log.list', { before: next, limit: PAGE }).then((answer) => {
      if (answer.ok) setOlder({ entries: [...(older?.entries ?? []), ...answer.value.entries], next: answer.value.next });
      else setFailure(answer.error);
    });
  };
  return {
    entries: page ? [...page.entries, ...(older?.entries ?? [])] : null,
    hasMore: next !== null,
    failure: failure ?? first.failure,
    loadMore,
    reload: first.reload,
  };
}
