import type { ReactNode } from 'react';
import { KeyStrip } from './KeyStrip.tsx';
import { TitleStrip } from './TitleStrip.tsx';

/** The desk on which closed books lie: unlock and first run. */
export function Desk({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="desk">
      <TitleStrip />
      <main className="books" aria-label={label}>
        {children}
      </main>
      <KeyStrip />
    </div>
  );
}
