import type { VaultIndex } from '../../../index/vault-index.ts';

/** Work for the whole vault leaves the app its frames: it pauses when a slice has taken this long. */
const SLICE_MILLISECONDS = 5;

/** Work in slices: ask for a pause between small pieces, and it comes when the slice is full. */
export class Slices {
  private began = performance.now();

  /** Resolves at once while there is time left in this slice, else in the next turn of the app. */
  async pauseIfFull(): Promise<void> {
    if (performance.now() - this.began < SLICE_MILLISECONDS) return;
    await nextTurn();
    this.began = performance.now();
  }
}

/** The links of so many notes are followed before the clock is looked at. */
const NOTES_A_PIECE = 20;
/** So many contacts or notes are worked on before the clock is looked at. */
const ITEMS_A_PIECE = 20;

/** Works on contacts or notes in slices, for as long as that is wanted. */
export async function inPieces<Item>(items: readonly Item[], work: (piece: readonly Item[]) => void, isWanted: () => boolean): Promise<void> {
  const slices = new Slices();
  for (let at = 0; at < items.length && isWanted(); at += ITEMS_A_PIECE) {
    work(items.slice(at, at + ITEMS_A_PIECE));
    await slices.pauseIfFull();
  }
}

/** Follows the links of all notes that were loaded, in slices, for as long as that is wanted. */
export async function followAll(index: Pick<VaultIndex, 'settle'>, isWanted: () => boolean): Promise<void> {
  const slices = new Slices();
  while (isWanted() && !index.settle(NOTES_A_PIECE)) await slices.pauseIfFull();
}

/** A message comes sooner than a timer, and is not held back while the window is hidden. */
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
