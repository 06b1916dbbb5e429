import { addTo, takeFrom } from '../collections.ts';
import type { Day } from '../day.ts';
import type { Attendance, EventDate } from './attendance.ts';
import { compareAttendances, daysOf, spansOf, withUndated, type Gathering } from './gathering.ts';

/** The attendances of one name, and the gatherings they make. Only those with a changed day are made again. */
export class NamedGatherings {
  private readonly byDay = new Map<Day, Set<Attendance>>();
  /** Those without a known day. */
  private readonly undated = new Set<Attendance>();
  private readonly changedDays = new Set<Day>();
  /** Those of known days alone, and all. */
  private dated: readonly Gathering[] = [];
  private latest: readonly Gathering[] = [];

  constructor(private readonly key: number) {}

  get isEmpty(): boolean {
    return this.byDay.size + this.undated.size === 0;
  }

  add(attendance: Attendance): void {
    const { from, precision } = attendance.date;
    if (precision === 'day') addTo(this.byDay, from, attendance);
    else this.undated.add(attendance);
    this.changedDays.add(from);
  }

  remove(attendance: Attendance): void {
    const { from, precision } = attendance.date;
    if (precision === 'day') takeFrom(this.byDay, from, attendance);
    else this.undated.delete(attendance);
    this.changedDays.add(from);
  }

  /** The gatherings that are new since the last call, and those that are gone. */
  changes(): { readonly added: readonly Gathering[]; readonly removed: readonly Gathering[] } {
    const before = new Map(this.dated.map((gathering) => [gathering.date.from, gathering]));
    this.dated = spansOf([...this.byDay.keys()].sort((a, b) => a - b)).map((date): Gathering => {
      const known = before.get(date.from);
      if (known?.date.to === date.to && !this.hasChanged(date)) return known;
      return { key: this.key, date, attendances: daysOf(date).flatMap((day) => [...(this.byDay.get(day) ?? [])]).sort(compareAttendances) };
    });
    const latest = withUndated(this.key, this.dated, [...this.undated].sort(compareAttendances));
    const [old, current] = [new Set(this.latest), new Set(latest)];
    this.latest = latest;
    this.changedDays.clear();
    return { added: latest.filter((gathering) => !old.has(gathering)), removed: [...old].filter((gathering) => !current.has(gathering)) };
  }

  private hasChanged(date: EventDate): boolean {
    return daysOf(date).some((day) => this.changedDays.has(day));
  }
}
