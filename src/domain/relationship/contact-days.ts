import { addDays, lastDayOf, monthNumberOf, type CalendarDate, type Day } from '../day.ts';
import { compareDated } from '../text/collation.ts';
import type { Attempts, ContactRecord, HistoryEntry, LastContact, Relationship } from './relationship.ts';
import type { Located } from '../contact.ts';
import { ATTEMPT_RESTS, ATTEMPTS_IN_A_ROW } from '../thresholds.ts';

/** When there was contact, as the notes say it. */
export interface ContactDays {
  /** Days with contact, ascending, each once. */
  readonly days: readonly Day[];
  /** First days of months with contact on an unknown day, ascending, each once. */
  readonly months: readonly Day[];
  readonly last: LastContact | null;
}

/** Tries without an answer since the last contact. */
export interface Tries {
  readonly entries: readonly HistoryEntry[];
  /** The day from which reminders are on again; `null` if they aren't paused. */
  readonly pausedUntil: Day | null;
  /** Three or more of them. */
  readonly inARow: Attempts | null;
}

const NO_TRIES: Tries = { entries: [], pausedUntil: null, inARow: null };
const NO_DAYS: readonly Day[] = [];

/** The history in order of date and source, whatever order it came in. Already sorted, it is returned as it is. */
export function inOrder(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  for (let index = 1; index < history.length; index++) {
    const before = history[index - 1];
    const entry = history[index];
    if (before !== undefined && entry !== undefined && compareDated(before, entry) > 0) return [...history].sort(compareDated);
  }
  return history;
}

/**
 * The days of contact. Attempts and future entries don't count; a month counts while no day of it is known. The last-contact
 * property only affects `last`, and only if it is later than the log. `history` is in order.
 */
export function contactDaysOf(history: readonly HistoryEntry[], property: Located<CalendarDate> | null, path: string, today: Day): ContactDays {
  const days: Day[] = [];
  let months: Day[] | null = null;
  let previous: Day | null = null;
  for (const { date, attempt } of history) {
    if (date.day > today) break;
    if (attempt) continue;
    if (date.precision === 'month') {
      months ??= [];
      if (months.at(-1) !== date.day) months.push(date.day);
    } else if (date.day !== previous) {
      days.push(date.day);
      previous = date.day;
    }
  }
  const lone = months === null ? NO_DAYS : withoutDays(months, days);
  return { days, months: lone, last: lastContact(history, days, lone, property, path, today) };
}

/** The number of days with contact; a month with an unknown day counts as one. */
export function contactCount({ days, months }: ContactDays): number {
  return days.length + months.length;
}

/** The tries since the last contact. One whose day is not known rests nothing and is not counted. */
export function triesSince(history: readonly HistoryEntry[], last: LastContact | null, today: Day): Tries {
  const lastDay = last === null ? null : lastDayOf(last.date);
  const entries: HistoryEntry[] = [];
  for (let index = history.length - 1; index >= 0; index--) {
    const entry = history[index];
    if (entry === undefined || entry.date.day > today) continue;
    if (lastDay !== null && entry.date.day <= lastDay) break;
    if (entry.attempt && entry.date.precision === 'day') entries.push(entry);
  }
  const [latest] = entries;
  const first = entries.at(-1);
  if (latest === undefined || first === undefined) return NO_TRIES;
  const pausedUntil = addDays(latest.date.day, ATTEMPT_RESTS);
  return {
    entries: entries.reverse(),
    pausedUntil: today < pausedUntil ? pausedUntil : null,
    inARow: entries.length >= ATTEMPTS_IN_A_ROW ? { count: entries.length, since: first.date.day } : null,
  };
}

/**
 * The record without the entries dated from `from` to today; the same record if there are none. Its history is in order.
 */
export function withoutEntriesFrom(record: ContactRecord, from: Day, today: Day): ContactRecord {
  const { facts, history } = record;
  const isDropped = ({ day, precision }: CalendarDate): boolean => precision === 'day' && day >= from && day <= today;
  const dropsProperty = facts.lastContact !== null && isDropped(facts.lastContact.value);
  if (!dropsProperty && !endsWith(history, from, isDropped)) return record;
  return {
    ...record,
    // A write moves the property to the day of its entry, so the one goes with the other.
    facts: dropsProperty ? { ...facts, lastContact: null } : facts,
    history: history.filter(({ date }) => !isDropped(date)),
  };
}

/** Whether one of the entries on or after a day is wanted; looks at no earlier ones. */
function endsWith(history: readonly HistoryEntry[], from: Day, isWanted: (date: CalendarDate) => boolean): boolean {
  for (let index = history.length - 1; index >= 0; index--) {
    const date = history[index]?.date;
    if (date === undefined || date.day < from) return false;
    if (isWanted(date)) return true;
  }
  return false;
}

function withoutDays(months: readonly Day[], days: readonly Day[]): readonly Day[] {
  const known = new Set(days.map(monthNumberOf));
  return months.filter((month) => !known.has(monthNumberOf(month)));
}

function lastContact(
  history: readonly HistoryEntry[],
  days: readonly Day[],
  months: readonly Day[],
  property: Located<CalendarDate> | null,
  path: string,
  today: Day,
): LastContact | null {
  const lastDay = days.at(-1) ?? null;
  const lastMonth = months.at(-1) ?? null;
  const isMonth = lastMonth !== null && (lastDay === null || lastMonth > lastDay);
  const logged = isMonth ? lastMonth : lastDay;
  const precision = isMonth ? 'month' : 'day';
  if (property !== null && property.value.day <= today && (logged === null || isLater(property.value, logged, precision))) {
    return { date: property.value, path, line: property.line };
  }
  return logged === null ? null : firstContactOn(logged, precision, history);
}

/** Whether the property's date is later than the log's. Of the same month the one with a day is the better knowledge. */
function isLater(property: CalendarDate, logged: Day, precision: CalendarDate['precision']): boolean {
  const isBetterKnown = property.precision === 'day' && precision === 'month';
  return isBetterKnown ? property.day >= logged : property.day > logged;
}

function firstContactOn(day: Day, precision: CalendarDate['precision'], history: readonly HistoryEntry[]): LastContact | null {
  let first: HistoryEntry | null = null;
  for (let index = history.length - 1; index >= 0; index--) {
    const entry = history[index];
    if (entry === undefined || entry.date.day > day) continue;
    if (entry.date.day < day) break;
    if (entry.date.precision === precision && !entry.attempt) first = entry;
  }
  return first === null ? null : { date: first.date, path: first.path, line: first.line };
}

/** Whether there was contact on a day from `from` to `until`; the last-contact property counts, too. */
export function wasInTouch({ contactDays, lastContact }: Pick<Relationship, 'contactDays' | 'lastContact'>, from: Day, until: Day): boolean {
  const isWithin = (day: Day): boolean => day >= from && day <= until;
  return contactDays.some(isWithin) || (lastContact !== null && isWithin(lastContact.date.day));
}
