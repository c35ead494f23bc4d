import type { ReactNode } from 'react';
import type { ListFilter } from '../../../shared/contract/verbs.ts';
import { CLASSIFICATIONS, type Classification, URGENCIES, type Urgency } from '../../../shared/domain/codes.ts';
import { classificationName, urgencyName } from '../../../shared/text/vi.ts';
import { useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { DayChip } from './DayChip.tsx';

export type Filters = Pick<ListFilter, 'from' | 'to' | 'typeId' | 'urgency' | 'classification' | 'unitId' | 'receipt' | 'state'>;

export const NO_FILTERS: Filters = {
  from: null,
  to: null,
  typeId: null,
  urgency: null,
  classification: null,
  unitId: null,
  receipt: null,
  state: null,
};

const RECEIPTS = ['not-dispatched', 'waiting', 'complete'] as const;
const STATES = ['received', 'issued', 'void'] as const;

export interface FilterBarProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  /** The dispatch place fixes state and receipt itself. */
  readonly fixed: boolean;
  readonly search: ReactNode;
  readonly count: string;
}

/** Search box, filter chips and how many documents they leave. */
export function FilterBar({ filters, onChange, fixed, search, count }: FilterBarProps) {
  const directory = useSession((state) => state.directory);
  const secret = useSession((state) => state.info?.vault?.kind === 'secret');
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change });
  return (
    <div className="bar">
      {search}
      <DayChip range={filters} onChange={(range) => set(range)} />
      <FilterChip
        name={vi.register.type}
        clearLabel={vi.register.removeFilter(vi.register.type)}
        choices={(directory?.types ?? []).map((type) => ({ id: type.id, label: type.name }))}
        value={filters.typeId}
        onChange={(typeId) => set({ typeId })}
      />
      <FilterChip
        name={vi.register.urgency}
        clearLabel={vi.register.removeFilter(vi.register.urgency)}
        choices={URGENCIES.map((urgency) => ({ id: urgency, label: urgencyName[urgency] }))}
        value={filters.urgency}
        onChange={(id) => set({ urgency: URGENCIES.find((urgency): urgency is Urgency => urgency === id) ?? null })}
      />
      {secret ? (
        <FilterChip
          name={vi.register.level}
          clearLabel={vi.register.removeFilter(vi.register.level)}
          choices={CLASSIFICATIONS.filter((level) => level !== 'thuong').map((level) => ({ id: level, label: classificationName[level] }))}
          value={filters.classification}
          onChange={(id) => set({ classification: CLASSIFICATIONS.find((level): level is Classification => level === id) ?? null })}
        />
      ) : null}
      <FilterChip
        name={vi.register.unit}
        clearLabel={vi.register.removeFilter(vi.register.unit)}
        choices={(directory?.office.units ?? []).map((unit) => ({ id: unit.id, label: unit.name, detail: unit.id }))}
        value={filters.unitId}
        onChange={(unitId) => set({ unitId })}
      />
      {fixed ? null : (
        <>
          <FilterChip
            name={vi.register.receipt}
            clearLabel={vi.register.removeFilter(vi.register.receipt)}
            choices={RECEIPTS.map((receipt) => ({ id: receipt, label: vi.register.receiptChoice[receipt] }))}
            value={filters.receipt}
            onChange={(id) => set({ receipt: RECEIPTS.find((receipt) => receipt === id) ?? null })}
          />
          <FilterChip
            name={vi.register.state}
            clearLabel={vi.register.removeFilter(vi.register.state)}
            choices={STATES.map((state) => ({ id: state, label: vi.register.stateChoice[state] }))}
            value={filters.state}
            onChange={(id) => set({ state: STATES.find((state) => state === id) ?? null })}
          />
        </>
      )}
      <span className="grow" />
      <span className="sm dim nw" role="status">
        {count}
      </span>
    </div>
  );
}
