import { toYearMonthDay, weekday, wholeMonthsBetween, type CalendarDate, type Day } from '../../domain/day.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Days are counted up to here, then weeks: "13 days", "2 weeks". */
const LONGEST_IN_DAYS = 13;
/** Weeks are counted until two whole months are full, then months: "8 weeks", "2 months". */
const FIRST_IN_MONTHS = 2;
/** Months are counted until two years are full, then years: "23 months", "2 years". */
const FIRST_IN_YEARS = 24;

/** `1 day`, `3 days`: a number with its word. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `once`, `twice`, `3 times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** How long it is from one day to a later one: days up to 13, weeks up to two months, months up to two years, then years. */
export function span(from: Day, to: Day): string {
  const days = Math.max(0, to - from);
  const months = wholeMonthsBetween(from, to);
  if (days <= LONGEST_IN_DAYS) return counted(days, 'day');
  if (months < FIRST_IN_MONTHS) return counted(Math.floor(days / 7), 'week');
  return months < FIRST_IN_YEARS ? counted(months, 'month') : counted(Math.floor(months / 12), 'year');
}

/** A number of days as a span, for gaps that lie nowhere in the calendar: `10 days`, `4 weeks`, `3 months`. */
export function spanOfDays(days: number): string {
  const whole = Math.round(days);
  if (whole <= LONGEST_IN_DAYS) return counted(whole, 'day');
  const months = Math.round(days / (365.2425 / 12));
  if (whole < 61) return counted(Math.round(days / 7), 'week');
  return months < FIRST_IN_YEARS ? counted(months, 'month') : counted(Math.round(months / 12), 'year');
}

/** A day seen from today: `today`, `yesterday`, `4 days ago`, `tomorrow`, `in 3 weeks`. */
export function relativeDay(day: Day, today: Day): string {
  if (day === today) return 'today';
  if (day === today - 1) return 'yesterday';
  if (day === today + 1) return 'tomorrow';
  return day < today ? `${span(day, today)} ago` : `in ${span(today, day)}`;
}

/** A date seen from today; of a month only the month: `4 days ago`, `June 2026`. */
export function relativeDate(date: CalendarDate, today: Day): string {
  return date.precision === 'month' ? monthOf(date.day) : relativeDay(date.day, today);
}

/** A day in full: `Tue 1 Sep 2026`. */
export function fullDay(day: Day): string {
  return `${WEEKDAYS[weekday(day) - 1] ?? ''} ${dayAndMonth(day)} ${toYearMonthDay(day).year}`;
}

/** A date in full, at its own precision: `Tue 1 Sep 2026`, `June 2026`. */
export function fullDate(date: CalendarDate): string {
  return date.precision === 'month' ? monthOf(date.day) : fullDay(date.day);
}

/** A day in few words: `2 May`, with the year where it is not this one: `2 May 2025`. */
export function shortDay(day: Day, today: Day): string {
  const { year } = toYearMonthDay(day);
  return year === toYearMonthDay(today).year ? dayAndMonth(day) : `${dayAndMonth(day)} ${year}`;
}

/** The same with its weekday: `Sat 2 May`. */
export function weekdayAndDay(day: Day, today: Day): string {
  return `${WEEKDAYS[weekday(day) - 1] ?? ''} ${shortDay(day, today)}`;
}

/** A date in few words: `2 May`, `June 2026`. */
export function shortDate(date: CalendarDate, today: Day): string {
  return date.precision === 'month' ? monthOf(date.day) : shortDay(date.day, today);
}

/** When something was, in few words: `on 2 May`, `in June 2026`. */
export function onDay(date: CalendarDate, today: Day): string {
  return `${date.precision === 'month' ? 'in' : 'on'} ${shortDate(date, today)}`;
}

function dayAndMonth(day: Day): string {
  const { month, day: dayOfMonth } = toYearMonthDay(day);
  return `${dayOfMonth} ${(MONTHS[month - 1] ?? '').slice(0, 3)}`;
}

function monthOf(day: Day): string {
  const { year, month } = toYearMonthDay(day);
  return `${MONTHS[month - 1] ?? ''} ${year}`;
}
