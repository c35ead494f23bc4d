import type { ReactNode } from 'react';
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { type Day, dayOf, timeOf, yearOf } from '../../../shared/time.ts';
import { useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { formatDay, formatDayShort } from '../../ui/format.ts';

/** Who signed, who drafted, what it belongs to. Only what is known is shown. */
export function Facts({ detail }: { detail: DocumentDetail }) {
  const units = useSession((state) => state.directory?.office.units);
  const unitName = (id: string | null) => units?.find((unit) => unit.id === id)?.name ?? id ?? '';
  const { entry } = detail;
  const lines: [string, ReactNode][] = [
    [
      vi.document.signer,
      <>
        {detail.signerName} <span className="dim">· {detail.signingLine}</span>
      </>,
    ],
  ];
  if (detail.drafter !== '' || detail.unitId !== null) {
    lines.push([
      vi.document.drafted,
      detail.drafter === '' ? (
        unitName(detail.unitId)
      ) : (
        <>
          {detail.drafter} <span className="dim">· {unitName(detail.unitId)}</span>
        </>
      ),
    ]);
  }
  if (detail.redFolder) {
    const { at, by } = detail.redFolder;
    lines.push([vi.document.folder, vi.document.folderAt(`${timeOf(at)} ${formatDayShort(dayOf(at))}`, by)]);
  }
  if (entry.related.length > 0) lines.push([vi.document.related, <RelatedList key="related" related={entry.related} on={detail.date} />]);
  if (entry.replyDue) lines.push([vi.document.replyDue, formatDay(entry.replyDue)]);
  if (entry.dossier !== '') lines.push([vi.document.dossier, entry.dossier]);
  if (entry.lateReason) lines.push([vi.document.lateReason, entry.lateReason]);
  if (detail.note !== '') lines.push([vi.document.note, detail.note]);
  return (
    <div className="sec">
      <dl className="facts">
        {lines.map(([name, value], index) => (
          <FactLine key={`${name} ${index.toString()}`} name={name} value={value} />
        ))}
      </dl>
    </div>
  );
}

function FactLine({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** One running line: a notice that cites ten documents must not push its own course off the panel. */
function RelatedList({ related, on }: { related: DocumentDetail['entry']['related']; on: Day }) {
  return (
    <>
      {related.map((document, index) => (
        <span key={document.reference}>
          {index > 0 ? '; ' : ''}
          <span className="nw">{document.reference}</span>
          <span className="dim">{relatedNote(document, on)}</span>
        </span>
      ))}
    </>
  );
}

/** The day with its year when that is another one, and the relation when it says more than "cited". */
function relatedNote({ date, relation }: DocumentDetail['entry']['related'][number], on: Day): string {
  const day = date === null ? '' : ` ngày ${yearOf(date) === yearOf(on) ? formatDayShort(date) : formatDay(date)}`;
  return relation === 'nhac-den' ? day : `${day}, ${vi.document.relation[relation]}`;
}
