import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';

export function StepEnd({ onBack, next, note }: { onBack: () => void; next: string; note?: string }) {
  return (
    <div className="end">
      <span className="sm dim grow">{note}</span>
      <Button tall keys="Esc" onPress={onBack}>
        {vi.firstRun.backTo}
      </Button>
      <Button kind="primary" tall type="submit" keys="Enter">
        {next}
      </Button>
    </div>
  );
}
