import { useState } from 'react';
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import { call } from '../../app/client.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatCopies } from '../../ui/format.ts';
import { FailureNotice } from '../../ui/Notice.tsx';
import { useAct } from '../document/useAct.ts';
import { sameReference } from './sameReference.ts';

/** Hủy số: a reason and the number typed again; the number stays in the book (NĐ 30/2020/NĐ-CP Đ.15.1). */
export function VoidDialog({ detail, onClose }: { detail: DocumentDetail; onClose: () => void }) {
  const reference = detail.reference ?? '';
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useAct(onClose);
  const given = reason.normalize('NFC').trim();
  const matches = sameReference(typed, reference);

  const submit = () => {
    setTried(true);
    if (given === '' || !matches) return;
    void run(
      () => call('document.void', { documentId: detail.id, reason: given, confirmReference: typed.normalize('NFC').trim() }),
      vi.voidDialog.done(reference),
    );
  };

  return (
    <Dialog title={vi.voidDialog.title(reference)} onClose={onClose} alert>
      <form
        className="actform"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="dlgbody">
          <p>{vi.voidDialog.text}</p>
          <Field
            autoFocus
            label={vi.voidDialog.reason}
            value={reason}
            onChange={setReason}
            hint={vi.voidDialog.reasonHint}
            error={tried && given === '' ? vi.voidDialog.reasonMissing : undefined}
          />
          <Field
            className="typedagain"
            label={vi.voidDialog.confirmLabel}
            value={typed}
            onChange={setTyped}
            placeholder={reference}
            error={tried && !matches ? vi.voidDialog.mismatch(reference) : undefined}
          />
          <FailureNotice failure={failure} />
        </div>
        <footer>
          <span className="sm dim grow">
            {detail.dispatchedCopies > 0 ? vi.voidDialog.sent(formatCopies(detail.dispatchedCopies)) : vi.voidDialog.notSent}
          </span>
          <Button keys="Esc" onPress={onClose}>
            {vi.voidDialog.keep}
          </Button>
          <Button type="submit" isDisabled={busy}>
            {vi.voidDialog.confirm}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
