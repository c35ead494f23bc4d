import { Controller, useForm } from 'react-hook-form';
import type { RegisterKind } from '../../../shared/domain/codes.ts';
import { yearOf } from '../../../shared/time.ts';
import { nowOfHost } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { Field } from '../../ui/Field.tsx';
import { type OfficeAnswers, officeFor } from './officeSetup.ts';
import { StepEnd } from './StepEnd.tsx';

/** What scrolls must be reachable by keyboard. */
const FOCUSABLE = { tabIndex: 0 } as const;

export interface OfficeStepProps {
  readonly answers: OfficeAnswers;
  readonly kind: RegisterKind;
  readonly onBack: () => void;
  readonly onDone: (answers: OfficeAnswers) => void;
}

/** Name of the office over a ready example of its series, units and signers. */
export function OfficeStep({ answers, kind, onBack, onDone }: OfficeStepProps) {
  const { control, handleSubmit, watch } = useForm<OfficeAnswers>({ defaultValues: answers });
  const office = officeFor(watch(), kind, yearOf(nowOfHost().slice(0, 10)));
  const required = { validate: (value: string) => value.trim() !== '' || vi.field.required };
  return (
    <div className="pick">
      <form onSubmit={(event) => void handleSubmit(onDone)(event)} noValidate>
        <h1>{vi.firstRun.officeTitle}</h1>
        <p>{vi.firstRun.officeIntro}</p>
        <div className="fields two">
          <Controller
            control={control}
            name="name"
            rules={required}
            render={({ field, fieldState }) => (
              <Field {...field} autoFocus label={vi.firstRun.officeName} error={fieldState.error?.message} />
            )}
          />
          <Controller
            control={control}
            name="superior"
            render={({ field }) => <Field {...field} label={vi.firstRun.superior} hint={vi.firstRun.superiorHint} />}
          />
          <Controller
            control={control}
            name="registryUnitName"
            rules={required}
            render={({ field, fieldState }) => <Field {...field} label={vi.firstRun.registryUnit} error={fieldState.error?.message} />}
          />
        </div>
        <section className="preset" aria-label={vi.firstRun.presetTitle} {...FOCUSABLE}>
          <h2>{vi.firstRun.presetTitle}</h2>
          <dl>
            <dt>{vi.firstRun.presetIssuers}</dt>
            <dd>{office.issuers.map((issuer) => issuer.name).join('; ')}</dd>
            <dt>{vi.firstRun.presetSeries}</dt>
            <dd>
              {office.series
                .map((series) =>
                  series.carried ? `${series.name} (${vi.firstRun.carried(series.carried.lastNumber, series.carried.year)})` : series.name,
                )
                .join('; ')}
            </dd>
            <dt>{vi.firstRun.presetUnits}</dt>
            <dd>{office.units.map((unit) => unit.id).join(', ')}</dd>
            <dt>{vi.firstRun.presetSigners}</dt>
            <dd>{office.signers.map((signer) => signer.name).join(', ')}</dd>
            {office.recipientGroups.length > 0 ? (
              <>
                <dt>{vi.firstRun.presetGroups}</dt>
                <dd>{office.recipientGroups.map((group) => `${group.name} (${group.copies})`).join('; ')}</dd>
              </>
            ) : null}
          </dl>
        </section>
        <StepEnd onBack={onBack} next={vi.firstRun.next} />
      </form>
    </div>
  );
}
