import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components';
import { useController, useWatch } from 'react-hook-form';
import { CLASSIFICATIONS, type Classification, URGENCIES, type Urgency } from '../../../shared/domain/codes.ts';
import { SUBJECT_MAX } from '../../../shared/domain/entry.ts';
import { classificationName, urgencyName } from '../../../shared/text/vi.ts';
import { vi } from '../../text/vi.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { UrgencyStamp } from '../../ui/Stamp.tsx';
import { Slot, TypedField, useEntryScope } from './EntryContext.tsx';
import { openSeries, typesFor } from './seriesChoice.ts';
import { readCount, readDay, readMoment, tidyText, twoFigures, writeDay, writeMoment } from './typed.ts';

const text = vi.entry;

/** Series, type, date, pages, subject, urgency, and what rút gọn or Hỏa tốc asks beside. */
export function DocumentSection({ onSeriesByHand }: { onSeriesByHand: () => void }) {
  const { control, directory, kind, today, filled, edited } = useEntryScope();
  const [seriesId, typeId, date, urgency, classification] = useWatch({
    control,
    name: ['seriesId', 'typeId', 'date', 'urgency', 'classification'],
  });
  const series = openSeries(directory.office, kind, readDay(date, today));
  const chosen = series.find((candidate) => candidate.id === seriesId) ?? null;
  const type = directory.types.find((candidate) => candidate.id === typeId) ?? null;
  const seriesField = useController({ control, name: 'seriesId' }).field;
  const typeField = useController({ control, name: 'typeId' }).field;
  const tidyDay = (typed: string) => {
    const read = readDay(typed, today);
    return read ? writeDay(read) : typed.trim();
  };
  return (
    <section className="grp" aria-labelledby="entry-document">
      <h2 id="entry-document">{text.groups.document}</h2>
      <div className="cols-document">
        <Slot path="seriesId">
          <Select
            label={text.fields.seriesId}
            value={seriesId || null}
            placeholder={text.placeholders.choose}
            choices={series.map((each) => ({ id: each.id, label: each.name }))}
            onChange={(id) => {
              onSeriesByHand();
              seriesField.onChange(id);
            }}
            pasted={filled.has('seriesId')}
          />
        </Slot>
        <Slot path="typeId">
          <ComboBox
            label={text.fields.typeId}
            value={typeId || null}
            placeholder={text.placeholders.type}
            choices={typesFor(directory.types, chosen).map((each) => ({
              id: each.id,
              label: each.name,
              ...(each.abbreviation ? { detail: each.abbreviation } : {}),
            }))}
            onChange={(id) => {
              typeField.onChange(id ?? '');
              edited('typeId');
            }}
            pasted={filled.has('typeId')}
            ref={typeField.ref}
          />
        </Slot>
        <TypedField path="date" label={text.fields.date} placeholder={text.placeholders.date} inputMode="numeric" tidy={tidyDay} />
        <TypedField
          path="pages"
          label={text.fields.pages}
          inputMode="numeric"
          tidy={(typed) => {
            const read = readCount(typed, 9999);
            return read ? twoFigures(read) : typed.trim();
          }}
        />
        {classification === 'tuyet-mat' ? (
          <p className="whole suppressed">{text.subjectSuppressed}</p>
        ) : (
          <TypedField
            path="subject"
            className="whole"
            label={text.fields.subject}
            rows={2}
            tidy={tidyText}
            aside={(value) => (
              <em className={value.length > SUBJECT_MAX ? 'over' : ''}>{text.subjectCount(value.normalize('NFC').length)}</em>
            )}
          />
        )}
        <UrgencyChoice />
        <div className="beside">
          {kind === 'secret' ? <LevelChoice /> : null}
          {type?.group === 'qppl' ? <ExpeditedTick /> : null}
        </div>
        <OpinionBlock shown={type?.group === 'qppl'} tidyDay={tidyDay} />
        {urgency === 'hoa-toc' ? <RedFolderBlock /> : null}
      </div>
    </section>
  );
}

