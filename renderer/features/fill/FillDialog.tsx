import { useMemo, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Failure } from '../../../shared/contract/result.ts';
import type { FillReading } from '../../../shared/fill/types.ts';
import { call, shell } from '../../app/client.ts';
import { useKeys } from '../../app/keys.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import type { EntryField, EntryForm } from '../entry/entryForm.ts';
import { takeCtrlEnter } from '../entry/fieldFocus.ts';
import { cutAtMarks, type FillContext, fillPatch, type Proposal, proposeFill } from './proposeFill.ts';
import './fill.css';

const text = vi.fill;

export interface FillDialogProps {
  readonly context: FillContext;
  readonly onFill: (patch: Partial<EntryForm>, fields: readonly EntryField[]) => void;
  readonly onClose: () => void;
}

/** Dán văn bản để điền: the text with its marks on the left, what was found on the right, one key to take it. */
export function FillDialog({ context, onFill, onClose }: FillDialogProps) {
  const [reading, setReading] = useState<FillReading | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const primary = useRef<HTMLButtonElement>(null);
  const proposals = useMemo(() => (reading ? proposeFill(reading, context) : []), [reading, context]);
  const { patch, fields } = useMemo(() => fillPatch(proposals), [proposals]);

  const take = async (asked: ReturnType<typeof call<'fill.text'>>) => {
    setBusy(true);
    setFailure(null);
    const answer = await asked;
    setBusy(false);
    if (!answer.ok) return setFailure(answer.error);
    setReading(answer.value);
    // The box that had the focus is gone; what comes next is to take what was found.
    primary.current?.focus();
  };
  const readTyped = () => {
    const typed = area.current?.value ?? '';
    if (typed.trim() !== '') void take(call('fill.text', { text: typed }));
  };
  const openFile = async () => {
    const chosen = await shell().choosePath('document-file', text.fileName);
    if (!chosen.ok) setFailure(chosen.error);
    else if (chosen.value) await take(call('fill.file', { ticket: chosen.value.ticket }));
  };
  const fill = () => {
    if (!reading) readTyped();
    else if (fields.length > 0) onFill(patch, fields);
    else onClose();
  };
  const label = !reading ? text.read : fields.length > 0 ? text.fill(fields.length) : text.noneToFill;
  useKeys(
    [
      { chord: 'Ctrl+Enter', label, run: fill },
      { chord: 'Ctrl+O', label: text.open, run: () => void openFile() },
      { chord: 'Esc', label: text.cancel, run: onClose },
    ],
    { modal: true },
  );
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => !open && onClose()} isKeyboardDismissDisabled>
      <Modal className="filling">
        <div className="whole" onKeyDownCapture={takeCtrlEnter(fill)}>
          <Dialog className="dlg">
            <header>
              <Heading slot="title" level={2}>
                {text.title}
              </Heading>
              <span className="sm dim grow">{text.sub}</span>
              <Button small onPress={() => void openFile()} keys="Ctrl+O">
                {text.open}
              </Button>
              <Button kind="quiet" small label={text.close} onPress={onClose}>
                <Icon name="cross" />
              </Button>
            </header>
            <div className="two">
              {reading ? (
                <MarkedText reading={reading} proposals={proposals} />
              ) : (
                <textarea
                  ref={area}
                  className="raw"
                  aria-label={text.area}
                  placeholder={text.placeholder}
                  spellCheck={false}
                  autoFocus
                  onPaste={() => setTimeout(readTyped, 0)}
                />
              )}
              <div className="rg" aria-live="polite">
                <FailureNotice failure={failure} />
                {reading ? (
                  <FoundTable proposals={proposals} reading={reading} kind={context.kind} />
                ) : (
                  <p className="await dim">{busy ? text.reading : text.empty}</p>
                )}
              </div>
            </div>
            <footer>
              <span className="sm dim row g1 grow">
                {text.foot} <i className="pasted" /> {text.footRest}
              </span>
              {reading ? (
                <Button kind="quiet" onPress={() => setReading(null)}>
                  {text.again}
                </Button>
              ) : null}
              <Button onPress={onClose} keys="Esc">
                {text.cancel}
              </Button>
              <Button kind="primary" onPress={fill} keys="Ctrl+Enter" ref={primary}>
                {label}
              </Button>
            </footer>
          </Dialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}

function numberedOf(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.filter((proposal) => proposal.state !== 'absent' && proposal.sources.length > 0);
}

function MarkedText({ reading, proposals }: { reading: FillReading; proposals: readonly Proposal[] }) {
  const found = numberedOf(proposals);
  const pieces = cutAtMarks(reading.text, reading.marks, (field) => {
    const at = found.findIndex((proposal) => proposal.sources.includes(field));
    return at === -1 ? null : at + 1;
  });
  let offset = 0;
  // It scrolls, so the keyboard must be able to stand in it.
  const reachable = (node: HTMLElement | null) => {
    if (node) node.tabIndex = 0;
  };
  return (
    <section className="raw read" aria-label={text.area} ref={reachable}>
      {pieces.map((piece) => {
        const key = offset;
        offset += piece.text.length;
        if (piece.note === null) return <span key={key}>{piece.text}</span>;
        return (
          <span key={key}>
            <u>{piece.text}</u>
            {piece.last ? <sup>{piece.note}</sup> : null}
          </span>
        );
      })}
    </section>
  );
}

function FoundTable({ proposals, reading, kind }: { proposals: readonly Proposal[]; reading: FillReading; kind: FillContext['kind'] }) {
  const found = numberedOf(proposals);
  const absent = proposals.filter((proposal) => proposal.state === 'absent' && ASKED_WHEN_ABSENT.has(proposal.field));
  if (found.length === 0) return <p className="await dim">{text.nothing}</p>;
  const { number, symbol } = reading.answer;
  return (
    <table aria-label={text.found}>
      <tbody>
        {found.map((proposal, index) => (
          <tr key={proposal.field} className={proposal.state === 'unknown' ? 'ask' : ''}>
            <td>{index + 1}</td>
            <th scope="row">{text.field(proposal.field)}</th>
            <td>{proposal.shown}</td>
            <td className={proposal.certainty === 'likely' || proposal.state === 'unknown' ? 'look' : ''}>{said(proposal, kind)}</td>
          </tr>
        ))}
        {number !== null ? (
          <tr>
            <td />
            <th scope="row">{text.number}</th>
            <td>{symbol ? `${number}/${symbol}` : number}</td>
            <td>{text.numberNote}</td>
          </tr>
        ) : null}
        {absent.map((proposal) => (
          <tr key={proposal.field} className="ask">
            <td />
            <th scope="row">{text.field(proposal.field)}</th>
            <td>{proposal.field === 'urgency' ? text.absentUrgency : text.absent}</td>
            <td className="look">{text.mine}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a document's text seldom says but the form needs. */
const ASKED_WHEN_ABSENT: ReadonlySet<EntryField> = new Set([
  'typeId',
  'subject',
  'urgency',
  'signerId',
  'recipients',
  'fileCopies',
  'signedAt',
]);

function said(proposal: Proposal, kind: FillContext['kind']): string {
  switch (proposal.state) {
    case 'fill':
      return text.certainty[proposal.certainty];
    case 'kept':
      return text.kept;
    case 'unknown':
      return proposal.field === 'classification' && kind === 'ordinary' ? text.secret : text.unknown;
    case 'absent':
      return text.mine;
  }
}
