/** Calls once things are quiet for so many milliseconds; with `resetTimer` each call begins the wait anew. */
export function debounce<Arguments extends unknown[]>(callback: (...data: Arguments) => unknown, timeout = 0, resetTimer = false): ((...data: Arguments) => void) & { cancel: () => void; run: () => void } {
  let timer: number | null = null;
  let last: Arguments | null = null;
  const run = (): void => {
    const data = last;
    cancel();
    if (data !== null) callback(...data);
  };
  const cancel = (): void => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    last = null;
  };
  const call = (...data: Arguments): void => {
    last = data;
    if (timer !== null && !resetTimer) return;
    if (timer !== null) window.clearTimeout(timer);
    timer = window.setTimeout(run, timeout);
  };
  return Object.assign(call, { cancel, run });
}
