import { type ComponentType, lazy, Suspense } from 'react';
import { AboutDialog } from '../features/about/AboutDialog.tsx';
import { DispatchPlace } from '../features/register/DispatchPlace.tsx';
import { RegisterPlace } from '../features/register/RegisterPlace.tsx';
import './place.css';
import { vi } from '../text/vi.ts';
import { KeyStrip } from './KeyStrip.tsx';
import { useKeys } from './keys.ts';
import { Rail } from './Rail.tsx';
import { cycleRegions } from './regions.ts';
import { goTo, openEntry, PLACES, type Place, showAbout, useRouter } from './router.ts';
import { lock } from './session.ts';
import { TitleStrip } from './TitleStrip.tsx';
import { Trouble } from './Trouble.tsx';

// Each place is a file of its own, loaded when it is first opened.
const COMPONENTS: Readonly<Record<Place, ComponentType>> = {
  register: RegisterPlace,
  redFolder: lazy(() => import('../features/redFolder/RedFolderPlace.tsx').then((module) => ({ default: module.RedFolderPlace }))),
  dispatch: DispatchPlace,
  print: lazy(() => import('../features/print/PrintPlace.tsx').then((module) => ({ default: module.PrintPlace }))),
  rules: lazy(() => import('../features/rules/RulesPlace.tsx').then((module) => ({ default: module.RulesPlace }))),
  log: lazy(() => import('../features/log/LogPlace.tsx').then((module) => ({ default: module.LogPlace }))),
  settings: lazy(() => import('../features/settings/SettingsPlace.tsx').then((module) => ({ default: module.SettingsPlace }))),
};
const EntryPlace = lazy(() => import('../features/entry/EntryPlace.tsx').then((module) => ({ default: module.EntryPlace })));

/** The open book: title, rail, place, keys. */
export function Workspace() {
  const { place: current, entry, about } = useRouter();
  useKeys([
    { chord: 'Ctrl+N', label: vi.keys.newEntry, run: () => openEntry(), when: entry === null },
    { chord: 'F6', label: vi.keys.nextRegion, run: () => cycleRegions(1) },
    { chord: 'Shift+F6', run: () => cycleRegions(-1) },
    { chord: 'Ctrl+L', run: () => void lock() },
    { chord: 'F1', run: () => showAbout(true) },
    ...PLACES.map((name, index) => ({ chord: `Ctrl+${index + 1}`, run: () => goTo(name) })),
  ]);
  const Current = COMPONENTS[current];
  return (
    <div className="app">
      <TitleStrip />
      <Rail />
      <main className="main">
        <Trouble resetKey={`${current} ${entry === null}`}>
          <Suspense fallback={<p className="vh">{vi.shell.loading}</p>}>
            {entry ? <EntryPlace key={entry.documentId ?? 'new'} {...entry} /> : <Current />}
          </Suspense>
        </Trouble>
      </main>
      <KeyStrip />
      {about ? <AboutDialog onClose={() => showAbout(false)} /> : null}
    </div>
  );
}
