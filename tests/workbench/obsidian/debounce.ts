/** A call that waits. */
export interface Debouncer<Arguments extends unknown[]> {
  (...data: Arguments): Debouncer<Arguments>;
  cancel(): Debouncer<Arguments>;
  /** Calls now what waits, and nothing where nothing does. */
  run(): void;
}

/** Calls once things are quiet for so many milliseconds; with `resetTimer` each call begins the wait anew. */
export function debounce<Arguments extends unknown[]>(callback: (...data: Arguments) => unknown, timeout = 0, resetTimer = false): Debouncer<Arguments> {
  let timer: number | null = null;
  let last: Arguments | null = null;
  const forget = (): void => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    last = null;
  };
  const run = (): void => {
    const data = last;
    forget();
    if (data !== null) callback(...data);
  };
  const call = (...data: Arguments): Debouncer<Arguments> => {
    last = data;
    if (timer !== null && !resetTimer) return debouncer;
    if (timer !== null) window.clearTimeout(timer);
    timer = window.setTimeout(run, timeout);
    return debouncer;
  };
  const cancel = (): Debouncer<Arguments> => {
    forget();
    return debouncer;
  };
  const debouncer: Debouncer<Arguments> = Object.assign(call, { cancel, run });
  return debouncer;
}
