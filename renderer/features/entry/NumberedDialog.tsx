import { useEffect, useState } from 'react';
import { Checkbox, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Failure } from '../../../shared/contract/result.ts';
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { urgencyStamp } from '../../../shared/text/vi.ts';
import { timeOf } from '../../../shared/time.ts';
import { call, shell } from '../../app/client.ts';
import { useKeys } from '../../app/keys.ts';
import { closeEntry, goTo } from '../../app/router.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { showToast } from '../../ui/Toast.tsx';
import { twoFigures, writeDayInWords } from './typed.ts';
import './numbered.css';

const text = vi.entry.numbered;

export interface NumberedDialogProps {
  readonly document: DocumentDetail;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The number, large, to be copied onto the paper, and what comes next. */
export function NumberedDialog({ document, onBack, onNext }: NumberedDialogProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, setSaid] = useState('');
  const reference = document.reference ?? '';
  const urgent = document.urgency === 'hoa-toc';
  const filed = document.fileCopies.reduce((sum, copy) => sum + copy.copies, 0);
  // A live region speaks only when its text changes after it is on screen.
  useEffect(() => setSaid(text.label(reference)), [reference]);

  const onward = () => {
    goTo(urgent ? 'redFolder' : 'dispatch');
    if (!urgent) closeEntry(document.id);
  };
  const printSlip = async () => {
    setFailure(null);
    const chosen = await shell().choosePath('pdf-file', text.slipName(reference));
    if (!chosen.ok) return setFailure(chosen.error);
    if (!chosen.value) return;
    const printed = await call('print.slip', { ticket: chosen.value.ticket, documentId: document.id });
    if (printed.ok) showToast(text.printed(printed.value.fileName));
    else setFailure(printed.error);
  };
  useKeys(
    [
      { chord: 'Ctrl+N', label: text.next, run: onNext },
      { chord: 'F9', label: urgent ? text.toFolder : text.dispatch, run: onward },
      { chord: 'Ctrl+P', label: text.slip, run: () => void printSlip() },
      { chord: 'Esc', label: text.back, run: onBack },
    ],
    { modal: true },
  );
  const steps = [
    { id: 'write', label: text.write },
    {
      id: 'copies',
      label: (
        <>
          {text.copies} <b>{text.copiesCount(twoFigures(document.totalCopies))}</b>
          {text.copiesParts(twoFigures(document.outgoingCopies), twoFigures(filed))}
        </>
      ),
    },
    { id: 'seal', label: document.urgency === 'thuong' ? text.seal : text.sealWith(urgencyStamp[document.urgency]) },
    ...(urgent ? [{ id: 'folder', label: document.redFolder ? text.folder : text.folderMissing }] : []),
  ];
  return (
    <ModalOverlay className="veil" isOpen isKeyboardDismissDisabled>
      <Modal className="numbered">
        <Dialog className="dlg" role="alertdialog">
          <div className="given">
            <span className="sm md mid">{text.at(timeOf(document.numberedAt ?? document.signedAt))}</span>
            <Heading slot="title" level={2} className="big">
              {reference}
            </Heading>
            <p className="when">{writeDayInWords(document.date)}</p>
            <p className="vh" aria-live="assertive">
              {said}
            </p>
            <ul className="todo">
              {steps.map((step) => (
                <li key={step.id}>
                  <Checkbox className="pickable">
                    <span className="box">
                      <Icon name="check" />
                    </span>
                    <span>{step.label}</span>
                  </Checkbox>
                </li>
              ))}
            </ul>
            <p className="hint">{text.final}</p>
            <FailureNotice failure={failure} />
          </div>
          <footer>
            <Button kind="quiet" onPress={onward} keys="F9">
              {urgent ? text.toFolder : text.dispatch}
            </Button>
            <Button kind="quiet" onPress={() => void printSlip()} keys="Ctrl+P">
              {text.slip}
            </Button>
            <span className="grow" />
            <Button onPress={onBack} keys="Esc">
              {text.back}
            </Button>
            <Button kind="primary" onPress={onNext} keys="Ctrl+N" autoFocus>
              {text.next}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
