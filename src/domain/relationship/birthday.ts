import type { Birthday } from '../contact.ts';
import { addDays, dayOf, lastDayOfMonth, toYearMonthDay, type Day } from '../day.ts';

/**
 * The first day on or after `from` on which a birthday is celebrated: 28 February for one on 29 February in other years.
 * `null` if its day is unknown. Source: docs/rules.md, "Days and dates".
 */
export function birthdayOnOrAfter(birthday: Birthday, from: Day): Day | null {
  const { year } = toYearMonthDay(from);
  const thisYear = birthdayIn(year, birthday);
  return thisYear !== null && thisYear < from ? birthdayIn(year + 1, birthday) : thisYear;
}

/** The birthday that is at most this many days ago or ahead; `null` if none is. */
export function birthdayNear(birthday: Birthday, today: Day, past: number, ahead: number): Day | null {
  const on = birthdayOnOrAfter(birthday, addDays(today, -past));
  return on !== null && on - today <= ahead ? on : null;
}

function birthdayIn(year: number, { month, day }: Birthday): Day | null {
  if (day === null) return null;
  const first = dayOf(year, month, 1);
  if (first === null) return null;
  return dayOf(year, month, day) ?? (month === 2 && day === 29 ? lastDayOfMonth(first) : null);
}
