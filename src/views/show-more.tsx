import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from './platform.ts';

/** How many items are shown at first. */
const STEP = 20;

/** The first items of a list, at first at least this many, and a button for more. */
export function useShowMore<Item>(items: readonly Item[], atLeast = 0): { readonly few: readonly Item[]; readonly more: ComponentChildren } {
  const { networkView } = useWords();
  const [count, setCount] = useState(Math.max(STEP, atLeast));
  const missing = items.length - count;
  if (items.length <= STEP) return { few: items, more: null };
  return {
    few: items.slice(0, count),
    // The button stays when everything is shown, so that it keeps the focus.
    more: (
      <button type="button" class="rapport-small-button rapport-more" onClick={() => setCount(missing > 0 ? count + 5 * STEP : STEP)}>
        {missing > 0 ? networkView.showMore(Math.min(missing, 5 * STEP)) : networkView.showFewer}
      </button>
    ),
  };
}
