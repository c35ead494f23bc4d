import { useEffect, useState } from 'react';
import { shell } from '../../app/client.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';

const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl+1', vi.about.places],
  ['Ctrl+N', vi.register.newEntry],
  ['Ctrl+F', vi.register.searchLabel],
  ['F6', vi.keys.nextRegion],
  ['F7', vi.document.actFolder],
  ['F8', vi.document.actReceipt],
  ['F9', vi.document.actDispatch],
  ['Ctrl+L', vi.shell.lock],
  ['Esc', vi.keys.back],
];

/** What the program is, what it is not, and its keys (F1). */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const [versions, setVersions] = useState<{ readonly app: string; readonly electron: string } | null>(null);
  useEffect(() => {
    let wanted = true;
    void shell()
      .versions()
      .then((answer) => {
        if (wanted && answer.ok) setVersions(answer.value);
      });
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <Dialog
      title={vi.about.title}
      onClose={onClose}
      width={600}
      escLabel={vi.keys.close}
      footer={
        <>
          <span className="sm dim grow">
            {versions ? `${vi.about.version} ${versions.app} · ${vi.about.runtime} ${versions.electron}` : ''}
          </span>
          <Button keys="Esc" autoFocus onPress={onClose}>
            {vi.about.close}
          </Button>
        </>
      }
    >
      <p>{vi.about.what}</p>
      <ul className="aboutlist">
        <li>{vi.about.legal}</li>
        <li>{vi.about.crypto}</li>
        <li>{vi.about.network}</li>
      </ul>
      <h3>{vi.about.keysTitle}</h3>
      <dl className="keytable">
        {KEYS.map(([chord, label]) => (
          <div key={chord}>
            <dt>
              <Keys chord={chord} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
