const MORNING = 'T09:00:00';

/** The clock of the page, which can stand on another day. It goes on as clocks do. */
export interface PageClock {
  /** `YYYY-MM-DD` begins at nine in the morning; with a time, then. */
  set(moment: string): void;
}

/** Puts our clock into the place of the browser's. Must come before anything looks at the time. */
export function installClock(today: string | null): PageClock {
  const RealDate = window.Date;
  let ahead = 0;
  const now = (): number => RealDate.now() + ahead;
  window.Date = new Proxy(RealDate, {
    construct: (target, parts: unknown[], newTarget): object => {
      const date: unknown = Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget);
      return date as Date;
    },
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver): unknown => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  const clock: PageClock = {
    set: (moment) => {
      ahead = new RealDate(moment.includes('T') ? moment : moment + MORNING).getTime() - RealDate.now();
      // As on waking: whoever looks at the clock now sees the new day.
      window.dispatchEvent(new Event('focus'));
    },
  };
  if (today !== null) clock.set(today);
  return clock;
}
