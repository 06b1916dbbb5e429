import { addDays, addMonths, monthNumberOf, startOfMonth, startOfWeek, type Day } from '../day.ts';
import { compareDated } from '../order.ts';
import type { DatedExchange, History, Relationship } from '../relationship.ts';
import { HABIT_ASKS_ABOVE, HABIT_GIVES_BELOW, HABIT_LEAST_WEEKS, RECENT_MONTHS, WEEKS_OF_A_YEAR } from '../thresholds.ts';
import type { ActiveWeek, ContactYear, ExchangeMonth, Habit } from './network.ts';

/** The Monday on which the last 52 weeks begin, the current one being the last. */
export function firstWeek(today: Day): Day {
  return addDays(startOfWeek(today), -7 * (WEEKS_OF_A_YEAR - 1));
}

/** On which days of the last 52 weeks there was contact, and with whom. People keep their order. */
export function contactYear(people: readonly Relationship[], today: Day): ContactYear {
  const from = firstWeek(today);
  const byDay = Array.from({ length: today - from + 1 }, (): Relationship[] => []);
  for (const relationship of people) {
    const { contactDays } = relationship;
    for (let index = contactDays.length - 1; index >= 0; index--) {
      const day = contactDays[index];
      if (day === undefined || day < from) break;
      byDay[day - from]?.push(relationship);
    }
  }
  const days = byDay.flatMap((inTouch, offset) => (inTouch.length === 0 ? [] : [{ day: addDays(from, offset), people: inTouch }]));
  return { from, to: today, days, weeks: WEEKS_OF_A_YEAR, weeksInTouch: new Set(days.map(({ day }) => startOfWeek(day))).size };
}

/** The entries that made a day one of contact with somebody: what a day of the calendar opens into. */
export function entriesOn({ record }: Relationship, day: Day): readonly History[] {
  return record.history.filter(({ date, attempt }) => date.precision === 'day' && date.day === day && !attempt);
}

/** What was given and asked in each of the last 24 months. Marks keep the order in which they come. */
export function exchangeMonths(marks: readonly DatedExchange[], today: Day): readonly ExchangeMonth[] {
  const first = monthNumberOf(today) - RECENT_MONTHS + 1;
  const byMonth = Array.from({ length: RECENT_MONTHS }, (): DatedExchange[] => []);
  for (const mark of marks) byMonth[monthNumberOf(mark.date.day) - first]?.push(mark);
  return byMonth.map((inMonth, index) => {
    const of = (kind: DatedExchange['kind']): readonly DatedExchange[] => inMonth.filter((mark) => mark.kind === kind);
    return { month: addMonths(startOfMonth(today), index - RECENT_MONTHS + 1), given: of('gave'), received: of('received'), asked: of('asked'), askedMe: of('asked-me') };
  });
}

/**
 * The habit of the last year: if over half of the active weeks hold an ask and fewer than a quarter a give, it is worth a
 * word. A week is active with any contact or mark; with fewer than eight of them nothing is said. Source: domain.md,
 * "Networking goals".
 */
export function habitOf(year: ContactYear, marks: readonly DatedExchange[], today: Day): Habit {
  const weeks = new Map<Day, { readonly asks: DatedExchange[]; readonly gives: DatedExchange[] }>();
  const weekOf = (day: Day): { readonly asks: DatedExchange[]; readonly gives: DatedExchange[] } => {
    const monday = startOfWeek(day);
    let week = weeks.get(monday);
    if (week === undefined) weeks.set(monday, (week = { asks: [], gives: [] }));
    return week;
  };
  for (const { day } of year.days) weekOf(day);
  for (const mark of marks) {
    const { date, kind } = mark;
    if (date.precision === 'month' || date.day < year.from || date.day > today) continue;
    if (kind === 'asked') weekOf(date.day).asks.push(mark);
    else if (kind === 'gave') weekOf(date.day).gives.push(mark);
  }
  const active = [...weeks].map(([week, { asks, gives }]): ActiveWeek => ({ week, asks: asks.sort(compareDated), gives: gives.sort(compareDated) })).sort((a, b) => a.week - b.week);
  const withAsk = active.filter(({ asks }) => asks.length > 0).length;
  const withGive = active.filter(({ gives }) => gives.length > 0).length;
  const oneSided = active.length >= HABIT_LEAST_WEEKS && withAsk > active.length * HABIT_ASKS_ABOVE && withGive < active.length * HABIT_GIVES_BELOW;
  return { weeks: active, withAsk, withGive, oneSided };
}
