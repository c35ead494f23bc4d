import { useEffect, useState } from 'react';
import type { DocumentRow } from '../../../shared/domain/document.ts';
import { type Day, dayOf } from '../../../shared/time.ts';
import { call } from '../../app/client.ts';
import { useKeys } from '../../app/keys.ts';
import { nowOfHost, useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { readDay, writeDay } from '../entry/typed.ts';
import { LeafPreview } from './LeafPreview.tsx';
import { PrintEnd } from './PrintEnd.tsx';
import { type Period, periodOf, QUICK_PERIODS, type QuickPeriod } from './period.ts';
import { usePrinting } from './usePrinting.ts';

const text = vi.print;
const ALL = 'tat-ca';
/** Rows that fill the first leaf of the preview. */
const LEAF_ROWS = 12;
const COUNT_CAP = 1000;

interface Found {
  readonly rows: readonly DocumentRow[];
  readonly total: number;
}

/** The register of a span and series: settings on the right, the first leaf as it will be in the middle. */
export function RegisterJob() {
  const directory = useSession((state) => state.directory);
  const version = useSession((state) => state.version);
  const [today] = useState(() => dayOf(nowOfHost()));
  const [typed, setTyped] = useState(() => writePeriod(periodOf('month', today)));
  const [pressed, setPressed] = useState<QuickPeriod>('month');
  const [seriesId, setSeriesId] = useState<string>(ALL);
  const [volume, setVolume] = useState('01');
  const [found, setFound] = useState<Found | null>(null);
  const printing = usePrinting();
  const from = readDay(typed.from, today);
  const to = readDay(typed.to, today);
  const ordered = from !== null && to !== null && from <= to;
  const series = seriesId === ALL ? null : seriesId;

  useEffect(() => {
    if (from === null || to === null || from > to || version < 0) return;
    let current = true;
    const filter = { from, to, seriesId: series };
    void call('document.list', { filter, limit: 500 }).then((answer) => {
      if (!current || !answer.ok) return;
      const numbered = answer.value.rows.filter((row) => row.state !== 'received');
      // The list stands newest first; the book is written from the oldest on.
      setFound({ rows: numbered.toReversed().slice(0, LEAF_ROWS), total: answer.value.total });
    });
    return () => {
      current = false;
    };
  }, [from, to, series, version]);

  const print = () => {
    if (!ordered) return;
    void printing.print(text.fileName(from, to), (ticket) =>
      call('print.register', { ticket, from, to, seriesId: series, volume: volume.trim() || '01' }),
    );
  };
  useKeys([
    { chord: 'Ctrl+P', label: text.keys.print, run: print, when: ordered && printing.busy === null },
    { chord: 'Esc', label: text.stop, run: printing.stop, when: printing.busy !== null },
  ]);
  // Two spans may be the same days (a month and its quarter): the one that was pressed stays the chosen one.
  const fits = (quick: QuickPeriod) => samePeriod(writePeriod(periodOf(quick, today)), typed);
  const chosenQuick = fits(pressed) ? pressed : QUICK_PERIODS.find(fits);
  const tidyDay = (which: 'from' | 'to') => () => {
    const read = readDay(typed[which], today);
    if (read) setTyped({ ...typed, [which]: writeDay(read) });
  };
  const fault = (which: 'from' | 'to', read: Day | null) => {
    if (typed[which].trim() === '' || read === null) return text.unreadDay;
    return which === 'to' && from !== null && to !== null && from > to ? text.wrongOrder : undefined;
  };
  return (
    <>
      <LeafPreview rows={found?.rows ?? []} from={from} to={to} volume={volume} />
      <aside className="set" aria-label={text.register} data-region="print">
        <fieldset className="quick">
          <legend className="lbl">{text.period}</legend>
          {QUICK_PERIODS.map((quick) => {
            const period = writePeriod(periodOf(quick, today));
            const on = quick === chosenQuick;
            return (
              <button
                key={quick}
                type="button"
                className={`chip${on ? ' on' : ''}`}
                aria-pressed={on}
                onClick={() => {
                  setPressed(quick);
                  setTyped(period);
                }}
              >
                {text.quick[quick]}
              </button>
            );
          })}
        </fieldset>
        <div className="pair">
          <Field
            label={text.from}
            value={typed.from}
            onChange={(value) => setTyped({ ...typed, from: value })}
            onBlur={tidyDay('from')}
            inputMode="numeric"
            error={fault('from', from)}
          />
          <Field
            label={text.to}
            value={typed.to}
            onChange={(value) => setTyped({ ...typed, to: value })}
            onBlur={tidyDay('to')}
            inputMode="numeric"
            error={fault('to', to)}
          />
        </div>
        <Select
          label={text.series}
          value={seriesId}
          onChange={setSeriesId}
          choices={[
            { id: ALL, label: text.allSeries },
            ...(directory?.office.series ?? []).map((each) => ({ id: each.id, label: each.name })),
          ]}
        />
        <Field label={text.volume} value={volume} onChange={setVolume} hint={text.volumeHint} />
        <p className="found" role="status">
          {found ? text.count(found.total, found.total >= COUNT_CAP) : text.counting}
        </p>
        <div className="about">
          <p>{text.sheet}</p>
          <p>
            {text.paper}
            <br />
            <i className="law">{text.basis}</i>
          </p>
        </div>
        <PrintEnd printing={printing} ready={ordered} onPrint={print} />
      </aside>
    </>
  );
}

function writePeriod(period: Period): { readonly from: string; readonly to: string } {
  return { from: writeDay(period.from), to: writeDay(period.to) };
}

function samePeriod(a: { readonly from: string; readonly to: string }, b: { readonly from: string; readonly to: string }): boolean {
  return a.from === b.from && a.to === b.to;
}
