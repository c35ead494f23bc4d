/** Line icons on an 18 px grid. Always beside a word, so always hidden from screen readers. */

const PATHS = {
  book: ['M3.5 3.5h9.5a2 2 0 0 1 2 2v11H5.5a2 2 0 0 1-2-2z', 'M3.5 14.2a2 2 0 0 1 2-1.7H15M6.5 3.5v9'],
  folder: ['M2.5 5.5h5l1.6 2h8.4v8h-15z', 'M2.5 7.5V4.5h5l1.5 1.8'],
  envelope: ['M2.5 5h13v10h-13z', 'm2.5 5.5 6.5 5 6.5-5'],
  printer: ['M5 7V2.5h8V7M5 13H3V7h12v6h-2', 'M5 11h8v4.5H5z'],
  rules: ['M4.5 2.5h7l2.5 2.5v10.500h-9.500z', 'M7 7.500h4.500M7 10h4.500M7 12.500h3'],
  log: ['M4 2.500h10v13H4z', 'M6.500 6h5M6.500 9h5M6.500 12h3'],
  sliders: ['M3 5h6M13 5h2M3 13h2M9 13h6', 'M9 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0', 'M5 13a2 2 0 1 0 4 0a2 2 0 1 0-4 0'],
  lock: ['M4 8h10v7H4z', 'M6 8V5.500a3 3 0 0 1 6 0V8'],
  unlock: ['M4 8h10v7H4z', 'M6 8V5.500a3 3 0 0 1 5.800-1'],
  search: ['M3.200 8a4.800 4.800 0 1 0 9.600 0a4.800 4.800 0 1 0-9.600 0', 'm11.500 11.500 4 4'],
  cross: ['m4.500 4.500 9 9M13.500 4.500l-9 9'],
  down: ['m4.500 7 4.500 4.500L13.500 7'],
  right: ['m7 4.500 4.500 4.500L7 13.500'],
  check: ['m3.500 9.500 3.500 3.500 7.500-8'],
  eye: ['M2 9s2.500-4.500 7-4.500S16 9 16 9s-2.500 4.500-7 4.500S2 9 2 9z', 'M7 9a2 2 0 1 0 4 0a2 2 0 1 0-4 0'],
  eyeOff: ['M2 9s2.500-4.500 7-4.500S16 9 16 9s-2.500 4.500-7 4.500S2 9 2 9z', 'M3 15 15 3'],
  offline: ['M6.500 2.500v3M11.500 2.500v3M4.500 5.500h9v3a4.500 4.500 0 0 1-9 0zM9 13v3', 'M2.500 15.500l13-13'],
  sealed: [
    'M9 1.800l1.800 1.500 2.300-.3.700 2.200 2 1.200-.7 2.200.7 2.200-2 1.200-.7 2.200-2.300-.3L9 15.400l-1.800-1.500-2.300.3-.7-2.200-2-1.200.7-2.200-.7-2.200 2-1.200.7-2.200 2.300.3z',
    'm6.300 8.700 2 2 3.500-4',
  ],
  calendar: ['M3 4.500h12v11H3z', 'M3 8h12M6.500 2.500v3M11.500 2.500v3'],
  clipboard: ['M4 4h10v12H4z', 'M6.500 2.500h5v3h-5z', 'M6.500 9h5M6.500 12h3.500'],
  plus: ['M9 3.500v11M3.500 9h11'],
  minus: ['M4 9h10'],
  more: ['M4 9h.1M9 9h.1M14 9h.1'],
  warn: ['M9 2.500 16.300 15H1.700z', 'M9 7.200v3.600M9 13v.1'],
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 'm', className = '' }: { name: IconName; size?: 'm' | 's' | 'xs'; className?: string }) {
  return (
    <svg className={`ic ${size === 'm' ? '' : size} ${className}`} viewBox="0 0 18 18" aria-hidden="true">
      {PATHS[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}

/** The program's own mark: a bound book with a label. */
export function BrandMark({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" className="brandmark" aria-hidden="true">
      <path d="M3.500 2.500H12l2.500 2v11h-11z" />
      <path d="M3.500 2.500v13M6 2.500v13" />
      <path d="M8.500 6.500H12v3H8.500z" />
    </svg>
  );
}
