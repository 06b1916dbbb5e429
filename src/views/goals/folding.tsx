import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';

interface Props {
  /** The heading as text, since ids wouldn't be unique among the app's views. */
  readonly name: string;
  readonly head: ComponentChildren;
  /** Shown while closed, too. */
  readonly summary?: ComponentChildren;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Receives a dropped text. */
  readonly drop?: (text: string) => void;
  /** Rendered when opened. */
  readonly children: () => ComponentChildren;
}

/** A part of the page that folds under its heading and accepts dropped names. */
export function Folding({ name, head, summary, isOpen, toggle, drop, children }: Props) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (drop === undefined || event.dataTransfer?.types.includes('text/plain') !== true) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      class={`rapport-network-section rapport-goal${isOver ? ' rapport-goal-over' : ''}`}
      aria-label={name}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (drop === undefined) return;
        event.preventDefault();
        setOver(false);
        drop(event.dataTransfer?.getData('text/plain') ?? '');
      }}
    >
      <h3 class="rapport-network-head">
        <button type="button" class="rapport-network-toggle" aria-expanded={isOpen} onClick={toggle}>
          <Icon name={isOpen ? 'lucide-chevron-down' : 'lucide-chevron-right'} />
          {head}
        </button>
      </h3>
      {summary !== undefined && <p class="rapport-network-summary">{summary}</p>}
      {isOpen && <div class="rapport-network-content">{children()}</div>}
    </section>
  );
}
