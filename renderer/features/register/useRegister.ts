import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/contract/result.ts';
import type { Cursor, ListFilter } from '../../../shared/contract/verbs.ts';
import type { DocumentRow } from '../../../shared/domain/document.ts';
import { call } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';

const PAGE = 100;
const PAGE_MAX = 500;

export interface RegisterPages {
  /** Null until the first answer. */
  readonly rows: readonly DocumentRow[] | null;
  readonly total: number;
  readonly complete: boolean;
  readonly failure: Failure | null;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

interface Loaded {
  readonly rows: readonly DocumentRow[];
  readonly next: Cursor | null;
  readonly total: number;
}

/**
 * The filtered register, newest first, page after page by key. A change of the book reads the rows
 * already on screen again; answers that come late for an older filter are dropped.
 */
export function useRegister(filter: Partial<ListFilter>): RegisterPages {
  const version = useSession((state) => state.version);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [retry, setRetry] = useState(0);
  const turn = useRef(0);
  const loadingMore = useRef(false);
  const shown = useRef(0);
  const signature = JSON.stringify(filter);
  const lastAsked = useRef({ signature, version, retry });

  useEffect(() => {
    const mine = ++turn.current;
    loadingMore.current = false;
    const sameFilter = lastAsked.current.signature === signature;
    lastAsked.current = { signature, version, retry };
    const limit = sameFilter ? Math.min(PAGE_MAX, Math.max(PAGE, shown.current)) : PAGE;
    void call('document.list', { filter: JSON.parse(signature) as Partial<ListFilter>, limit }).then((answer) => {
      if (mine !== turn.current) return;
      if (answer.ok) {
        shown.current = answer.value.rows.length;
        setLoaded(answer.value);
        setFailure(null);
      } else setFailure(answer.error);
    });
  }, [signature, version, retry]);

  const loadMore = useCallback(() => {
    if (!loaded?.next || loadingMore.current) return;
    loadingMore.current = true;
    const mine = turn.current;
    void call('document.list', { filter: JSON.parse(signature) as Partial<ListFilter>, after: loaded.next, limit: PAGE * 2 }).then(
      (answer) => {
        if (mine !== turn.current) return;
        loadingMore.current = false;
        if (!answer.ok) {
          setFailure(answer.error);
          return;
        }
        const rows = [...loaded.rows, ...answer.value.rows];
        shown.current = rows.length;
        setLoaded({ rows, next: answer.value.next, total: loaded.total });
      },
    );
  }, [loaded, signature]);

  return {
    rows: loaded?.rows ?? null,
    total: loaded?.total ?? 0,
    complete: loaded !== null && loaded.next === null,
    failure,
    loadMore,
    reload: () => setRetry((count) => count + 1),
  };
}
