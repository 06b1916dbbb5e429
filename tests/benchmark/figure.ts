/** How long something took, and what came of it. */
export interface Figure {
  readonly name: string;
  /** Milliseconds, one for each run. */
  readonly times: readonly number[];
  readonly note: string;
}

/** Times some runs of a piece of work; the note is what the last one came to. */
export function timed(name: string, runs: number, work: (run: number) => string): Figure {
  let note = '';
  const times = Array.from({ length: runs }, (_, run) => {
    const started = performance.now();
    note = work(run);
    return performance.now() - started;
  });
  return { name, times, note };
}
