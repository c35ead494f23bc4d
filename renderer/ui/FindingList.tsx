import type { Finding, RuleSource } from '../../shared/rules/types.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

export interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Sources of a rule, for its citation line. */
  readonly sourcesOf?: (ruleId: string) => readonly RuleSource[];
  readonly onFix?: (finding: Finding) => void;
  readonly onGo?: (finding: Finding) => void;
  /** Key hint beside the first fix. */
  readonly fixKey?: string;
}

/** Findings with the blocking ones first: title, reason, citation, one fix. */
export function FindingList({ findings, sourcesOf, onFix, onGo, fixKey }: FindingListProps) {
  const ordered = [
    ...findings.filter((finding) => finding.severity === 'block'),
    ...findings.filter((finding) => finding.severity === 'warn'),
  ];
  const firstFix = ordered.find((finding) => finding.fix !== null);
  return (
    <div className="findings">
      {ordered.map((finding) => {
        const source = sourcesOf?.(finding.ruleId)[0];
        const fix = finding.fix;
        return (
          <article key={`${finding.ruleId} ${finding.field} ${finding.title}`} className={`fd ${finding.severity}`}>
            <span className={`gl ${finding.severity}`}>
              <Icon name={finding.severity === 'block' ? 'minus' : 'warn'} size={finding.severity === 'block' ? 'xs' : 'm'} />
            </span>
            <div>
              <h3>
                {onGo ? (
                  <button type="button" className="golink" onClick={() => onGo(finding)}>
                    {finding.title}
                  </button>
                ) : (
                  finding.title
                )}
              </h3>
              <p>{finding.detail}</p>
              {source ? <Citation source={source} /> : null}
              {fix && onFix ? (
                <div className="do">
                  <Button small onPress={() => onFix(finding)} {...(fixKey && finding === firstFix ? { keys: fixKey } : {})}>
                    {fix.label}
                  </Button>
                </div>
              ) : null}
            </div>
          </article>
        );
      })}
    </div>
  );
}

/** Verbatim words of the source in its own type, then where they stand. */
export function Citation({ source }: { source: RuleSource }) {
  return (
    <div className="cite">
      {source.quote ? <>“{source.quote}” </> : null}
      <b>
        {source.document}, {source.article}
      </b>
    </div>
  );
}
