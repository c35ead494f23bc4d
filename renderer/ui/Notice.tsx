import type { ReactNode } from 'react';
import type { Failure } from '../../shared/contract/result.ts';
import { explainFailure } from './explain.ts';
import { FindingList } from './FindingList.tsx';
import { Icon } from './Icon.tsx';

/** An ochre line: what happened, what is safe, what to do. */
export function Notice({ children, kind = 'block' }: { children: ReactNode; kind?: 'block' | 'warn' }) {
  return (
    <div className={`notice ${kind}`} role="alert">
      <span className={`gl ${kind}`}>
        <Icon name={kind === 'block' ? 'minus' : 'warn'} size={kind === 'block' ? 'xs' : 'm'} />
      </span>
      <div>{children}</div>
    </div>
  );
}

/** A failed act, with its findings when a rule refused. */
export function FailureNotice({ failure }: { failure: Failure | null }) {
  if (!failure) return null;
  if (failure.findings && failure.findings.length > 0) {
    return (
      <div role="alert" className="refused">
        <FindingList findings={failure.findings} />
      </div>
    );
  }
  return <Notice>{explainFailure(failure)}</Notice>;
}
