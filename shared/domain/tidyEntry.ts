/** The form of a draft that enters the book: NFC, no stray spaces, one line where one line belongs. */
import { tidy } from '../text/tidy.ts';
import type { EntryDraft } from './entry.ts';

const line = (text: string) => tidy(text).replace(/\s*\n\s*/g, ' ');
const optional = (text: string | null) => (text === null ? null : line(text));

export function tidyEntry(draft: EntryDraft): EntryDraft {
  return {
    ...draft,
    subject: line(draft.subject),
    drafter: line(draft.drafter),
    dossier: line(draft.dossier),
    note: line(draft.note),
    lateReason: optional(draft.lateReason) === '' ? null : optional(draft.lateReason),
    recipients: draft.recipients.map((recipient) => ({ ...recipient, name: line(recipient.name) })),
    fileCopies: draft.fileCopies.map((copy) => ({ ...copy, unit: line(copy.unit) })),
    formCheck: draft.formCheck === null ? null : { by: line(draft.formCheck.by) },
    redFolder: draft.redFolder === null ? null : { ...draft.redFolder, by: line(draft.redFolder.by) },
    reviewOpinion:
      draft.reviewOpinion === null
        ? null
        : {
            ...draft.reviewOpinion,
            reference: line(draft.reviewOpinion.reference),
            person: line(draft.reviewOpinion.person),
            conclusion: line(draft.reviewOpinion.conclusion),
          },
    related: draft.related.map((related) => ({ ...related, reference: line(related.reference) })),
  };
}
