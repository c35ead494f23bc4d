import type { ReactNode } from 'react';
import type { Failure } from '../../../shared/contract/result.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';

export interface ActDialogProps {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly note: string;
  readonly busy: boolean;
  readonly ready: boolean;
  readonly failure: Failure | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of every act on a document: what it means, its fields, Enter or Esc. */
export function ActDialog({ title, text, confirm, note, busy, ready, failure, onSubmit, onClose, children }: ActDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="actform"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <div className="dlgbody">
          <p className="mid">{text}</p>
          {children}
          <FailureNotice failure={failure} />
        </div>
        <footer>
          <span className="sm dim grow" role="status">
            {note}
          </span>
          <Button keys="Esc" onPress={onClose}>
            {vi.keys.cancel}
          </Button>
          <Button kind="primary" type="submit" keys="Enter" isDisabled={busy || !ready}>
            {confirm}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
