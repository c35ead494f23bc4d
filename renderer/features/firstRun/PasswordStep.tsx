import { Controller, useForm } from 'react-hook-form';
import type { Failure } from '../../../shared/contract/result.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { StepEnd } from './StepEnd.tsx';
import { describeStrength, PASSWORD_FLOOR } from './strength.ts';

interface PasswordAnswers {
  readonly password: string;
  readonly repeat: string;
}

/** Length is what counts: 8 is the floor, 15 is what the program recommends. */
export function PasswordStep({
  failure,
  onBack,
  onDone,
  onOtherFolder,
}: {
  failure: Failure | null;
  onBack: () => void;
  onDone: (password: string) => void;
  onOtherFolder: () => void;
}) {
  const { control, handleSubmit, watch } = useForm<PasswordAnswers>({ defaultValues: { password: '', repeat: '' } });
  const strength = describeStrength(watch('password'));
  return (
    <div className="pick">
      <form onSubmit={(event) => void handleSubmit(({ password }) => onDone(password))(event)} noValidate>
        <h1>{vi.firstRun.passwordTitle}</h1>
        <p>{vi.firstRun.passwordIntro}</p>
        <div className="fields">
          <div>
            <Controller
              control={control}
              name="password"
              rules={{ validate: (value) => [...value].length >= PASSWORD_FLOOR || describeStrength(value).text }}
              render={({ field, fieldState }) => (
                <PasswordField {...field} autoFocus isNew label={vi.firstRun.password} error={fieldState.error?.message} />
              )}
            />
            <div className="meter" aria-hidden="true">
              {[1, 2, 3].map((level) => (
                <i key={level} className={strength.level >= level ? 'on' : ''} />
              ))}
            </div>
            <p className="hint" aria-live="polite">
              {strength.text}
            </p>
          </div>
          <Controller
            control={control}
            name="repeat"
            rules={{ validate: (value, all) => value === all.password || vi.firstRun.mismatch }}
            render={({ field, fieldState }) => (
              <PasswordField {...field} isNew label={vi.firstRun.repeat} hint={' '} error={fieldState.error?.message} />
            )}
          />
          <FailureNotice failure={failure} />
          {failure && /folder|exists|disk/.test(failure.code) ? <Button onPress={onOtherFolder}>{vi.firstRun.otherFolder}</Button> : null}
        </div>
        <StepEnd onBack={onBack} next={vi.firstRun.create} note={vi.firstRun.lossWarning} />
      </form>
    </div>
  );
}
