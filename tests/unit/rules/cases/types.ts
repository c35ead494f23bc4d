import type { EntryDraft } from '../../../../shared/domain/entry.ts';
import type { Change } from '../facts.ts';

interface RefusingCase extends Change {
  readonly when: string;
  /** The field the finding must stand at. */
  readonly field: string;
  /** Words its title must hold. */
  readonly says: string;
  readonly fix?: Partial<EntryDraft>;
}

interface PassingCase extends Change {
  readonly when: string;
}

interface RuleCases {
  readonly refuses: readonly RefusingCase[];
  readonly passes: readonly PassingCase[];
}

export type CasesByRule = Readonly<Record<string, RuleCases>>;
