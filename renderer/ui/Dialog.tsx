import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useKeys } from '../app/keys.ts';
import { vi } from '../text/vi.ts';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Without it `children` brings its own `.dlgbody` and `footer`, inside its form. */
  readonly footer?: ReactNode;
  /** Pixels. */
  readonly width?: number;
  readonly alert?: boolean;
  /** What Esc does, in the key strip. */
  readonly escLabel?: string;
}

/** One question and its consequence. Keys of what lies beneath are off while it stands. */
export function Dialog({ title, onClose, children, footer, width = 640, alert, escLabel = vi.keys.cancel }: DialogProps) {
  useKeys([{ chord: 'Esc', label: escLabel, run: onClose }], { modal: true });
  return (
    <ModalOverlay
      className="veil"
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isKeyboardDismissDisabled
    >
      <Modal style={{ width: `min(${width}px, 94vw)` }}>
        <AriaDialog className="dlg" role={alert ? 'alertdialog' : 'dialog'}>
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </header>
          {footer === undefined ? (
            children
          ) : (
            <>
              <div className="dlgbody">{children}</div>
              <footer>{footer}</footer>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
