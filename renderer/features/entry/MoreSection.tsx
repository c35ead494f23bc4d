import { vi } from '../../text/vi.ts';
import { TypedField, useEntryScope } from './EntryContext.tsx';
import { readRelated, writeRelated } from './related.ts';
import { readDay, tidyText, writeDay } from './typed.ts';

const text = vi.entry;

/** Related documents, reply due, dossier and note: on one line, last in the order of the form. */
export function MoreSection() {
  const { today } = useEntryScope();
  return (
    <section className="grp" aria-labelledby="entry-more">
      <h2 id="entry-more">{text.groups.more}</h2>
      <div className="cols-more">
        <TypedField
          path="related"
          label={text.fields.related}
          placeholder={text.placeholders.related}
          tidy={(typed) => {
            const read = readRelated(typed, today);
            return read ? writeRelated(read) : tidyText(typed);
          }}
        />
        <TypedField
          path="replyDue"
          label={text.fields.replyDue}
          placeholder={text.placeholders.date}
          inputMode="numeric"
          tidy={(typed) => {
            const read = readDay(typed, today);
            return read ? writeDay(read) : typed.trim();
          }}
        />
        <TypedField path="dossier" label={text.fields.dossier} tidy={tidyText} />
        <TypedField path="note" label={text.fields.note} tidy={tidyText} />
      </div>
    </section>
  );
}
