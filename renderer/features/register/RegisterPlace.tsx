import { useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { RegisterView } from './RegisterView.tsx';

/** Place 1: the whole register. */
export function RegisterPlace() {
  const secret = useSession((state) => state.info?.vault?.kind === 'secret');
  return <RegisterView title={secret ? vi.register.secretTitle : vi.register.title} fixed={null} />;
}
