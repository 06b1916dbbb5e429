import { grouped } from '../collections.ts';
import { addDays, type Day } from '../day.ts';
import { compareSources } from '../text/collation.ts';
import { EVENT_DAYS, EVENT_GAP } from '../thresholds.ts';
import { VENUES } from '../vocabulary.ts';
import type { Attendance, EventDate } from './attendance.ts';
import { nameKey } from './venue-name.ts';

/** Attendances of one name, or of none, at one time. */
export interface Gathering {
  readonly key: number | null;
  readonly date: EventDate;
  readonly attendances: readonly Attendance[];
}

/** The days of one event each, from days in ascending order: close to each other, and no more than a week. Source: docs/rules.md, "Events". */
export function spansOf(days: readonly Day[]): readonly EventDate[] {
  const spans: { readonly from: Day; to: Day; readonly precision: 'day' }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last === undefined || day - last.to > EVENT_GAP || day - last.from >= EVENT_DAYS) spans.push({ from: day, to: day, precision: 'day' });
    else last.to = day;
  }
  return spans;
}

/** The days from the first to the last; none if the day isn't known. */
export function daysOf({ from, to, precision }: EventDate): readonly Day[] {
  if (precision !== 'day') return [];
  return Array.from({ length: to - from + 1 }, (_, index) => addDays(from, index));
}

/** Words for any venue of a kind: of two who met at a conference in July it isn't known that it was the same one. */
const ANY_VENUE: ReadonlySet<number> = new Set(VENUES.map(nameKey));

/**
 * The gatherings of one name with those of whom only the month or the year is known: they were at the only gathering in it,
 * if there is just one, else they make one.
 */
export function withUndated(key: number, gatherings: readonly Gathering[], undated: readonly Attendance[]): readonly Gathering[] {
  if (undated.length === 0 || ANY_VENUE.has(key)) return gatherings;
  const all = [...gatherings];
  for (const precision of ['month', 'year'] as const) {
    const byStart = grouped(undated.filter(({ date }) => date.precision === precision), ({ date }) => date.from);
    const finer = all.length;
    for (const attendances of byStart.values()) {
      const [{ date } = { date: null }] = attendances;
      if (date === null) continue;
      const [within, ...more] = all.slice(0, finer).flatMap((one, index) => (one.date.from <= date.to && one.date.to >= date.from ? [{ one, index }] : []));
      if (within === undefined || more.length > 0) all.push({ key, date, attendances });
      else all[within.index] = { ...within.one, attendances: [...within.one.attendances, ...attendances] };
    }
  }
  return all;
}

/** Whether it is an occasion of its own: a property says it, or two contacts' lines do. A single line may just begin with some words. */
export function isCertain({ attendances }: Gathering): boolean {
  const [first] = attendances;
  return attendances.some(({ isWhereWeMet, relationship }) => isWhereWeMet || relationship !== first?.relationship);
}

/** Venues that aren't a gathering of people on a day. */
const NO_GATHERING: ReadonlySet<number> = new Set(['work', 'online', 'introduction'].map(nameKey));

/** Whether lines of its days that name no event may be about it. */
export function mayBeMeant({ key, date }: Gathering): boolean {
  return date.precision === 'day' && key !== null && !NO_GATHERING.has(key);
}

/** By date, then by the contact, then by the line. */
export function compareAttendances(a: Attendance, b: Attendance): number {
  const ofContact = ({ relationship: { record: { facts } } }: Attendance): { readonly path: string; readonly line: number } => ({ path: facts.path, line: 0 });
  return a.date.from - b.date.from || compareSources(ofContact(a), ofContact(b)) || compareSources(a.source, b.source) || Number(b.isWhereWeMet) - Number(a.isWhereWeMet);
}
