/** What every part of the entry form needs, and the two ways a field is bound to it. */
import { createContext, type ReactNode, useContext } from 'react';
import { type Control, type UseFormReturn, useController } from 'react-hook-form';
import type { Directory } from '../../../shared/contract/verbs.ts';
import type { RegisterKind } from '../../../shared/domain/codes.ts';
import type { Day } from '../../../shared/time.ts';
import { Field, type FieldProps } from '../../ui/Field.tsx';
import type { EntryField, EntryForm } from './entryForm.ts';

export interface EntryScope {
  readonly form: UseFormReturn<EntryForm>;
  readonly control: Control<EntryForm>;
  readonly directory: Directory;
  readonly kind: RegisterKind;
  readonly today: Day;
  /** Fields written from a pasted text and not looked over yet. */
  readonly filled: ReadonlySet<EntryField>;
  /** Paths that a blocking finding names. */
  readonly flagged: ReadonlySet<string>;
  /** The clerk changed the field: it is his now. */
  readonly edited: (field: EntryField) => void;
}

const Scope = createContext<EntryScope | null>(null);
export const EntryScopeProvider = Scope.Provider;

export function useEntryScope(): EntryScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('outside the entry form');
  return scope;
}

/** The place of a field in the grid, its path for findings, and the ochre bar when one names it. */
export function Slot({ path, className = '', children }: { path: string; className?: string; children: ReactNode }) {
  const { flagged } = useEntryScope();
  return (
    <div className={`slot ${flagged.has(path) ? 'flagged' : ''} ${className}`} data-field={path}>
      {children}
    </div>
  );
}

type TextPath =
  | 'date'
  | 'subject'
  | 'pages'
  | 'signedAt'
  | 'receivedAt'
  | 'drafter'
  | 'fileCopies'
  | 'totalCopies'
  | 'lateReason'
  | 'related'
  | 'replyDue'
  | 'dossier'
  | 'note'
  | 'formCheck.by'
  | 'redFolder.at'
  | 'redFolder.by'
  | 'reviewOpinion.reference'
  | 'reviewOpinion.date'
  | 'reviewOpinion.person';

type Passed = Pick<
  FieldProps,
  'label' | 'placeholder' | 'rows' | 'hint' | 'ariaLabel' | 'inputMode' | 'inputClassName' | 'autoFocus' | 'spellCheck'
>;

interface TypedFieldProps extends Passed {
  readonly path: TextPath;
  /** What leaving the field does to its text; typing itself changes nothing. */
  readonly tidy: (text: string) => string;
  readonly className?: string;
  readonly aside?: (value: string) => ReactNode;
}

/** A text field of the form. */
export function TypedField({ path, tidy, className = '', aside, ...passed }: TypedFieldProps) {
  const { control, filled, edited } = useEntryScope();
  const { field } = useController({ control, name: path });
  const top = path.split('.')[0] as EntryField;
  return (
    <Slot path={path} className={className}>
      <Field
        {...passed}
        value={field.value}
        onChange={(value) => {
          field.onChange(value);
          edited(top);
        }}
        onBlur={() => {
          const tidied = tidy(field.value);
          if (tidied !== field.value) field.onChange(tidied);
          field.onBlur();
        }}
        pasted={filled.has(top)}
        ref={field.ref}
        {...(aside ? { aside: aside(field.value) } : {})}
      />
    </Slot>
  );
}
