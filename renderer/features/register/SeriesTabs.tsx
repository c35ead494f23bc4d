import type { SeriesHead } from '../../../shared/contract/verbs.ts';
import { dayOf, yearOf } from '../../../shared/time.ts';
import { useNow, useSession } from '../../app/session.ts';
import { useReading } from '../../app/useReading.ts';
import { vi } from '../../text/vi.ts';

/** Where each series stands in a year. */
export function useSeriesHeads(year: number): readonly SeriesHead[] {
  return useReading('series.heads', { year }).value ?? [];
}

/** Index tabs of the book: one per series, with the number given last. */
export function SeriesTabs({ value, onChange }: { value: string | null; onChange: (seriesId: string | null) => void }) {
  const series = useSession((state) => state.directory?.office.series);
  const heads = useSeriesHeads(yearOf(dayOf(useNow())));
  return (
    <nav className="index" aria-label={vi.register.series}>
      <button type="button" className={value === null ? 'on' : ''} aria-pressed={value === null} onClick={() => onChange(null)}>
        {vi.register.allSeries}
      </button>
      {(series ?? []).map((one) => {
        const last = heads.find((head) => head.seriesId === one.id)?.lastNumber ?? 0;
        return (
          <button
            key={one.id}
            type="button"
            className={value === one.id ? 'on' : ''}
            aria-pressed={value === one.id}
            onClick={() => onChange(one.id)}
          >
            {one.name} {last > 0 ? <span className="l">{last}</span> : null}
          </button>
        );
      })}
      <span className="xs dim nw wideonly">{vi.register.lastNumberHint}</span>
    </nav>
  );
}
