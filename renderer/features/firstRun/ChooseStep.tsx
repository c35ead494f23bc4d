import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Failure } from '../../../shared/contract/result.ts';
import { isComposing } from '../../app/chord.ts';
import { useKeys } from '../../app/keys.ts';
import { useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';

export type Task = 'ordinary' | 'secret' | 'existing' | 'sample';

const TASKS: readonly { readonly task: Task; readonly title: string; readonly text: string; readonly note?: string }[] = [
  { task: 'ordinary', title: vi.firstRun.ordinary, text: vi.firstRun.ordinaryText },
  { task: 'secret', title: vi.firstRun.secret, text: vi.firstRun.secretText, note: vi.firstRun.secretHonest },
  { task: 'existing', title: vi.firstRun.existing, text: vi.firstRun.existingText },
  { task: 'sample', title: vi.firstRun.sample, text: vi.firstRun.sampleText },
];

/** What to do on a machine that knows no book. */
export function ChooseStep({ failure, onChosen }: { failure: Failure | null; onChosen: (task: Task) => void }) {
  const [task, setTask] = useState<Task>('ordinary');
  const again = useSession((state) => state.vault !== null);
  useKeys([
    { chord: '↑↓', label: vi.keys.choose },
    { chord: 'Enter', label: vi.keys.next },
  ]);
  return (
    <form
      className="pick"
      onKeyDownCapture={(event) => {
        // The radio keeps Enter to itself; here it means "go on", as in every other step.
        if (event.key !== 'Enter' || isComposing(event.nativeEvent) || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        event.stopPropagation();
        onChosen(task);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onChosen(task);
      }}
    >
      <h1>{again ? vi.firstRun.titleAgain : vi.firstRun.title}</h1>
      <p>{vi.firstRun.intro}</p>
      <RadioGroup aria-label={vi.firstRun.title} value={task} onChange={(value) => setTask(value as Task)}>
        {TASKS.map((choice, index) => (
          <Radio key={choice.task} value={choice.task} className="opt" autoFocus={index === 0}>
            <i className={`dot${choice.task === task ? ' on' : ''}`} />
            <div>
              <h2>{choice.title}</h2>
              <p>{choice.text}</p>
              {choice.note ? (
                <span className="ok">
                  <Icon name="warn" size="xs" />
                  {choice.note}
                </span>
              ) : null}
            </div>
            <span className="sm dim r">{index + 1}</span>
          </Radio>
        ))}
      </RadioGroup>
      <FailureNotice failure={failure} />
      <div className="end">
        <span className="sm dim grow">{task === 'existing' ? vi.firstRun.lossWarning : vi.firstRun.folderNext}</span>
        <Button kind="primary" tall keys="Enter" type="submit">
          {vi.firstRun.next}
        </Button>
      </div>
    </form>
  );
}
