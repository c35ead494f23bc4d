import { shell } from '../../app/client.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import type { Printing } from './usePrinting.ts';

const text = vi.print;

export interface PrintEndProps {
  readonly printing: Printing;
  readonly ready: boolean;
  readonly onPrint: () => void;
}

/** The end of a print's settings: the button, how far it is, and what came of it. */
export function PrintEnd({ printing, ready, onPrint }: PrintEndProps) {
  const { busy, printed, failure, stop } = printing;
  return (
    <div className="end">
      <FailureNotice failure={failure} />
      <div role="status">
        {printed ? (
          <div className="donefile">
            <Icon name="check" />
            <span className="grow">
              <b>{printed.fileName}</b>
              <br />
              {text.done(printed.pages, printed.rows)}
            </span>
          </div>
        ) : null}
      </div>
      {printed ? (
        <Button wide onPress={() => void shell().revealPrinted(printed.ticket)}>
          {text.reveal}
        </Button>
      ) : null}
      {busy ? (
        <>
          <p className="sm">{text.printing(busy.done, busy.total)}</p>
          <progress max={Math.max(busy.total, 1)} value={busy.done} aria-label={text.printing(busy.done, busy.total)} />
          <Button wide onPress={stop} keys="Esc">
            {text.stop}
          </Button>
          <p className="hint">{text.stopNote}</p>
        </>
      ) : (
        <Button wide tall kind="primary" onPress={onPrint} keys="Ctrl+P" isDisabled={!ready}>
          {text.print}
        </Button>
      )}
      <p className="hint">{text.logged}</p>
    </div>
  );
}
