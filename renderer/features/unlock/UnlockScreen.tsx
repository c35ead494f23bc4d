import type { ChosenPath } from '../../../shared/contract/shell.ts';
import { Desk } from '../../app/Desk.tsx';
import { vi } from '../../text/vi.ts';

export function UnlockScreen({ vault }: { vault: ChosenPath }) {
  return <Desk label={vi.unlock.title}>{vault.name}</Desk>;
}
