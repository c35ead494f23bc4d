import { vi } from '../../text/vi.ts';
import { RegisterView } from './RegisterView.tsx';

const WAITING = { state: 'issued', receipt: 'not-dispatched' } as const;

/** Place 3: numbered documents that have not left yet. */
export function DispatchPlace() {
  return <RegisterView title={vi.register.dispatchTitle} fixed={WAITING} />;
}
