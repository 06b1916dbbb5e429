import { addDays, addMonths, monthNumberOf, startOfMonth, startOfWeek, type Day } from '../day.ts';
import { compareDated } from '../text/collation.ts';
import type { DatedExchange, HistoryEntry, Relationship } from '../relationship/relationship.ts';
import { HABIT_ASKS_ABOVE, HABIT_GIVES_BELOW, HABIT_LEAST_WEEKS, RECENT_MONTHS, WEEKS_OF_A_YEAR } from '../thresholds.ts';
import type { ActiveWeek, ContactYear, ExchangeMonth, Habit } from './network.ts';
import type { OrderedLists } from './ordered-lists.ts';

/** People by the days of contact with them. */
export type PeopleByDay = OrderedLists<Day, Relationship, readonly Relationship[]>;
/** Marks by the number of their month. */
export type MarksByMonth = OrderedLists<number, DatedExchange, Omit<ExchangeMonth, 'month'>>;
/** My asks and gives by the Monday of their week. */
export type MarksByWeek = OrderedLists<Day, DatedExchange, Omit<ActiveWeek, 'week'>>;

/** The Monday on which the last 52 weeks begin, the current one being the last. */
export function firstWeek(today: Day): Day {
  return addDays(startOfWeek(today), -7 * (WEEKS_OF_A_YEAR - 1));
}

/** The days of contact in the last 52 weeks and with whom, from the days of contact by day. */
export function contactYear(byDay: PeopleByDay, today: Day): ContactYear {
  const from = firstWeek(today);
  const days = byDay.keys().filter((day) => day >= from && day <= today).sort((a, b) => a - b).map((day) => ({ day, people: byDay.of(day) }));
  return { from, to: today, days, weeks: WEEKS_OF_A_YEAR, weeksInTouch: new Set(days.map(({ day }) => startOfWeek(day))).size };
}

/** The entries that count as contact on a day, for the calendar. */
export function entriesOn({ record }: Relationship, day: Day): readonly HistoryEntry[] {
  return record.history.filter(({ date, attempt }) => date.precision === 'day' && date.day === day && !attempt);
}

/** The marks of one month, both ways. Marks keep their order. */
export function marksOfMonth(marks: readonly DatedExchange[]): Omit<ExchangeMonth, 'month'> {
  return { given: ofKind(marks, 'gave'), received: ofKind(marks, 'received'), asked: ofKind(marks, 'asked'), askedMe: ofKind(marks, 'asked-me') };
}

/** What was given and asked in each of the last 24 months, from the marks by the number of the month. */
export function exchangeMonths(byMonth: MarksByMonth, today: Day): readonly ExchangeMonth[] {
  const first = monthNumberOf(today) - RECENT_MONTHS + 1;
  return Array.from({ length: RECENT_MONTHS }, (_, index) => ({ month: addMonths(startOfMonth(today), index - RECENT_MONTHS + 1), ...byMonth.of(first + index) }));
}

/** My asks and gives of one week, by date. */
export function marksOfWeek(marks: readonly DatedExchange[]): Omit<ActiveWeek, 'week'> {
  return { asks: ofKind(marks, 'asked').sort(compareDated), gives: ofKind(marks, 'gave').sort(compareDated) };
}

/**
 * The habit of the last year, mentioned if over half of the active weeks contain an ask and fewer than a quarter a give. A
 * week with any contact or mark is active; fewer than eight of them are too few. Source: docs/rules.md, "Network".
 */
export function habitOf(year: ContactYear, byWeek: MarksByWeek): Habit {
  const mondays = new Set([...year.days.map(({ day }) => startOfWeek(day)), ...byWeek.keys()]);
  const weeks = [...mondays].sort((a, b) => a - b).map((week): ActiveWeek => ({ week, ...byWeek.of(week) }));
  const withAsk = weeks.filter(({ asks }) => asks.length > 0).length;
  const withGive = weeks.filter(({ gives }) => gives.length > 0).length;
  const oneSided = weeks.length >= HABIT_LEAST_WEEKS && withAsk > weeks.length * HABIT_ASKS_ABOVE && withGive < weeks.length * HABIT_GIVES_BELOW;
  return { weeks, withAsk, withGive, oneSided };
}

function ofKind(marks: readonly DatedExchange[], kind: DatedExchange['kind']): DatedExchange[] {
  return marks.filter((mark) => mark.kind === kind);
}
