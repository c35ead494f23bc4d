import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { vi } from '../../text/vi.ts';
import { formatMinutes } from '../../ui/format.ts';
import { minutesToDispatch, stationsOf } from './route.ts';

const STATE_CLASS = { done: '', half: 'half', wait: 'wait' } as const;

export function Route({ document }: { document: DocumentDetail }) {
  const total = minutesToDispatch(document);
  return (
    <div className="sec">
      <h2 className="routehead">
        {vi.document.route} <span>{total === null ? '' : vi.document.routeTotal(formatMinutes(total))}</span>
      </h2>
      <ol className="route">
        {stationsOf(document).map((station) => (
          <li key={station.name} className={STATE_CLASS[station.state]}>
            <i />
            {station.minutes === null ? null : (
              <em>
                {station.minutes < 600 ? `+${station.minutes}` : ''}
                <span className="vh"> {formatMinutes(Math.abs(station.minutes))}</span>
              </em>
            )}
            <b>{station.mark}</b>
            <span>{station.name}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
