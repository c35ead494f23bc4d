import type { LogEntry } from '../../../shared/contract/verbs.ts';
import { showDocument } from '../../app/router.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMoment } from '../../ui/format.ts';
import { actName } from './actName.ts';
import { readableValue } from './readableValue.ts';

/** One act of the log: what it changed, before and after. */
export function LogDetail({ entry }: { entry: LogEntry }) {
  const facts = Object.entries(entry.facts);
  const { documentId } = entry;
  return (
    <aside className="panel wideish" aria-label={vi.log.detail} data-region="panel" tabIndex={-1}>
      <div className="top">
        <h2 className="big">{actName(entry.act)}</h2>
        <div className="sm mid">
          {formatMoment(entry.at)} · {entry.actorName}
        </div>
        {entry.reference ? <div className="ty">{entry.reference}</div> : null}
      </div>
      <section className="scroll" aria-label={vi.log.changes} {...FOCUSABLE}>
        {facts.length > 0 ? (
          <div className="sec">
            <h3 className="sech">{vi.log.facts}</h3>
            <dl className="facts">
              {facts.map(([name, value]) => (
                <FactLine key={name} name={nameOf(name)} value={readableValue(name, value)} />
              ))}
            </dl>
          </div>
        ) : null}
        <div className="sec">
          <h3 className="sech">{vi.log.changes}</h3>
          {entry.changes.length === 0 ? <p className="sm dim">{vi.log.noChanges}</p> : <Changes entry={entry} />}
        </div>
        <div className="sec">
          <h3 className="sech">{vi.log.hash}</h3>
          <code className="hash">{entry.hash}</code>
        </div>
      </section>
      {documentId === null ? null : (
        <div className="foot">
          <Button onPress={() => showDocument(documentId)}>{vi.log.goTo}</Button>
        </div>
      )}
    </aside>
  );
}

/** What scrolls must be reachable by keyboard. */
const FOCUSABLE = { tabIndex: 0 } as const;

function FactLine({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function nameOf(field: string): string {
  const fields: Readonly<Record<string, string>> = vi.log.fields;
  return fields[field] ?? field;
}

function Changes({ entry }: { entry: LogEntry }) {
  const tables: Readonly<Record<string, string>> = vi.log.tables;
  const groups = new Map<string, LogEntry['changes'][number][]>();
  for (const change of entry.changes) {
    const title = `${tables[change.table] ?? change.table} ${change.key}`;
    const group = groups.get(title);
    if (group) group.push(change);
    else groups.set(title, [change]);
  }
  return (
    <>
      {[...groups].map(([title, changes]) => (
        <ChangeTable key={title} title={title} changes={changes} />
      ))}
    </>
  );
}

/** A new row has no "before": then the column is left out, and so is what stayed empty. */
function ChangeTable({ title, changes }: { title: string; changes: readonly LogEntry['changes'][number][] }) {
  const isNew = changes.every((change) => change.before === null);
  const shown = isNew ? changes.filter((change) => change.after !== null && change.after !== '') : changes;
  return (
    <table className={`mini changes${isNew ? ' new' : ''}`}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{vi.log.field}</th>
          {isNew ? null : <th scope="col">{vi.log.before}</th>}
          <th scope="col">{isNew ? vi.log.newValue : vi.log.after}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((change) => (
          <tr key={change.field}>
            <td className="dim">{nameOf(change.field)}</td>
            {isNew ? null : (
              <td>
                {change.before === null ? <span className="dim">{vi.log.none}</span> : <s>{readableValue(change.field, change.before)}</s>}
              </td>
            )}
            <td>{change.after === null ? <span className="dim">{vi.log.none}</span> : readableValue(change.field, change.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
