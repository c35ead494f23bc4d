import type { ReactNode } from 'react';

/** An empty or failed place: what will appear or what happened, and what to do. */
export function Blank({ title, text, bad, children }: { title: string; text: string; bad?: boolean; children?: ReactNode }) {
  return (
    <div className={`blank${bad ? ' bad' : ''}`} {...(bad ? { role: 'alert' } : {})}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}

const WIDTHS = ['92%', '78%', '85%', '60%', '88%', '70%'] as const;

/** Ruled lines while the first page is read: the layout does not jump. */
export function RuledLoading({ label }: { label: string }) {
  return (
    <div className="ruled" aria-busy="true">
      <p className="vh" role="status">
        {label}
      </p>
      {WIDTHS.map((width) => (
        <div key={width} className="sk" style={{ width }} />
      ))}
    </div>
  );
}
