import { Controller, useForm } from 'react-hook-form';
import { vi } from '../../text/vi.ts';
import { Field } from '../../ui/Field.tsx';
import { loginFrom } from './loginFrom.ts';
import { StepEnd } from './StepEnd.tsx';

export interface UserAnswers {
  readonly fullName: string;
  readonly position: string;
  readonly login: string;
}

const LOGIN = /^[a-z\d][a-z\d.-]{0,59}$/;

/** Who keeps the book: this name signs every line of the log. */
export function UserStep({
  answers,
  onBack,
  onDone,
}: {
  answers: UserAnswers;
  onBack: () => void;
  onDone: (answers: UserAnswers) => void;
}) {
  const { control, handleSubmit, getValues, setValue, formState } = useForm<UserAnswers>({ defaultValues: answers });
  const required = { validate: (value: string) => value.trim() !== '' || vi.field.required };
  const tidy = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ');
  return (
    <div className="pick">
      <form
        onSubmit={(event) =>
          void handleSubmit((values) =>
            onDone({ fullName: tidy(values.fullName), position: tidy(values.position), login: values.login.trim() }),
          )(event)
        }
        noValidate
      >
        <h1>{vi.firstRun.userTitle}</h1>
        <p>{vi.firstRun.userIntro}</p>
        <div className="fields">
          <Controller
            control={control}
            name="fullName"
            rules={required}
            render={({ field, fieldState }) => (
              <Field
                {...field}
                autoFocus
                label={vi.firstRun.fullName}
                error={fieldState.error?.message}
                onBlur={() => {
                  field.onBlur();
                  if (!formState.dirtyFields.login && getValues('login') === '') setValue('login', loginFrom(field.value));
                }}
              />
            )}
          />
          <Controller
            control={control}
            name="position"
            rules={required}
            render={({ field, fieldState }) => <Field {...field} label={vi.firstRun.position} error={fieldState.error?.message} />}
          />
          <Controller
            control={control}
            name="login"
            rules={{ validate: (value) => LOGIN.test(value.trim()) || vi.firstRun.loginBad }}
            render={({ field, fieldState }) => (
              <Field {...field} label={vi.firstRun.login} hint={vi.firstRun.loginHint} error={fieldState.error?.message} />
            )}
          />
        </div>
        <StepEnd onBack={onBack} next={vi.firstRun.next} />
      </form>
    </div>
  );
}
