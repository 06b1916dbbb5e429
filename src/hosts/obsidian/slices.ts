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
