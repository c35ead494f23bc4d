import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { dayOf, timeOf } from '../../../shared/time.ts';
import { useKeys } from '../../app/keys.ts';
import { useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCopies, formatDay, formatDayShort } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { LevelStamp, UrgencyStamp } from '../../ui/Stamp.tsx';
import { actName } from '../log/actName.ts';
import { Marked } from '../register/Marked.tsx';
import { CopyTable } from './CopyTable.tsx';
import { DocumentActs } from './DocumentActs.tsx';
import './document.css';
import { Facts } from './Facts.tsx';
import { Route } from './Route.tsx';
import { useDocument } from './useDocument.ts';

/** What scrolls must be reachable by keyboard. */
const FOCUSABLE = { tabIndex: 0 } as const;

export interface DocumentPanelProps {
  readonly documentId: number;
  readonly query: string;
  /** Folded away: the acts and their keys stay. */
  readonly hidden: boolean;
  readonly onClose: () => void;
  readonly onBack: () => void;
}

/** Everything about one document, beside the list. Never modal; F6 and Esc lead back. */
export function DocumentPanel({ documentId, query, hidden, onClose, onBack }: DocumentPanelProps) {
  const { value: detail, failure } = useDocument(documentId);
  useKeys([{ chord: 'Esc', run: onBack, when: !hidden }]);
  if (hidden) return detail ? <DocumentActs detail={detail} hidden /> : null;
  return (
    <aside className="panel" aria-label={vi.document.panel} data-region="panel" tabIndex={-1}>
      {detail ? (
        <>
          <PanelTop detail={detail} query={query} onClose={onClose} />
          <section className="scroll" aria-label={vi.document.panel} {...FOCUSABLE}>
            <Facts detail={detail} />
            <Route document={detail} />
            <CopyTable detail={detail} />
            <History detail={detail} />
          </section>
          <DocumentActs detail={detail} hidden={false} />
        </>
      ) : (
        <>
          <p className="vh" role="status">
            {vi.document.loading}
          </p>
          {failure ? <FailureNotice failure={failure} /> : null}
        </>
      )}
    </aside>
  );
}

function PanelTop({ detail, query, onClose }: { detail: DocumentDetail; query: string; onClose: () => void }) {
  const voided = detail.state === 'void';
  return (
    <div className="top">
      <div className="row g2">
        <h2 className={`big grow${voided ? ' void' : ''}`}>
          {detail.reference === null ? (
            <span className="pencil">{vi.register.noNumber}</span>
          ) : (
            <Marked text={detail.reference} query={query} />
          )}
        </h2>
        <Button kind="quiet" small className="icon" label={vi.document.close} onPress={onClose}>
          <Icon name="cross" />
        </Button>
      </div>
      <div className="sm mid under2">
        {detail.typeName} · {formatDay(detail.date)}
        {detail.pages === null ? null : <> · {vi.document.pages(formatCopies(detail.pages))}</>}
        <UrgencyStamp urgency={detail.urgency} />
        <LevelStamp level={detail.classification} size="m20" />
      </div>
      <div className="ty">
        {detail.subject === null ? <i className="dim">{vi.register.secretSubject}</i> : <Marked text={detail.subject} query={query} />}
      </div>
      {voided ? (
        <p className="voidwhy">
          {vi.register.voidedAt(
            detail.voidedAt ? `${formatDayShort(dayOf(detail.voidedAt))} ${timeOf(detail.voidedAt)}` : '',
            detail.voidReason ?? '',
          )}
        </p>
      ) : null}
    </div>
  );
}

function History({ detail }: { detail: DocumentDetail }) {
  const today = useSession((state) => state.info?.now.slice(0, 10));
  const steps = [...detail.course].reverse();
  return (
    <div className="sec">
      <h2>
        {vi.document.history} <span>{vi.document.historyCount(steps.length)}</span>
      </h2>
      <table className="mini">
        <tbody>
          {steps.map((step) => (
            <tr key={step.seq}>
              <td className="nw">{dayOf(step.at) === today ? timeOf(step.at) : `${formatDayShort(dayOf(step.at))} ${timeOf(step.at)}`}</td>
              <td>{actName(step.act)}</td>
              <td className="r dim">{step.actorName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
