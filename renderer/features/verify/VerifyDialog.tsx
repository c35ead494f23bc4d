import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/contract/result.ts';
import type { Verification } from '../../../shared/contract/verbs.ts';
import { call, onHostEvent } from '../../app/client.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatCount } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';

type Course =
  | { readonly name: 'ready' }
  | { readonly name: 'running'; readonly done: number; readonly total: number }
  | { readonly name: 'done'; readonly verification: Verification }
  | { readonly name: 'failed'; readonly failure: Failure }
  | { readonly name: 'stopped' };

/** Checks the chain, the signatures and every row against the log; says the result in words. */
export function VerifyDialog({ onClose }: { onClose: () => void }) {
  const [course, setCourse] = useState<Course>({ name: 'ready' });
  const running = course.name === 'running';
  const alive = useRef(true);

  useEffect(() => {
    alive.current = true;
    const stopHearing = onHostEvent((event) => {
      if (event.event !== 'progress' || event.verb !== 'log.verify') return;
      setCourse((now) => (now.name === 'running' ? { name: 'running', done: event.done, total: event.total } : now));
    });
    return () => {
      alive.current = false;
      stopHearing();
    };
  }, []);

  const run = async () => {
    setCourse({ name: 'running', done: 0, total: 0 });
    const answer = await call('log.verify', { full: true });
    if (!alive.current) return;
    if (answer.ok) setCourse({ name: 'done', verification: answer.value });
    else if (answer.error.code === 'cancelled') setCourse({ name: 'stopped' });
    else setCourse({ name: 'failed', failure: answer.error });
  };
  const stop = () => void call('job.cancel', {});
  const close = () => {
    if (running) stop();
    else onClose();
  };

  return (
    <Dialog title={vi.verify.title} onClose={close} width={560} escLabel={running ? vi.verify.stop : vi.keys.close}>
      <div className="dlgbody">
        <p className="mid">{vi.verify.text}</p>
        <div aria-live="polite">
          {course.name === 'running' ? <Progress done={course.done} total={course.total} /> : null}
          {course.name === 'done' ? <Verdict verification={course.verification} /> : null}
          {course.name === 'stopped' ? <p>{vi.verify.cancelled}</p> : null}
        </div>
        {course.name === 'failed' ? <FailureNotice failure={course.failure} /> : null}
      </div>
      <footer>
        <span className="sm dim grow">{running ? vi.verify.stopMeans : ''}</span>
        <Button keys="Esc" onPress={close}>
          {running ? vi.verify.stop : vi.keys.close}
        </Button>
        {running ? null : (
          <Button kind="primary" autoFocus={course.name === 'ready'} onPress={() => void run()}>
            {course.name === 'ready' ? vi.verify.run : vi.verify.again}
          </Button>
        )}
      </footer>
    </Dialog>
  );
}

function Progress({ done, total }: { done: number; total: number }) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <>
      <div
        className="prog"
        role="progressbar"
        aria-label={vi.verify.running}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <p className="hint">{total > 0 ? vi.verify.progress(formatCount(done), formatCount(total)) : vi.verify.running}</p>
    </>
  );
}

function Verdict({ verification }: { verification: Verification }) {
  const { intact, problems } = verification;
  const tables: Readonly<Record<string, string>> = vi.log.tables;
  return (
    <div className={`verdict${intact ? '' : ' bad'}`}>
      <span className={`gl ${intact ? 'ok' : 'block'}`}>
        <Icon name={intact ? 'sealed' : 'minus'} size={intact ? 'm' : 'xs'} />
      </span>
      <div>
        <h3>{intact ? vi.verify.intact : vi.verify.broken(formatCount(problems.length))}</h3>
        <p className="sm">
          {intact
            ? vi.verify.intactText(formatCount(verification.entries), formatCount(verification.rows), formatCount(verification.signatures))
            : vi.verify.brokenText}
        </p>
        {intact ? (
          <p className="sm">
            <span className="dim">{vi.verify.head}: </span>
            <code className="hash">{verification.head}</code>
            <span className="hint"> {vi.verify.headHint}</span>
          </p>
        ) : (
          <table className="mini">
            <tbody>
              {problems.map((problem) => (
                <tr key={`${problem.kind} ${problem.seq} ${problem.table} ${problem.key}`}>
                  <td>{vi.verify.problem[problem.kind]}</td>
                  <td className="nw dim">
                    {[
                      problem.seq === null ? '' : vi.verify.problemAt(problem.seq),
                      problem.table === null ? '' : `${tables[problem.table] ?? problem.table} ${problem.key ?? ''}`,
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}
