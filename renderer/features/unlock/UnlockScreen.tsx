import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/contract/result.ts';
import type { ChosenPath } from '../../../shared/contract/shell.ts';
import type { VaultInspection } from '../../../shared/contract/verbs.ts';
import { dayOf, yearOf } from '../../../shared/time.ts';
import { call, shell } from '../../app/client.ts';
import { Desk } from '../../app/Desk.tsx';
import { useKeys } from '../../app/keys.ts';
import { chooseVault, openVault, useNow, useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { explainFailure } from '../../ui/explain.ts';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { Select } from '../../ui/Select.tsx';
import './books.css';
import { useWait } from './useWait.ts';

/** The closed book: its label, who opens it, and the password. */
export function UnlockScreen({ vault }: { vault: ChosenPath }) {
  const lastKind = useSession((state) => state.lastKind);
  const [inspection, setInspection] = useState<VaultInspection | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const [opening, setOpening] = useState(false);
  const [wait, setWait] = useWait();
  const box = useRef<HTMLInputElement>(null);

  /** Answers the only login there is to choose from, for a clerk who typed faster than the book was looked at. */
  const inspect = async (): Promise<string> => {
    const answer = await call('vault.inspect', { ticket: vault.ticket });
    if (!answer.ok) {
      setFailure(answer.error);
      return '';
    }
    const first = answer.value.logins[0] ?? '';
    setInspection(answer.value);
    setLogin((earlier) => (earlier === '' ? first : earlier));
    setWait(answer.value.waitSeconds);
    return answer.value.logins.length === 1 && answer.value.waitSeconds === 0 ? first : '';
  };
  // The screen is keyed by its vault, so one look at the start is enough.
  const inspectOnce = useRef(inspect);
  useEffect(() => {
    void inspectOnce.current();
  }, []);

  const another = async () => {
    const chosen = await shell().choosePath('vault-folder', '');
    if (chosen.ok && chosen.value) chooseVault(chosen.value);
  };
  useKeys([
    { chord: 'Tab', label: vi.keys.nextField },
    { chord: 'Enter', label: vi.keys.unlock },
    { chord: 'F6', label: vi.unlock.another, run: () => void another() },
  ]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (opening || wait > 0 || password === '') {
      setMissing(password === '');
      box.current?.focus();
      return;
    }
    setOpening(true);
    setFailure(null);
    const as = login === '' ? await inspect() : login;
    if (as === '') {
      setOpening(false);
      return;
    }
    const opened = await openVault(vault, as, password);
    if (opened.ok) return;
    setOpening(false);
    setPassword('');
    setFailure(opened.error.code === 'wait-before-retry' ? null : opened.error);
    await inspect();
    box.current?.focus();
  };

  const secret = (inspection?.kind ?? lastKind) === 'secret';
  const empty = inspection !== null && inspection.state !== 'vault';
  return (
    <Desk label={vi.unlock.title}>
      <section className={`bk ${secret ? 'b' : 'a'}`} aria-label={vi.unlock.title} data-region="book">
        <BookLabel secret={secret} officeName={inspection?.officeName ?? ''} folder={vault.name} />
        {empty ? (
          <Notice>{vi.unlock.emptyFolder}</Notice>
        ) : (
          <form onSubmit={(event) => void submit(event)} noValidate>
            {inspection && inspection.logins.length > 1 ? (
              <Select
                label={vi.unlock.user}
                value={login}
                onChange={setLogin}
                choices={inspection.logins.map((name) => ({ id: name, label: name }))}
              />
            ) : (
              <Field
                label={vi.unlock.user}
                value={login}
                onChange={setLogin}
                isReadOnly={inspection?.logins.length === 1}
                autoComplete="username"
              />
            )}
            <PasswordField
              ref={box}
              label={vi.unlock.password}
              value={password}
              onChange={(typed) => {
                setMissing(false);
                setPassword(typed);
              }}
              autoFocus
              error={passwordError(missing, wait === 0 ? failure : null)}
            />
            <Button
              kind="primary"
              wide
              tall
              type="submit"
              isDisabled={wait > 0 || opening}
              {...(wait > 0 || opening ? {} : { keys: 'Enter' })}
            >
              {opening ? vi.unlock.opening : wait > 0 ? vi.unlock.wait(wait) : secret ? vi.unlock.openSecret : vi.unlock.openOrdinary}
            </Button>
          </form>
        )}
        <div aria-live="polite" className="bknotes">
          {wait > 0 ? <Notice kind="warn">{vi.unlock.waitWhy(wait)}</Notice> : null}
          {failure && failure.code !== 'wrong-password' ? <Notice>{explainFailure(failure)}</Notice> : null}
        </div>
        <div className="st2">
          <div>
            <Icon name="check" size="xs" className="gl ok" />
            {vi.unlock.local}
          </div>
          <div>
            <Icon name="lock" size="xs" />
            {vi.unlock.encrypted}
          </div>
        </div>
      </section>
      <section className={`bk ${secret ? 'a' : 'b'} other`} aria-label={vi.unlock.another}>
        <h2>{vi.unlock.otherTitle}</h2>
        <p>{vi.unlock.otherText}</p>
        <Button wide tall keys="F6" onPress={() => void another()}>
          {vi.unlock.another}
        </Button>
        <Button wide tall onPress={() => chooseVault(null)}>
          {vi.unlock.make}
        </Button>
        <div className="st2">
          <div>
            <Icon name="lock" size="xs" />
            {vi.unlock.ownPassword}
          </div>
          <div>
            <Icon name="offline" size="xs" />
            {vi.shell.offline}
          </div>
        </div>
      </section>
    </Desk>
  );
}

/** The paper label on the cover. The name of the office is the only thing an unopened book tells. */
function BookLabel({ secret, officeName, folder }: { secret: boolean; officeName: string; folder: string }) {
  const year = yearOf(dayOf(useNow()));
  const words = secret ? vi.shell.secretPlate : vi.shell.ordinaryPlate;
  return (
    <div className="lab">
      <small>
        <b>{officeName === '' ? '\u00a0' : officeName.toLocaleUpperCase('vi')}</b>
      </small>
      <h1>
        {words[0]}
        <br />
        {words[1]}
      </h1>
      <dl>
        <dt>{vi.shell.year}:</dt>
        <dd>{year}</dd>
        <dt>{vi.shell.volume} số:</dt>
        <dd>01</dd>
        <dt>{vi.unlock.folder}:</dt>
        <dd className="clip">{folder}</dd>
      </dl>
    </div>
  );
}

/** What is wrong with the password just given; nothing while there is none to judge. */
function passwordError(missing: boolean, failure: Failure | null): string | undefined {
  if (missing) return vi.unlock.passwordMissing;
  return failure?.code === 'wrong-password' ? explainFailure(failure) : undefined;
}
