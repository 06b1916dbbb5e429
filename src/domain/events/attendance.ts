import { addMonths, dayOf, lastDayOf, lastDayOfMonth, type CalendarDate, type Day } from '../day.ts';
import { dayMet } from '../queue/new-contact.ts';
import type { Relationship } from '../relationship/relationship.ts';
import type { Source } from '../source.ts';
import { fileName } from '../text/note-path.ts';
import { GATHERING_FROM } from '../thresholds.ts';
import { eventKeyIn, eventNameIn, nameKey, yearIn } from './venue-name.ts';

/** When an event was, as precisely as the notes say. */
export interface EventDate {
  readonly from: Day;
  readonly to: Day;
  readonly precision: 'day' | 'month' | 'year';
}

/** A line that says that a contact was at an event. */
export interface Attendance {
  readonly relationship: Relationship;
  readonly source: Source;
  readonly date: EventDate;
  /** Compares names (see `nameKey`); `null` without one. */
  readonly key: number | null;
  /** As it is written; `null` also where the words of the line aren't at hand. */
  readonly name: string | null;
  /** What the line calls an event without a name: `meetup`. */
  readonly channelWord: string | null;
  /** Whether the contact's properties say that we met there. */
  readonly isWhereWeMet: boolean;
}

const FILE_DATE = /^\d{4}-?\d{2}-?\d{2}[\s_–—-]*/;

/** Where a contact was with others, as its properties, its entries and notes of large meetings say it. Not for people who take no part in the network. */
export function attendancesOf(relationship: Relationship, today: Day): readonly Attendance[] {
  const { record: { history, mentions }, excluded } = relationship;
  if (excluded !== null) return [];
  const attendances: Attendance[] = [];
  const add = ({ path, line }: Source, date: EventDate, name: string | null, key: number | null, further: Partial<Attendance> = {}): void => {
    if (date.from <= today) attendances.push({ relationship, source: { path, line }, date, key, name, channelWord: null, isWhereWeMet: false, ...further });
  };
  const met = whereWeMet(relationship);
  if (met !== null) add(met.source, met.date, met.name, nameKey(met.name), { isWhereWeMet: true });
  for (const entry of history) {
    if (entry.attempt || (entry.channel !== 'event' && entry.people.length < GATHERING_FROM - 1)) continue;
    add(entry, eventDate(entry.date), eventNameIn(entry), eventKeyIn(entry), { channelWord: entry.channel === 'event' ? entry.channelWord ?? null : null });
  }
  for (const { path, line, date, reason } of mentions) {
    if (reason !== 'same-room' || date === null) continue;
    const name = fileName(path).replace(FILE_DATE, '');
    add({ path, line }, eventDate(date), name || null, name === '' ? null : nameKey(name));
  }
  return attendances;
}

/** Where we met, if a property names it, and when: the day that is known, else the month of the property, else the year in the name. */
function whereWeMet({ record, contactDays }: Relationship): { readonly name: string; readonly date: EventDate; readonly source: Source } | null {
  const { facts: { path, metAt, metOn }, history } = record;
  if (metAt === null) return null;
  const day = dayMet(record, contactDays);
  if (day !== null) {
    const isStated = metOn?.value.precision === 'day' && metOn.value.day === day;
    const source = isStated ? { path, line: metOn.line } : history.find(({ date, attempt }) => !attempt && date.day === day) ?? { path, line: 1 };
    return { name: metAt, date: { from: day, to: day, precision: 'day' }, source };
  }
  if (metOn !== null) return { name: metAt, date: eventDate(metOn.value), source: { path, line: metOn.line } };
  const from = dayOf(yearIn(metAt) ?? 0, 1, 1);
  return from === null ? null : { name: metAt, date: { from, to: lastDayOfMonth(addMonths(from, 11)), precision: 'year' }, source: { path, line: 1 } };
}

function eventDate(date: CalendarDate): EventDate {
  return { from: date.day, to: lastDayOf(date), precision: date.precision };
}
