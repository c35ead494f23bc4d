import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListFilter } from '../../../shared/contract/verbs.ts';
import type { DocumentRow } from '../../../shared/domain/document.ts';
import { useKeys } from '../../app/keys.ts';
import { focusRegion } from '../../app/regions.ts';
import { openEntry, takeWanted, useRouter } from '../../app/router.ts';
import { useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { Blank, RuledLoading } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { explainFailure } from '../../ui/explain.ts';
import { formatCount } from '../../ui/format.ts';
import { DocumentPanel } from '../document/DocumentPanel.tsx';
import { FilterBar, type Filters, NO_FILTERS } from './FilterBar.tsx';
import { Ledger } from './Ledger.tsx';
import './register.css';
import { sayRow } from './RegisterRow.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SeriesTabs } from './SeriesTabs.tsx';
import { useRegister } from './useRegister.ts';
import { useMedia } from './useScale.ts';

/** Counts from here on are told as "more than" (the host stops counting). */
const COUNTED_TO = 1000;

export interface RegisterViewProps {
  readonly title: string;
  readonly fixed: Pick<ListFilter, 'state' | 'receipt'> | null;
}

/** Head, search and filters, index tabs, the ruled list and the panel beside it. */
export function RegisterView({ title, fixed }: RegisterViewProps) {
  const [text, setText] = useState('');
  const [seriesId, setSeriesId] = useState<string | null>(null);
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [selectedId, setSelectedId] = useState<number | null>(null);
  const narrow = useMedia('(max-width: 1100px)');
  const [panelWanted, setPanelWanted] = useState(true);
  const search = useRef<HTMLInputElement>(null);
  const secret = useSession((state) => state.info?.vault?.kind === 'secret');
  const wanted = useRouter((state) => state.wanted);

  const pages = useRegister({ ...filters, ...fixed, text, seriesId });
  const { rows } = pages;

  useEffect(() => {
    if (wanted === null) return;
    const id = takeWanted();
    if (id === null) return;
    setSelectedId(id);
    setPanelWanted(true);
  }, [wanted]);

  // The first row is current until the clerk chooses: arrows and acts have something to work on.
  const firstId = rows?.[0]?.id ?? null;
  const currentId = selectedId ?? firstId;
  const current = rows?.find((row) => row.id === currentId) ?? null;

  useEffect(() => {
    if (narrow) setPanelWanted(false);
  }, [narrow]);

  const select = useCallback((row: DocumentRow) => setSelectedId(row.id), []);
  const open = useCallback((row: DocumentRow) => {
    setSelectedId(row.id);
    setPanelWanted(true);
    requestAnimationFrame(() => focusRegion('panel'));
  }, []);
  const onSearch = useCallback((next: string) => {
    setText((earlier) => {
      if (earlier !== next) setSelectedId(null);
      return next;
    });
  }, []);
  const toList = useCallback(() => focusRegion('list'), []);

  // The list takes the keyboard when the place opens, so that arrows work at once.
  const ready = rows !== null;
  useEffect(() => {
    if (ready && (document.activeElement === document.body || document.activeElement === null)) focusRegion('list');
  }, [ready]);

  const filtered = text !== '' || seriesId !== null || JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);
  const clearAll = () => {
    setFilters(NO_FILTERS);
    setSeriesId(null);
  };
  useKeys([
    { chord: '↑↓', label: vi.keys.move },
    { chord: 'Enter', label: vi.keys.open },
    { chord: 'Ctrl+F', label: vi.keys.find, run: () => search.current?.select() },
  ]);

  const count = pages.total >= COUNTED_TO ? vi.register.totalMany(formatCount(COUNTED_TO)) : vi.register.total(formatCount(pages.total));

  return (
    <>
      <div className="head">
        <h1>{title}</h1>
        <span className="sub">{rows && !filtered ? count : ''}</span>
        <span className="sp" />
        <Button kind="primary" keys="Ctrl+N" onPress={() => openEntry()}>
          {secret ? vi.register.newSecretEntry : vi.register.newEntry}
        </Button>
      </div>
      <FilterBar
        filters={filters}
        fixed={fixed !== null}
        onChange={(next) => {
          setFilters(next);
          setSelectedId(null);
        }}
        count={rows && filtered ? (text === '' ? count : vi.register.found(formatCount(pages.total))) : ''}
        search={<SearchBox ref={search} onSearch={onSearch} onLeave={toList} />}
      />
      <SeriesTabs
        value={seriesId}
        onChange={(next) => {
          setSeriesId(next);
          setSelectedId(null);
        }}
      />
      <div className="body">
        <div className="listwrap">
          {pages.failure ? (
            <Blank bad title={vi.register.failedTitle} text={explainFailure(pages.failure)}>
              <Button onPress={pages.reload}>{vi.register.again}</Button>
            </Blank>
          ) : rows === null ? (
            <RuledLoading label={vi.register.loading} />
          ) : rows.length === 0 ? (
            <Empty filtered={filtered} dispatch={fixed !== null} onClear={clearAll} />
          ) : (
            <Ledger
              rows={rows}
              complete={pages.complete}
              query={text}
              secret={secret}
              selectedId={currentId}
              label={title}
              onSelect={select}
              onOpen={open}
              onEnd={pages.loadMore}
            />
          )}
        </div>
        {currentId !== null && (selectedId !== null || current !== null) ? (
          <DocumentPanel
            documentId={currentId}
            hidden={!panelWanted}
            query={text}
            onClose={() => {
              setPanelWanted(false);
              focusRegion('list');
            }}
            onBack={() => focusRegion('list')}
          />
        ) : null}
        <p className="vh" aria-live="polite">
          {current && selectedId !== null ? sayRow(current) : ''}
        </p>
      </div>
    </>
  );
}

function Empty({ filtered, dispatch, onClear }: { filtered: boolean; dispatch: boolean; onClear: () => void }) {
  if (filtered) {
    return (
      <Blank title={vi.register.nothingFoundTitle} text={vi.register.nothingFoundText}>
        <Button onPress={onClear}>{vi.register.clearAll}</Button>
      </Blank>
    );
  }
  if (dispatch) return <Blank title={vi.register.dispatchEmptyTitle} text={vi.register.dispatchEmptyText} />;
  return (
    <Blank title={vi.register.emptyTitle} text={vi.register.emptyText}>
      <Button keys="Ctrl+N" onPress={() => openEntry()}>
        {vi.register.newEntry}
      </Button>
    </Blank>
  );
}
