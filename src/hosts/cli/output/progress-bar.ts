import progress from 'cli-progress';

/** How far a long reading is, on the error stream. */
export interface ProgressBar {
  readonly update: (done: number) => void;
  /** Takes the bar off the screen. */
  readonly remove: () => void;
}

/** Draws a progress bar for a number of notes. */
export function progressBar(total: number, label: string): ProgressBar {
  const bar = new progress.SingleBar({
    format: `${label} {bar} {value}/{total}`,
    barCompleteChar: '━',
    barIncompleteChar: ' ',
    barsize: 30,
    // A run can end at any moment: it must leave the terminal’s cursor and line wrap as they are.
    hideCursor: false,
    linewrap: true,
    clearOnComplete: true,
    // It is drawn from within the reading, which lets no timer run.
    synchronousUpdate: true,
    emptyOnZero: true,
  });
  bar.start(total, 0);
  return {
    update: (done) => {
      bar.update(done);
    },
    remove: () => {
      bar.stop();
    },
  };
}
