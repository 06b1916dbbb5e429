import { addDays, dayOf, startOfWeek, toYearMonthDay, weekday, type CalendarDate, type Day } from '../day.ts';

/** A week or a year that a review looks back on; both days are included. */
export interface ReviewPeriod {
  readonly kind: 'week' | 'year';
  readonly from: Day;
  readonly to: Day;
}

/** The day on which a week begins. */
export type WeekStart = 'monday' | 'sunday';

/** The week of a day. */
export function weekAround(day: Day, start: WeekStart): ReviewPeriod {
  const from = start === 'monday' ? startOfWeek(day) : addDays(day, -(weekday(day) % 7));
  return { kind: 'week', from, to: addDays(from, 6) };
}

/** The calendar year of a day. */
export function yearAround(day: Day): ReviewPeriod {
  const { year } = toYearMonthDay(day);
  return { kind: 'year', from: dayOf(year, 1, 1) ?? day, to: dayOf(year, 12, 31) ?? day };
}

/** Whether a date is in the period. A month whose day isn't known is in its year, and in no week. */
export function isWithin({ kind, from, to }: ReviewPeriod, { day, precision }: CalendarDate): boolean {
  return day >= from && day <= to && (precision === 'day' || kind === 'year');
}
