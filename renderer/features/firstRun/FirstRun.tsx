import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/contract/result.ts';
import type { ChosenPath } from '../../../shared/contract/shell.ts';
import type { SessionInfo } from '../../../shared/contract/verbs.ts';
import type { RegisterKind } from '../../../shared/domain/codes.ts';
import { yearOf } from '../../../shared/time.ts';
import { call, onHostEvent, shell } from '../../app/client.ts';
import { Desk } from '../../app/Desk.tsx';
import { chooseVault, enter, nowOfHost } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { formatCount } from '../../ui/format.ts';
import { BrandMark } from '../../ui/Icon.tsx';
import '../unlock/books.css';
import { ChooseStep, type Task } from './ChooseStep.tsx';
import { OfficeStep } from './OfficeStep.tsx';
import { type OfficeAnswers, officeFor, startingAnswers } from './officeSetup.ts';
import { PasswordStep } from './PasswordStep.tsx';
import { SampleReady } from './SampleReady.tsx';
import { type UserAnswers, UserStep } from './UserStep.tsx';

type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'office' }
  | { readonly name: 'user' }
  | { readonly name: 'password' }
  | { readonly name: 'making'; readonly sample: boolean }
  | { readonly name: 'sampleReady'; readonly info: SessionInfo };

const ORDER = ['choose', 'office', 'user', 'password'] as const;

/** The first minutes of a book: which one, whose, who keeps it, and the password. */
export function FirstRun() {
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const [kind, setKind] = useState<RegisterKind>('ordinary');
  const [folder, setFolder] = useState<ChosenPath | null>(null);
  const [office, setOffice] = useState<OfficeAnswers>(startingAnswers);
  const [user, setUser] = useState<UserAnswers>({ fullName: '', position: vi.firstRun.positionDefault, login: '' });
  const [failure, setFailure] = useState<Failure | null>(null);

  const begin = async (task: Task) => {
    setFailure(null);
    const chosen = await shell().choosePath('vault-folder', '');
    if (!chosen.ok) {
      setFailure(chosen.error);
      return;
    }
    if (!chosen.value) return;
    const inspection = await call('vault.inspect', { ticket: chosen.value.ticket });
    if (!inspection.ok) {
      setFailure(inspection.error);
      return;
    }
    const found = inspection.value.state;
    if (task === 'existing') {
      if (found === 'vault') chooseVault(chosen.value);
      else setFailure({ code: 'vault-missing', params: {} });
      return;
    }
    if (found !== 'empty') {
      setFailure({ code: found === 'vault' ? 'vault-exists' : 'vault-folder-not-empty', params: {} });
      return;
    }
    if (task === 'sample') {
      setStep({ name: 'making', sample: true });
      const made = await call('vault.createSample', { ticket: chosen.value.ticket });
      if (made.ok) setStep({ name: 'sampleReady', info: made.value });
      else {
        setFailure(made.error);
        setStep({ name: 'choose' });
      }
      return;
    }
    setKind(task);
    setFolder(chosen.value);
    setStep({ name: 'office' });
  };

  /** The folder turned out unfit: another one, without typing everything again. */
  const otherFolder = async () => {
    const chosen = await shell().choosePath('vault-folder', '');
    if (!chosen.ok) setFailure(chosen.error);
    else if (chosen.value) {
      setFolder(chosen.value);
      setFailure(null);
    }
  };

  const create = async (password: string) => {
    if (!folder) return;
    setFailure(null);
    setStep({ name: 'making', sample: false });
    const made = await call('vault.create', {
      ticket: folder.ticket,
      kind,
      office: officeFor(office, kind, yearOf(nowOfHost().slice(0, 10))),
      user,
      password,
    });
    if (made.ok) await enter(made.value);
    else {
      setFailure(made.error);
      setStep({ name: 'password' });
    }
  };

  const at = step.name === 'making' || step.name === 'sampleReady' ? ORDER.length - 1 : ORDER.indexOf(step.name);
  return (
    <Desk label={vi.firstRun.title}>
      <div className="wizard">
        <aside className="steps" aria-label={vi.firstRun.stepsLabel}>
          <div className="mark">
            <BrandMark size={20} />
            {vi.appName}
          </div>
          <ol>
            {vi.firstRun.steps.map((label, index) => (
              <li key={label} {...(index === at ? { 'aria-current': 'step' as const } : {})}>
                <b>{index + 1}</b>
                {label}
              </li>
            ))}
          </ol>
          <p className="hint">{vi.firstRun.local}</p>
        </aside>
        {step.name === 'choose' ? <ChooseStep failure={failure} onChosen={(task) => void begin(task)} /> : null}
        {step.name === 'office' ? (
          <OfficeStep
            answers={office}
            kind={kind}
            onBack={() => setStep({ name: 'choose' })}
            onDone={(answers) => {
              setOffice(answers);
              setStep({ name: 'user' });
            }}
          />
        ) : null}
        {step.name === 'user' ? (
          <UserStep
            answers={user}
            onBack={() => setStep({ name: 'office' })}
            onDone={(answers) => {
              setUser(answers);
              setStep({ name: 'password' });
            }}
          />
        ) : null}
        {step.name === 'password' ? (
          <PasswordStep
            failure={failure}
            onBack={() => setStep({ name: 'user' })}
            onDone={(password) => void create(password)}
            onOtherFolder={() => void otherFolder()}
          />
        ) : null}
        {step.name === 'making' ? <Making sample={step.sample} /> : null}
        {step.name === 'sampleReady' ? <SampleReady onEnter={() => void enter(step.info)} /> : null}
      </div>
    </Desk>
  );
}

/** Argon2 is measured on this machine first, so the wait is real and is said. */
function Making({ sample }: { sample: boolean }) {
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  useEffect(
    () =>
      onHostEvent((event) => {
        if (event.event === 'progress') setProgress({ done: event.done, total: event.total });
      }),
    [],
  );
  return (
    <div className="pick" aria-busy="true">
      <div className="making" role="status">
        <h1>{sample ? vi.firstRun.sampleCreating : vi.firstRun.creating}</h1>
        <p className="mid">{sample ? vi.firstRun.sampleCreatingText : vi.firstRun.creatingText}</p>
        {progress && progress.total > 0 ? (
          <>
            <div className="prog">
              <i style={{ width: `${(100 * progress.done) / progress.total}%` }} />
            </div>
            <span className="sm dim">{vi.firstRun.progress(formatCount(progress.done), formatCount(progress.total))}</span>
          </>
        ) : (
          <div className="prog endless">
            <i />
          </div>
        )}
      </div>
    </div>
  );
}
