/** The words of an entry, each with the field it stands in, and the same entry with its words changed. */
import type { EntryDraft } from '../domain/entry.ts';

export interface FieldWords {
  readonly field: string;
  readonly text: string;
}

/** What a clerk types as Vietnamese text, in the order of the form; numbers, symbols and keys are left out. */
export function wordsOf(draft: EntryDraft): readonly FieldWords[] {
  return [
    { field: 'subject', text: draft.subject },
    { field: 'drafter', text: draft.drafter },
    ...draft.recipients.map(({ name }, at) => ({ field: `recipients.${at}.name`, text: name })),
    { field: 'note', text: draft.note },
  ];
}

/** The fields of `draft` whose words `change` changes, ready to be taken as a fix. */
export function withWords(draft: EntryDraft, change: (text: string) => string): Partial<EntryDraft> {
  const recipients = draft.recipients.map((line) => ({ ...line, name: change(line.name) }));
  return {
    ...(change(draft.subject) === draft.subject ? {} : { subject: change(draft.subject) }),
    ...(change(draft.drafter) === draft.drafter ? {} : { drafter: change(draft.drafter) }),
    ...(recipients.every((line, at) => line.name === draft.recipients[at]?.name) ? {} : { recipients }),
    ...(change(draft.note) === draft.note ? {} : { note: change(draft.note) }),
  };
}
