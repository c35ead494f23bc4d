import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { UnlockScreen } from '../features/unlock/UnlockScreen.tsx';
import { ToastRegion } from '../ui/Toast.tsx';
import { shell } from './client.ts';
import { Desk } from './Desk.tsx';
import { useSession } from './session.ts';
import { Trouble } from './Trouble.tsx';

// The password box must stand at once, so everything behind it is loaded after it was painted.
const loadWorkspace = () => import('./Workspace.tsx').then((module) => ({ default: module.Workspace }));
const loadFirstRun = () => import('../features/firstRun/FirstRun.tsx').then((module) => ({ default: module.FirstRun }));
const Workspace = lazy(loadWorkspace);
const FirstRun = lazy(loadFirstRun);

let told = false;

/** Tells main, once, that the first screen stands. */
function useTellPainted(ready: boolean): void {
  useEffect(() => {
    if (!ready || told) return;
    told = true;
    shell().painted();
    const timer = setTimeout(() => void loadWorkspace(), 50);
    return () => clearTimeout(timer);
  }, [ready]);
}

export function App() {
  const phase = useSession((state) => state.phase);
  const vault = useSession((state) => state.vault);
  const kind = useSession((state) => state.info?.vault?.kind);
  useTellPainted(phase === 'locked' || phase === 'open');
  useEffect(() => {
    document.documentElement.dataset.vault = kind === 'secret' ? 'mat' : 'thuong';
  }, [kind]);
  return (
    <I18nProvider locale="vi-VN">
      <Trouble>
        <Suspense fallback={<Desk label="">{null}</Desk>}>
          {phase === 'starting' ? <Desk label="">{null}</Desk> : null}
          {phase === 'firstRun' ? <FirstRunPainted /> : null}
          {phase === 'locked' && vault ? <UnlockScreen key={vault.ticket} vault={vault} /> : null}
          {phase === 'open' ? <Workspace /> : null}
        </Suspense>
      </Trouble>
      <ToastRegion />
    </I18nProvider>
  );
}

function FirstRunPainted() {
  useTellPainted(true);
  return <FirstRun />;
}
