/** The shortest of some runs, in milliseconds: what disturbs a run only makes it longer. */
function shortest(run: () => void): number {
  let best = Infinity;
  for (let count = 0; count < 3; count++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const GROWTH = 4;
/** Time by the square would be 16 times as long; the factor leaves room for a machine that is busy. */
const MOST = 9;
/** What takes less is not worth a look, and can't be measured. */
const SHORT = 40;

/** Whether a task of four times the size takes much more than four times as long, with the times for a message. */
export function growsTooFast(task: (size: number) => void, size: number): string | null {
  for (let attempt = 0; ; attempt++) {
    const large = shortest(() => task(size * GROWTH));
    if (large < SHORT) return null;
    const small = shortest(() => task(size));
    if (large < small * MOST) return null;
    if (attempt === 2) return `${small.toFixed(1)} ms for ${size}, ${large.toFixed(1)} ms for ${size * GROWTH}`;
  }
}
