import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface FoldProps {
  readonly summary: ComponentChildren;
  readonly class?: string;
  /** Whether it is open at first. */
  readonly isOpenAtFirst?: boolean;
  /** Rendered when opened, since a network or a long log has thousands of lines. */
  readonly children: () => ComponentChildren;
}

/** A summary that opens into its evidence. It stays as the user left it while the view updates. */
export function Fold({ summary, class: extra = '', isOpenAtFirst = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details class={`rapport-fold ${extra}`} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="rapport-fold-summary">{typeof summary === 'string' ? <bdi>{summary}</bdi> : summary}</summary>
      {isOpen && <div class="rapport-fold-content">{children()}</div>}
    </details>
  );
}
