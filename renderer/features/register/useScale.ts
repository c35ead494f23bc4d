import { useEffect, useState } from 'react';

function readScale(): number {
  return Number(getComputedStyle(document.documentElement).getPropertyValue('--fs-scale')) || 1;
}

/** The text scale in force (tokens.css), for heights that code must know. */
export function useScale(): number {
  const [scale, setScale] = useState(readScale);
  useEffect(() => {
    const onResize = () => setScale(readScale());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return scale;
}

/** True while a media query holds. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const onChange = () => setHolds(list.matches);
    onChange();
    list.addEventListener('change', onChange);
    return () => list.removeEventListener('change', onChange);
  }, [query]);
  return holds;
}
