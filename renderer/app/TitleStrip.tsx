import { vi } from '../text/vi.ts';
import { formatClock } from '../ui/format.ts';
import { BrandMark } from '../ui/Icon.tsx';
import { shell } from './client.ts';
import { useNow, useSession } from './session.ts';

/** Name, office, date and time, and the three window buttons (the frame is hidden). */
export function TitleStrip() {
  const now = useNow();
  const office = useSession((state) => state.info?.vault?.officeName ?? '');
  const secret = useSession((state) => state.info?.vault?.kind === 'secret');
  const registry = useSession((state) => state.directory?.office.registryUnitName ?? '');
  return (
    <header className="title">
      <div className="brand">
        <BrandMark />
        {vi.appName}
      </div>
      <div className="where clip">
        {secret ? <b>{vi.shell.secretMark} · </b> : null}
        {[office, registry].filter((part) => part !== '').join(' · ')}
      </div>
      <div className="clock">{formatClock(now)}</div>
      <div className="win">
        <button type="button" tabIndex={-1} aria-label={vi.shell.minimize} onClick={() => void shell().windowControl('minimize')}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <path d="M0 5.5h10" />
          </svg>
        </button>
        <button type="button" tabIndex={-1} aria-label={vi.shell.maximize} onClick={() => void shell().windowControl('maximize')}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <path d="M.5.5h9v9h-9z" />
          </svg>
        </button>
        <button type="button" tabIndex={-1} aria-label={vi.shell.close} onClick={() => void shell().windowControl('close')}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <path d="m0 0 10 10M10 0 0 10" />
          </svg>
        </button>
      </div>
    </header>
  );
}
