import type { VaultIndex } from '../../../index/vault-index.ts';

/** Work on the whole vault pauses after this long, so that the app can paint its frames. */
const SLICE_MILLISECONDS = 5;

/** Divides work into slices: call {@link pauseIfFull} between small pieces. */
export class Slices {
  private began = performance.now();

  /** Resolves at once while there is time left in this slice, else in the next turn of the app. */
  async pauseIfFull(): Promise<void> {
    if (performance.now() - this.began < SLICE_MILLISECONDS) return;
    await nextTurn();
    this.began = performance.now();
  }
}

/** How many notes’ links are followed between two looks at the clock. */
const NOTES_PER_PIECE = 20;
/** How many items are worked on between two looks at the clock. */
const ITEMS_PER_PIECE = 20;

/** Works on items in slices for as long as the result is wanted. */
export async function inPieces<Item>(items: readonly Item[], work: (piece: readonly Item[]) => void, isWanted: () => boolean): Promise<void> {
  const slices = new Slices();
  for (let at = 0; at < items.length && isWanted(); at += ITEMS_PER_PIECE) {
    work(items.slice(at, at + ITEMS_PER_PIECE));
    await slices.pauseIfFull();
  }
}

/** Follows the links of all loaded notes in slices, for as long as the result is wanted. */
export async function followAll(index: Pick<VaultIndex, 'settle'>, isWanted: () => boolean): Promise<void> {
  const slices = new Slices();
  while (isWanted() && !index.settle(NOTES_PER_PIECE)) await slices.pauseIfFull();
}

/** A message arrives sooner than a timer, and isn’t throttled while the window is hidden. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
