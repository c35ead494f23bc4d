import { type ComponentType, lazy, Suspense } from 'react';
import { AboutDialog } from '../features/about/AboutDialog.tsx';
import { vi } from '../text/vi.ts';
import { KeyStrip } from './KeyStrip.tsx';
import { useKeys } from './keys.ts';
import { Rail } from './Rail.tsx';
import { cycleRegions } from './regions.ts';
import { goTo, openEntry, PLACES, type Place, showAbout, useRouter } from './router.ts';
import { lock } from './session.ts';
import { TitleStrip } from './TitleStrip.tsx';
import { Trouble } from './Trouble.tsx';

// Places of the other half of the window are looked up, so that a build without one still runs.
const found = import.meta.glob<Record<string, ComponentType<{ readonly documentId?: number }>>>('../features/*/*Place.tsx');

function place(folder: string, name: string): ComponentType<{ readonly documentId?: number }> {
  const load = found[`../features/${folder}/${name}.tsx`];
  if (!load) return () => <p className="trouble">{vi.shell.notHere}</p>;
  return lazy(async () => {
    const module = await load();
    const component = module[name];
    if (!component) throw new Error(`${name} is not exported`);
    return { default: component };
  });
}

const COMPONENTS: Readonly<Record<Place, ComponentType<{ readonly documentId?: number }>>> = {
  register: place('register', 'RegisterPlace'),
  redFolder: place('redFolder', 'RedFolderPlace'),
  dispatch: place('register', 'DispatchPlace'),
  print: place('print', 'PrintPlace'),
  rules: place('rules', 'RulesPlace'),
  log: place('log', 'LogPlace'),
  settings: place('settings', 'SettingsPlace'),
};
const EntryPlace = place('entry', 'EntryPlace');

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
