import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { usePlatform } from '../platform.ts';
import { useNetwork, type SectionName } from './shown.ts';

interface SectionProps {
  readonly name: SectionName;
  readonly head: string;
  /** The whole of it in a sentence, shown while it is folded, too. */
  readonly summary: string;
  /** Worked out when it is unfolded. */
  readonly children: () => ComponentChildren;
}

/** A part of the page that folds; the view remembers whether it does. */
export function Section({ name, head, summary, children }: SectionProps) {
  const { choices, actions } = useNetwork();
  const id = useId();
  const isOpen = choices.unfolded.has(name);
  return (
    <section class="rapport-network-section" aria-labelledby={id} data-section={name}>
      <h3 class="rapport-network-head">
        <button type="button" class="rapport-network-toggle" id={id} aria-expanded={isOpen} onClick={() => actions.toggle(name)}>
          <Icon name={isOpen ? 'lucide-chevron-down' : 'lucide-chevron-right'} />
          {head}
        </button>
      </h3>
      <p class="rapport-network-summary">{summary}</p>
      {isOpen && <div class="rapport-network-content">{children()}</div>}
    </section>
  );
}

interface FoldProps {
  readonly summary: ComponentChildren;
  readonly class?: string;
  /** Worked out when it is unfolded: a network has thousands of lines. */
  readonly children: () => ComponentChildren;
}

/** Something that opens into its evidence. */
export function Fold({ summary, class: extra = '', children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class={`rapport-network-fold ${extra}`} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="rapport-network-fold-summary">{typeof summary === 'string' ? <bdi>{summary}</bdi> : summary}</summary>
      {isOpen && <div class="rapport-network-fold-content">{children()}</div>}
    </details>
  );
}

/** So many of a list are shown at once. */
const STEP = 20;

/** The first of some items, and the button that shows more of them. */
export function useFew<Item>(items: readonly Item[]): { readonly few: readonly Item[]; readonly more: ComponentChildren } {
  const { words: { networkView } } = usePlatform();
  const [count, setCount] = useState(STEP);
  const missing = items.length - count;
  if (items.length <= STEP) return { few: items, more: null };
  return {
    few: items.slice(0, count),
    // It stays where it is when nothing is left to show: whoever pressed it keeps the focus.
    more: (
      <button type="button" class="rapport-network-more" onClick={() => setCount(missing > 0 ? count + 5 * STEP : STEP)}>
        {missing > 0 ? networkView.showMore(Math.min(missing, 5 * STEP)) : networkView.showFewer}
      </button>
    ),
  };
}

interface FewProps<Item> {
  readonly items: readonly Item[];
  readonly class?: string;
  readonly children: (item: Item, index: number) => ComponentChildren;
}

/** A list that shows its first items, and more of them on demand. */
export function FewItems<Item>({ items, class: extra = '', children }: FewProps<Item>) {
  const { few, more } = useFew(items);
  return (
    <>
      <ul class={`rapport-network-list ${extra}`}>
        {few.map((item, index) => (
          <li key={index}>{children(item, index)}</li>
        ))}
      </ul>
      {more}
    </>
  );
}
