import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePlatform } from './platform.ts';

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
      <button type="button" class="rapport-small-button rapport-more" onClick={() => setCount(missing > 0 ? count + 5 * STEP : STEP)}>
        {missing > 0 ? networkView.showMore(Math.min(missing, 5 * STEP)) : networkView.showFewer}
      </button>
    ),
  };
}
