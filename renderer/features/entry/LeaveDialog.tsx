import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface LeaveDialogProps {
  /** The document stands in the book already; only the changes are at stake. */
  readonly received: boolean;
  readonly onStay: () => void;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}

/** Asked on Esc when something was typed. Staying is the default. */
export function LeaveDialog({ received, onStay, onKeep, onDrop }: LeaveDialogProps) {
  const text = vi.entry.leave;
  return (
    <Dialog
      title={text.title}
      onClose={onStay}
      width={560}
      alert
      footer={
        <>
          <Button kind="quiet" onPress={onDrop}>
            {text.drop}
          </Button>
          <span className="grow" />
          <Button onPress={onStay} keys="Esc">
            {text.stay}
          </Button>
          {received ? null : (
            <Button kind="primary" onPress={onKeep} autoFocus>
              {text.keep}
            </Button>
          )}
        </>
      }
    >
      <p>{received ? text.bodyReceived : text.body}</p>
    </Dialog>
  );
}
