import { dayOf, yearOf } from '../../shared/time.ts';
import { vi } from '../text/vi.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Keys } from '../ui/Keys.tsx';
import { goTo, PLACES, type Place, useRouter } from './router.ts';
import { lock, useNow, useSession } from './session.ts';
import { useReading } from './useReading.ts';

const ICONS: Readonly<Record<Place, IconName>> = {
  register: 'book',
  redFolder: 'folder',
  dispatch: 'envelope',
  print: 'printer',
  rules: 'rules',
  log: 'log',
  settings: 'sliders',
};

interface Counts {
  readonly inFolder: number;
  readonly notDispatched: number;
}

function useCounts(): Counts {
  const queue = useReading('redFolder.queue', {});
  const list = useReading('document.list', { filter: { state: 'issued', receipt: 'not-dispatched' }, limit: 1 });
  return { inFolder: queue.value?.waiting.length ?? 0, notDispatched: list.value?.total ?? 0 };
}

export function Rail() {
  const place = useRouter((state) => state.place);
  const counts = useCounts();
  return (
    <aside className="rail" data-region="rail">
      <Plate />
      <nav className="nav" aria-label={vi.shell.places} onKeyDown={walkNav}>
        {PLACES.map((name, index) => (
          <span key={name} className="navline">
            {name === 'log' ? <hr /> : null}
            <button
              type="button"
              className={name === place ? 'on' : ''}
              aria-current={name === place ? 'page' : undefined}
              aria-keyshortcuts={`Control+${index + 1}`}
              {...(name === place ? { 'data-region-start': '' } : {})}
              onClick={() => goTo(name)}
            >
              <Icon name={ICONS[name]} />
              <span className="clip">{vi.place[name]}</span>
              {name === 'redFolder' && counts.inFolder > 0 ? (
                <span className="n hot">
                  {counts.inFolder}
                  <span className="vh"> {vi.shell.mustGo(counts.inFolder)}</span>
                </span>
              ) : null}
              {name === 'dispatch' && counts.notDispatched > 0 ? (
                <span className="n">
                  {counts.notDispatched >= 1000 ? '1000+' : counts.notDispatched}
                  <span className="vh"> {vi.shell.notDispatched(counts.notDispatched)}</span>
                </span>
              ) : null}
              <span className="k" aria-hidden="true">
                {index + 1}
              </span>
            </button>
          </span>
        ))}
      </nav>
      <Me />
    </aside>
  );
}

function walkNav(event: React.KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

/** The label pasted on the cover of the open book. */
function Plate() {
  const now = useNow();
  const secret = useSession((state) => state.info?.vault?.kind === 'secret');
  const words = secret ? vi.shell.secretPlate : vi.shell.ordinaryPlate;
  return (
    <div className="plate">
      <div className="t">
        {words[0]}
        <br />
        {words[1]}
      </div>
      <div className="v">
        {vi.shell.year} {yearOf(dayOf(now))} · {vi.shell.volume} 01
      </div>
      <div className="s">
        <Icon name="unlock" size="xs" />
        {secret ? vi.shell.secretOpen : vi.shell.ordinaryOpen}
      </div>
    </div>
  );
}

function Me() {
  const user = useSession((state) => state.info?.user);
  const seconds = useSession((state) => state.directory?.office.settings.autoLockSeconds);
  return (
    <div className="me">
      <div className="who">
        <b>{user?.fullName}</b>
        {user?.position}
      </div>
      <button type="button" className="lock" onClick={() => void lock()} aria-keyshortcuts="Control+L">
        <span className="row g2">
          <Icon name="lock" size="s" />
          <span className="lockword">{vi.shell.lock}</span>
        </span>
        <Keys chord="Ctrl+L" />
      </button>
      {seconds ? <div className="xs autolock">{vi.shell.autoLock(Math.round(seconds / 60))}</div> : null}
    </div>
  );
}
