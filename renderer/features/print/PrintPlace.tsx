import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { RegisterJob } from './RegisterJob.tsx';
import { SlipJob } from './SlipJob.tsx';
import './print.css';

const text = vi.print;

type Job = 'register' | 'slip';

/** In sổ: the register with its cover, or the slip of one document, to PDF. */
export function PrintPlace() {
  const vault = useSession((state) => state.info?.vault ?? null);
  const [job, setJob] = useState<Job>('register');
  const jobs: readonly { readonly id: Job; readonly group: string; readonly label: string; readonly aside: string }[] = [
    {
      id: 'register',
      group: text.books,
      label: vault?.kind === 'secret' ? text.registerSecret : text.register,
      aside: text.registerAside,
    },
    { id: 'slip', group: text.papers, label: text.slip, aside: text.slipAside },
  ];
  return (
    <div className="printing">
      <div className="head">
        <h1>{text.title}</h1>
        <span className="sub">{vault?.officeName ?? ''}</span>
      </div>
      <div className="body">
        <nav className="jobs" aria-label={text.jobs} data-region="jobs">
          {jobs.map((each) => (
            <div key={each.id}>
              <h2>{each.group}</h2>
              <button type="button" className={each.id === job ? 'on' : ''} aria-current={each.id === job} onClick={() => setJob(each.id)}>
                <span>{each.label}</span>
                <span>{each.aside}</span>
              </button>
            </div>
          ))}
        </nav>
        {job === 'register' ? <RegisterJob /> : <SlipJob />}
      </div>
    </div>
  );
}
