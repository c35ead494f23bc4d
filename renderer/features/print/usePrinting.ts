/** One print at a time: where to, how far, what came of it. */
import { useEffect, useRef, useState } from 'react';
import { type Failure, fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { PrintReceipt } from '../../../shared/contract/verbs.ts';
import { call, onHostEvent, shell } from '../../app/client.ts';

export interface Printed extends PrintReceipt {
  readonly ticket: string;
}

export interface Printing {
  readonly busy: { readonly done: number; readonly total: number } | null;
  readonly printed: Printed | null;
  readonly failure: Failure | null;
  /** Asks where to save, then prints. Nothing happens when the dialog is closed. */
  readonly print: (suggestedName: string, act: (ticket: string) => Promise<Result<PrintReceipt>>) => Promise<void>;
  readonly stop: () => void;
}

export function usePrinting(): Printing {
  const [busy, setBusy] = useState<Printing['busy']>(null);
  const [printed, setPrinted] = useState<Printed | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);

  useEffect(
    () =>
      onHostEvent((event) => {
        if (event.event === 'progress' && event.verb.startsWith('print.') && running.current)
          setBusy({ done: event.done, total: event.total });
      }),
    [],
  );

  const print: Printing['print'] = async (suggestedName, act) => {
    if (running.current) return;
    setFailure(null);
    setPrinted(null);
    const result = await chooseThen(suggestedName, async (ticket) => {
      running.current = true;
      setBusy({ done: 0, total: 0 });
      const receipt = await act(ticket);
      running.current = false;
      setBusy(null);
      return receipt.ok ? ok({ ...receipt.value, ticket }) : receipt;
    });
    if (result === null) return;
    if (result.ok) setPrinted(result.value);
    else setFailure(result.error);
  };
  return { busy, printed, failure, print, stop: () => void call('job.cancel', {}) };
}

async function chooseThen<T>(suggestedName: string, act: (ticket: string) => Promise<Result<T>>): Promise<Result<T> | null> {
  const chosen = await shell().choosePath('pdf-file', suggestedName);
  if (!chosen.ok) return fail(chosen.error.code, chosen.error.params);
  return chosen.value === null ? null : act(chosen.value.ticket);
}
