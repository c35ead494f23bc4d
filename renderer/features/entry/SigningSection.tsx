import { useController, useWatch } from 'react-hook-form';
import { vi } from '../../text/vi.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Slot, TypedField, useEntryScope } from './EntryContext.tsx';
import { holdsOn, openSeries, signersFor, signingDetail, signingLine } from './seriesChoice.ts';
import { readDay, readMoment, tidyText, writeMoment } from './typed.ts';

const text = vi.entry;

/** Who signs by what right and when, who drafted, when the clerk received it; why late, when the rule asks. */
export function SigningSection({ lateAsked }: { lateAsked: boolean }) {
  const { control, directory, kind, today, filled, edited } = useEntryScope();
  const [seriesId, typeId, date, signerId, lateReason] = useWatch({
    control,
    name: ['seriesId', 'typeId', 'date', 'signerId', 'lateReason'],
  });
  const on = readDay(date, today);
  const series = openSeries(directory.office, kind, on).find((candidate) => candidate.id === seriesId) ?? null;
  const signers = signersFor(directory.office.signers, series, typeId, on);
  const signer = directory.office.signers.find((candidate) => candidate.id === signerId) ?? null;
  const signerField = useController({ control, name: 'signerId' }).field;
  const unit = useController({ control, name: 'unitId' }).field;
  return (
    <section className="grp" aria-labelledby="entry-signing">
      <h2 id="entry-signing">{text.groups.signing}</h2>
      <div className="cols-signing">
        <Slot path="signerId">
          <ComboBox
            label={text.fields.signerId}
            value={signerId || null}
            placeholder={text.placeholders.name}
            choices={signers.map((each) => ({ id: each.id, label: each.name, detail: signingDetail(each, signers) }))}
            onChange={(id) => {
              signerField.onChange(id ?? '');
              edited('signerId');
            }}
            pasted={filled.has('signerId')}
            ref={signerField.ref}
          />
        </Slot>
        <div className="slot f">
          <span className="lblrow">
            <span className="lbl">{text.fields.signingForm}</span>
            {signer && filled.has('signerId') ? <i className="pasted" /> : null}
          </span>
          <output className="in ro" title={signer ? `${signingLine(signer)}, ${signer.position}` : ''}>
            <span className="clip">{signer ? signingLine(signer) : ''}</span>
          </output>
        </div>
        <TypedField
          path="signedAt"
          label={text.fields.signedAt}
          placeholder={text.placeholders.time}
          inputMode="numeric"
          tidy={(typed) => {
            const base = on ?? today;
            const read = readMoment(typed, base, today);
            return read ? writeMoment(read, base) : typed.trim();
          }}
        />
        <Slot path="unitId">
          <ComboBox
            label={text.fields.unitId}
            value={unit.value || null}
            placeholder={text.placeholders.unit}
            choices={directory.office.units
              .filter((each) => holdsOn(each, on))
              .map((each) => ({ id: each.id, label: each.id, detail: each.name }))}
            onChange={(id) => {
              unit.onChange(id ?? '');
              edited('unitId');
            }}
            pasted={filled.has('unitId')}
            ref={unit.ref}
          />
        </Slot>
        <TypedField path="drafter" label={text.fields.drafter} placeholder={text.placeholders.name} tidy={tidyText} />
        <TypedField
          path="receivedAt"
          label={text.fields.receivedAt}
          placeholder={text.placeholders.time}
          inputMode="numeric"
          tidy={(typed) => {
            const read = readMoment(typed, today, today);
            return read ? writeMoment(read, today) : typed.trim();
          }}
        />
        {lateAsked || lateReason !== '' ? (
          <div className="asked one">
            <TypedField
              path="lateReason"
              label={
                <>
                  {text.fields.lateReason} <em>{text.lateHint}</em>
                </>
              }
              tidy={tidyText}
            />
          </div>
        ) : null}
      </div>
    </section>
  );
}
