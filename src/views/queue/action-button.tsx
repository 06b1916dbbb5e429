import type { OfferedAction } from '../../domain/queue/reason-actions.ts';
import { useWords } from '../platform.ts';

interface Props {
  readonly offered: OfferedAction;
  readonly isReachable: boolean;
  readonly onAct: (offered: OfferedAction, anchor: HTMLElement) => void;
}

/** An action on a person by its name; the tooltip says the key. */
export function ActionButton({ offered, isReachable, onAct }: Props) {
  const { queueView } = useWords();
  return (
    <button type="button" class="rapport-action" aria-label={queueView.withKey(offered.action)} tabIndex={isReachable ? 0 : -1} onClick={(event) => onAct(offered, event.currentTarget)}>
      {queueView.action(offered.action)}
    </button>
  );
}
