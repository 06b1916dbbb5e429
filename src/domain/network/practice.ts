import { addDays, addMonths, monthNumberOf, startOfMonth, startOfWeek, type Day } from '../day.ts';
import { compareDated } from '../order.ts';
import type { DatedExchange, History, Relationship } from '../relationship.ts';
import { HABIT_ASKS_ABOVE, HABIT_GIVES_BELOW, HABIT_LEAST_WEEKS, RECENT_MONTHS, WEEKS_OF_A_YEAR } from '../thresholds.ts';
import type { ActiveWeek, ContactYear, ExchangeMonth, Habit } from './network.ts';
import type { OrderedLists } from './ordered-lists.ts';

/** The Monday on which the last 52 weeks begin, the current one being the last. */
export function firstWeek(today: Day): Day {
  return addDays(startOfWeek(today), -7 * (WEEKS_OF_A_YEAR - 1));
}

/** On which days of the last 52 weeks there was contact, and with whom, from the contact days by day. */
export function contactYear(byDay: OrderedLists<Day, Relationship>, today: Day): ContactYear {
  const from = firstWeek(today);
  const days = byDay.keys().filter((day) => day >= from && day <= today).sort((a, b) => a - b).map((day) => ({ day, people: byDay.of(day) }));
  return { from, to: today, days, weeks: WEEKS_OF_A_YEAR, weeksInTouch: new Set(days.map(({ day }) => startOfWeek(day))).size };
}

/** The entries that made a day one of contact with somebody: what a day of the calendar opens into. */
export function entriesOn({ record }: Relationship, day: Day): readonly History[] {
  return record.history.filter(({ date, attempt }) => date.precision === 'day' && date.day === day && !attempt);
}

/** What was given and asked in each of the last 24 months, from the marks by the number of the month. */
export function exchangeMonths(byMonth: OrderedLists<number, DatedExchange>, today: Day): readonly ExchangeMonth[] {
  const first = monthNumberOf(today) - RECENT_MONTHS + 1;
  return Array.from({ length: RECENT_MONTHS }, (_, index) => {
    const inMonth = byMonth.of(first + index);
    const of = (kind: DatedExchange['kind']): readonly DatedExchange[] => inMonth.filter((mark) => mark.kind === kind);
    return { month: addMonths(startOfMonth(today), index - RECENT_MONTHS + 1), given: of('gave'), received: of('received'), asked: of('asked'), askedMe: of('asked-me') };
  });
}

/**
 * The habit of the last year: if over half of the active weeks hold an ask and fewer than a quarter a give, it is worth a
 * word. A week is active with any contact or mark; with fewer than eight of them nothing is said. Source: domain.md,
 * "Networking goals".
 */
export function habitOf(year: ContactYear, byWeek: OrderedLists<Day, DatedExchange>): Habit {
  const weeks = new Set([...year.days.map(({ day }) => startOfWeek(day)), ...byWeek.keys()]);
  const active = [...weeks].sort((a, b) => a - b).map((week): ActiveWeek => {
    const marks = byWeek.of(week);
    const of = (kind: DatedExchange['kind']): readonly DatedExchange[] => marks.filter((mark) => mark.kind === kind).sort(compareDated);
    return { week, asks: of('asked'), gives: of('gave') };
  });
  const withAsk = active.filter(({ asks }) => asks.length > 0).length;
  const withGive = active.filter(({ gives }) => gives.length > 0).length;
  const oneSided = active.length >= HABIT_LEAST_WEEKS && withAsk > active.length * HABIT_ASKS_ABOVE && withGive < active.length * HABIT_GIVES_BELOW;
  return { weeks: active, withAsk, withGive, oneSided };
}