function UrgencyChoice() {
  const { control, filled, edited } = useEntryScope();
  const { field } = useController({ control, name: 'urgency' });
  return (
    <Slot path="urgency" className="urgslot">
      <RadioGroup
        value={field.value}
        onChange={(value) => {
          field.onChange(value as Urgency);
          edited('urgency');
        }}
        orientation="horizontal"
      >
        <span className="lblrow">
          <Label className="lbl">
            {text.fields.urgency} <em>{text.urgencyHint}</em>
          </Label>
          {filled.has('urgency') ? <i className="pasted" /> : null}
        </span>
        <div className="urg">
          {URGENCIES.map((each) => (
            <Radio key={each} value={each} className="pickable" aria-label={urgencyName[each]}>
              <i className="dot" />
              {each === 'thuong' ? urgencyName[each] : <UrgencyStamp urgency={each} size="m20" />}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </Slot>
  );
}

function LevelChoice() {
  const { control, form, edited } = useEntryScope();
  const { field } = useController({ control, name: 'classification' });
  return (
    <Slot path="classification">
      <Select
        label={text.fields.classification}
        value={field.value === 'thuong' ? null : field.value}
        placeholder={text.placeholders.choose}
        choices={CLASSIFICATIONS.filter((each) => each !== 'thuong').map((each) => ({ id: each, label: classificationName[each] }))}
        onChange={(id) => {
          field.onChange(id as Classification);
          edited('classification');
          // From 01/3/2026 the subject of a Tuyệt mật document must not stand in the machine, this form included.
          if (id === 'tuyet-mat') form.setValue('subject', '');
        }}
      />
    </Slot>
  );
}

function ExpeditedTick() {
  const { control } = useEntryScope();
  const { field } = useController({ control, name: 'expedited' });
  return (
    <Slot path="expedited" className="ticked">
      <Checkbox className="pickable" isSelected={field.value} onChange={field.onChange}>
        <span className="box">
          <Icon name="check" />
        </span>
        {text.fields.expedited}
      </Checkbox>
    </Slot>
  );
}

/** Ý kiến của Phòng Nội chính: only for QPPL by rút gọn (notice of 01/10/2020, II.1). */
function OpinionBlock({ shown, tidyDay }: { shown: boolean; tidyDay: (typed: string) => string }) {
  const { control } = useEntryScope();
  const expedited = useWatch({ control, name: 'expedited' });
  const conclusion = useController({ control, name: 'reviewOpinion.conclusion' }).field;
  if (!shown || !expedited) return null;
  return (
    <div className="asked" data-field="reviewOpinion">
      <TypedField path="reviewOpinion.reference" label={text.opinion.reference} tidy={tidyText} />
      <TypedField
        path="reviewOpinion.date"
        label={text.opinion.date}
        placeholder={text.placeholders.date}
        inputMode="numeric"
        tidy={tidyDay}
      />
      <TypedField path="reviewOpinion.person" label={text.opinion.person} placeholder={text.placeholders.name} tidy={tidyText} />
      <Slot path="reviewOpinion.conclusion">
        <ComboBox
          label={text.opinion.conclusion}
          allowsText
          value={null}
          text={conclusion.value}
          onText={conclusion.onChange}
          onChange={() => undefined}
          choices={text.conclusions.map((each) => ({ id: each, label: each }))}
          placeholder={text.placeholders.choose}
          ref={conclusion.ref}
        />
      </Slot>
    </div>
  );
}

/** When, by whom and from which unit it was put into the red folder (notice of 01/10/2020, II.1). */
function RedFolderBlock() {
  const { control, directory, today } = useEntryScope();
  const unit = useController({ control, name: 'redFolder.unitId' }).field;
  return (
    <div className="asked folder" data-field="redFolder">
      <TypedField
        path="redFolder.at"
        label={text.redFolder.at}
        placeholder={text.placeholders.time}
        inputMode="numeric"
        tidy={(typed) => {
          const read = readMoment(typed, today, today);
          return read ? writeMoment(read, today) : typed.trim();
        }}
      />
      <TypedField path="redFolder.by" label={text.redFolder.by} placeholder={text.placeholders.name} tidy={tidyText} />
      <Slot path="redFolder.unitId">
        <ComboBox
          label={text.redFolder.unitId}
          value={unit.value || null}
          placeholder={text.placeholders.unit}
          choices={directory.office.units.map((each) => ({ id: each.id, label: each.id, detail: each.name }))}
          onChange={(id) => unit.onChange(id ?? '')}
          ref={unit.ref}
        />
      </Slot>
    </div>
  );
}
