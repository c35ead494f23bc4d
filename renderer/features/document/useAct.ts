import { useState } from 'react';
import type { Failure, Result } from '../../../shared/contract/result.ts';
import { showToast } from '../../ui/Toast.tsx';

/** One act of a dialog: runs once at a time, keeps the failure in sight, closes and says so when done. */
export function useAct(onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (act: () => Promise<Result<unknown>>, done: string) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const result = await act();
    setBusy(false);
    if (result.ok) {
      showToast(done);
      onDone();
    } else setFailure(result.error);
  };
  return { busy, failure, run };
}
