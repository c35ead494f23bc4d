import { useKeys } from '../../app/keys.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';

/** The sample's account, shown once before its book opens: nobody chose this password. */
export function SampleReady({ onEnter }: { onEnter: () => void }) {
  useKeys([{ chord: 'Enter', label: vi.firstRun.sampleEnter }]);
  return (
    <div className="pick">
      <h1>{vi.firstRun.sampleReady}</h1>
      <p>{vi.firstRun.sampleReadyText}</p>
      <dl className="account">
        <dt>{vi.firstRun.login}</dt>
        <dd>{vi.firstRun.sampleLogin}</dd>
        <dt>{vi.firstRun.password}</dt>
        <dd>{vi.firstRun.samplePassword}</dd>
      </dl>
      <div className="end">
        <span className="grow" />
        <Button kind="primary" tall autoFocus keys="Enter" onPress={onEnter}>
          {vi.firstRun.sampleEnter}
        </Button>
      </div>
    </div>
  );
}
