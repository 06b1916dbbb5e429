/** What was measured, each run beside the others. */
export interface Figure {
  readonly name: string;
  /** Milliseconds, one for each run. */
  readonly times: readonly number[];
  readonly note: string;
}

/** Times so many runs of some work, which is told which run it is and says what it came to. */
export function timed(name: string, runs: number, work: (run: number) => string): Figure {
  let note = '';
  const times = Array.from({ length: runs }, (_, run) => {
    const started = performance.now();
    note = work(run);
    return performance.now() - started;
  });
  return { name, times, note };
}
