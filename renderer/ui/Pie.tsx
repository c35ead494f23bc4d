/** Receipt mark: empty, part, full. Always beside its words. */
export function Pie({ done, of }: { done: number; of: number }) {
  if (of > 0 && done >= of) {
    return (
      <svg className="pie full" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="6.5" fill="currentColor" />
        <path d="m4 7.2 2.200 2.200L10.200 5" fill="none" className="tick" />
      </svg>
    );
  }
  const share = of > 0 ? done / of : 0;
  const angle = share * 2 * Math.PI;
  const x = (7 + 4 * Math.sin(angle)).toFixed(2);
  const y = (7 - 4 * Math.cos(angle)).toFixed(2);
  return (
    <svg className={`pie ${share > 0 ? 'part' : 'none'}`} viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {share > 0 ? <path d={`M7 7V3A4 4 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}z`} fill="currentColor" /> : null}
    </svg>
  );
}
