import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Failure } from '../../../shared/contract/result.ts';
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { call, shell } from '../../app/client.ts';
import { useKeys } from '../../app/keys.ts';
import { focusRegion } from '../../app/regions.ts';
import { openEntry } from '../../app/router.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { showToast } from '../../ui/Toast.tsx';
import { VoidDialog } from '../void/VoidDialog.tsx';
import { allowedActs } from './allowedActs.ts';
import { DispatchDialog } from './DispatchDialog.tsx';
import { FolderDialog } from './FolderDialog.tsx';
import { ReceiptDialog } from './ReceiptDialog.tsx';

/** Milliseconds in which a closing dialog or menu gives the focus back. */
const FOCUS_SETTLES_MS = 250;

type OpenDialog = 'dispatch' | 'receipt' | 'folder' | 'void';

/** The foot of the panel: the next act of the document, its keys, and the rarer acts behind "…". */
export function DocumentActs({ detail, hidden }: { detail: DocumentDetail; hidden: boolean }) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const allowed = allowedActs(detail);
  const reference = detail.reference ?? vi.register.noNumber;

  const printSlip = async () => {
    setFailure(null);
    const chosen = await shell().choosePath('pdf-file', vi.document.slipFileName(reference.replaceAll('/', '-')));
    if (!chosen.ok || !chosen.value) {
      if (!chosen.ok) setFailure(chosen.error);
      return;
    }
    const printed = await call('print.slip', { ticket: chosen.value.ticket, documentId: detail.id });
    if (printed.ok) showToast(vi.document.slipPrinted(printed.value.fileName));
    else setFailure(printed.error);
  };

  useKeys([
    { chord: 'F2', label: vi.keys.edit, run: () => openEntry(detail.id), when: allowed.number },
    { chord: 'F7', label: vi.keys.toFolder, run: () => setDialog('folder'), when: allowed.folder && detail.urgency === 'hoa-toc' },
    { chord: 'F8', label: vi.keys.receipt, run: () => setDialog('receipt'), when: allowed.receipt },
    { chord: 'F9', label: vi.keys.dispatch, run: () => setDialog('dispatch'), when: allowed.dispatch },
  ]);

  // An act may take away the very button that had the focus: then the keyboard goes back to the list.
  const actsNow = JSON.stringify(allowed);
  const actsBefore = useRef(actsNow);
  useEffect(() => {
    if (actsBefore.current === actsNow) return;
    actsBefore.current = actsNow;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) focusRegion('list');
    }, FOCUS_SETTLES_MS);
    return () => clearTimeout(timer);
  }, [actsNow]);

  const close = () => setDialog(null);
  const dialogs = (
    <>
      {dialog === 'dispatch' ? <DispatchDialog detail={detail} onClose={close} /> : null}
      {dialog === 'receipt' ? <ReceiptDialog detail={detail} onClose={close} /> : null}
      {dialog === 'folder' ? <FolderDialog detail={detail} onClose={close} /> : null}
      {dialog === 'void' ? <VoidDialog detail={detail} onClose={close} /> : null}
    </>
  );
  if (hidden) return dialogs;

  const more: { readonly id: OpenDialog; readonly label: string }[] = [];
  if (allowed.folder) more.push({ id: 'folder', label: vi.document.actFolder });
  if (allowed.void) more.push({ id: 'void', label: vi.document.actVoid });
  const nothing = !allowed.number && !allowed.dispatch && !allowed.receipt && !allowed.printSlip && more.length === 0;
  return (
    <>
      <FailureNotice failure={failure} />
      {nothing ? null : (
        <div className="foot">
          {allowed.number ? (
            <Button keys="F2" onPress={() => openEntry(detail.id)}>
              {vi.document.actNumber}
            </Button>
          ) : null}
          {allowed.dispatch ? (
            <Button keys="F9" onPress={() => setDialog('dispatch')}>
              {vi.document.actDispatch}
            </Button>
          ) : null}
          {allowed.receipt ? (
            <Button keys="F8" onPress={() => setDialog('receipt')}>
              {vi.document.actReceipt}
            </Button>
          ) : null}
          {allowed.printSlip && !(allowed.dispatch && allowed.receipt) ? (
            <Button onPress={() => void printSlip()}>{vi.document.actPrintSlip}</Button>
          ) : null}
          <span className="grow" />
          {more.length > 0 ? (
            <MenuTrigger>
              <AriaButton className="btn icon more" aria-label={vi.document.moreActs}>
                <Icon name="more" />
              </AriaButton>
              <Popover className="pop" placement="top end">
                <Menu
                  className="options"
                  onAction={(id) => {
                    if (id === 'print') void printSlip();
                    else setDialog(id as OpenDialog);
                  }}
                >
                  {allowed.printSlip && allowed.dispatch && allowed.receipt ? (
                    <MenuItem id="print" className="option">
                      {vi.document.actPrintSlip}
                    </MenuItem>
                  ) : null}
                  {more.map((act) => (
                    <MenuItem key={act.id} id={act.id} className="option">
                      {act.label}
                    </MenuItem>
                  ))}
                </Menu>
              </Popover>
            </MenuTrigger>
          ) : null}
        </div>
      )}
      {dialogs}
    </>
  );
}
