import { useCallback, useEffect, useState } from 'react';
import type { Failure, Result } from '../../shared/contract/result.ts';
import type { Verb, VerbInput, VerbOutput } from '../../shared/contract/verbs.ts';
import { call } from './client.ts';
import { useSession } from './session.ts';

export interface Reading<T> {
  /** The answer to this very input; null while it is awaited. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

interface Answered<T> {
  readonly signature: string;
  /** State of the book that the answer was read at. */
  readonly version: number;
  readonly retries: number;
  readonly result: Result<T>;
}

/**
 * Reads a verb and reads it again whenever the book changes or the input does. While a change is being
 * read the earlier answer to the same input stays, so nothing flickers. `restMs` waits before asking,
 * for inputs that follow held arrow keys.
 */
export function useReading<V extends Verb>(verb: V, input: VerbInput<V>, restMs = 0): Reading<VerbOutput<V>> {
  const version = useSession((state) => state.version);
  const [answered, setAnswered] = useState<Answered<VerbOutput<V>> | null>(null);
  const [retries, setRetries] = useState(0);
  const signature = JSON.stringify(input);
  useEffect(() => {
    let wanted = true;
    const ask = () => {
      void call(verb, JSON.parse(signature) as VerbInput<V>).then((result) => {
        if (wanted) setAnswered({ signature, version, retries, result });
      });
    };
    const timer = restMs > 0 ? setTimeout(ask, restMs) : null;
    if (timer === null) ask();
    return () => {
      wanted = false;
      if (timer !== null) clearTimeout(timer);
    };
  }, [verb, signature, version, retries, restMs]);
  const result = answered?.signature === signature ? answered.result : null;
  return {
    value: result?.ok ? result.value : null,
    failure: result && !result.ok ? result.error : null,
    reload: useCallback(() => setRetries((count) => count + 1), []),
  };
}
