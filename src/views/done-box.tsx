import { canBeDone, type OpenItem } from '../domain/relationship/open-items.ts';
import { plainWords } from '../domain/text/plain-words.ts';
import { usePlatform } from './platform.ts';

interface Props {
  readonly item: OpenItem;
  /** The id of what describes the item further. */
  readonly describedBy?: string;
  /** Whether the tab key reaches it. */
  readonly isReachable?: boolean;
  /** Gets the box, which is about to go. */
  readonly onDone: (box: HTMLElement) => void;
}

/** The box that marks an open item as done. */
export function DoneBox({ item, describedBy, isReachable = true, onDone }: Props) {
  const { words: { contactView: { done } }, discreet } = usePlatform();
  return (
    <label class="rapport-done">
      <input
        type="checkbox"
        class="rapport-done-box"
        checked={false}
        disabled={!canBeDone(item)}
        tabIndex={isReachable ? 0 : -1}
        aria-label={done.tick(discreet || item.text === '' ? done.kind(item) : plainWords(item.text))}
        aria-describedby={describedBy}
        onChange={(event) => {
          // The note decides whether it is ticked, so the box changes only when the note does.
          event.currentTarget.checked = false;
          onDone(event.currentTarget);
        }}
      />
    </label>
  );
}
