import { useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { DocumentRow } from '../../../shared/domain/document.ts';
import { call } from '../../app/client.ts';
import { useKeys } from '../../app/keys.ts';
import { vi } from '../../text/vi.ts';
import { Field } from '../../ui/Field.tsx';
import { formatCopies, formatDay } from '../../ui/format.ts';
import { PrintEnd } from './PrintEnd.tsx';
import { usePrinting } from './usePrinting.ts';

const text = vi.print;
const WAIT_MS = 200;

/** Phiếu gửi of one numbered document: find it, print it. */
export function SlipJob() {
  const [typed, setTyped] = useState('');
  const [rows, setRows] = useState<readonly DocumentRow[] | null>(null);
  const [chosen, setChosen] = useState<DocumentRow | null>(null);
  const printing = usePrinting();

  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void call('document.list', { filter: { text: typed, state: 'issued' }, limit: 40 }).then((answer) => {
        if (!current || !answer.ok) return;
        setRows(answer.value.rows);
        setChosen((before) => answer.value.rows.find((row) => row.id === before?.id) ?? answer.value.rows[0] ?? null);
      });
    }, WAIT_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed]);

  const print = () => {
    if (!chosen) return;
    void printing.print(text.slipFile(chosen.reference ?? ''), (ticket) => call('print.slip', { ticket, documentId: chosen.id }));
  };
  useKeys([
    { chord: 'Ctrl+P', label: text.keys.print, run: print, when: chosen !== null && printing.busy === null },
    { chord: 'Esc', label: text.stop, run: printing.stop, when: printing.busy !== null },
  ]);
  return (
    <>
      <section className="view find-slip" aria-label={text.slip} data-region="slips">
        <div className="tools">
          <Field className="grow" label={text.slipFind} value={typed} onChange={setTyped} hint={text.slipFindHint} autoFocus />
        </div>
        {rows && rows.length === 0 ? <p className="none">{text.slipNone}</p> : null}
        <ListBox
          className="slips"
          aria-label={text.slip}
          items={rows ?? []}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen ? [chosen.id] : []}
          onSelectionChange={(keys) => setChosen(rows?.find((row) => keys !== 'all' && keys.has(row.id)) ?? chosen)}
        >
          {(row) => (
            <ListBoxItem className="slipline" id={row.id} textValue={row.reference ?? ''}>
              <b>{row.reference}</b>
              <span className="nw">{formatDay(row.date)}</span>
              <span className="clip">{[row.typeName, row.subject].filter(Boolean).join(' ')}</span>
              <span className="nw">{vi.redFolder.copies(formatCopies(row.outgoingCopies))}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </section>
      <aside className="set" aria-label={text.slip} data-region="print">
        <h2>{chosen?.reference ? text.slipFor(chosen.reference) : text.slip}</h2>
        {chosen ? <p className="sm mid c2">{chosen.recipientsText}</p> : <p className="sm mid">{text.slipEmpty}</p>}
        <div className="about">
          <p>{text.slipNote}</p>
        </div>
        <PrintEnd printing={printing} ready={chosen !== null} onPrint={print} />
      </aside>
    </>
  );
}
