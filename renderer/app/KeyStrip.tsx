import { useEffect, useState } from 'react';
import { vi } from '../text/vi.ts';
import { Icon } from '../ui/Icon.tsx';
import { Keys } from '../ui/Keys.tsx';
import { shell } from './client.ts';
import { useShownKeys } from './keys.ts';

let knownVersion = '';

function useVersion(): string {
  const [version, setVersion] = useState(knownVersion);
  useEffect(() => {
    if (knownVersion !== '') return;
    void shell()
      .versions()
      .then((answer) => {
        if (!answer.ok) return;
        knownVersion = answer.value.app;
        setVersion(knownVersion);
      });
  }, []);
  return version;
}

/** The keys that are valid now, and what is always true of this program. */
export function KeyStrip() {
  const keys = useShownKeys();
  const version = useVersion();
  return (
    <footer className="keys">
      <div className="keylist" role="note" aria-label={vi.shell.validKeys}>
        {keys.map((key) => (
          <span key={key.chord}>
            <Keys chord={key.chord} /> {key.label}
          </span>
        ))}
      </div>
      <span className="st">
        <span>
          <Icon name="offline" size="xs" />
          {vi.shell.offline}
        </span>
        {version ? <span>{vi.shell.version(version)}</span> : null}
      </span>
    </footer>
  );
}
