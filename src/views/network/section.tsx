import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import { useShowMore } from '../show-more.tsx';
import { useNetwork, type SectionName } from './model.ts';

interface SectionProps {
  readonly name: SectionName;
  readonly head: string;
  /** A one-sentence summary, shown while closed, too. */
  readonly summary: string;
  /** Rendered when opened. */
  readonly children: () => ComponentChildren;
}

/** A part of the page that folds; the view remembers whether it is open. */
export function PageSection({ name, head, summary, children }: SectionProps) {
  const { choices, actions } = useNetwork();
  const isOpen = choices.unfolded.has(name);
  return (
    <section class="rapport-network-section" aria-label={head} data-section={name}>
      <h3 class="rapport-network-head">
        <button type="button" class="rapport-network-toggle" aria-expanded={isOpen} onClick={() => actions.toggle(name)}>
          <Icon name={isOpen ? 'lucide-chevron-down' : 'lucide-chevron-right'} />
          {head}
        </button>
      </h3>
      <p class="rapport-network-summary">{summary}</p>
      {isOpen && <div class="rapport-network-content">{children()}</div>}
    </section>
  );
}

interface FewProps<Item> {
  readonly items: readonly Item[];
  readonly class?: string;
  readonly children: (item: Item, index: number) => ComponentChildren;
}

/** A list that shows its first items, and more of them on demand. */
export function FewItems<Item>({ items, class: extra = '', children }: FewProps<Item>) {
  const { few, more } = useShowMore(items);
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
